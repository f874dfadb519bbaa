/** Requests for feeds that are under way before the Wasm is there to make them. */

export const early = new Map();

export const request = (url, cache) => {
  if (!early.has(url)) {
    const controller = new AbortController();
    const response = fetch(url, {
      headers: { Accept: "application/feed+json, application/json" },
      signal: controller.signal,
      cache,
    });
    const request = { url, response, controller, since: Date.now() };
    early.set(url, request);
    // What has just arrived serves others, too.
    response.catch(() => {}).then(() => setTimeout(() => early.get(url) === request && take(url), 5000));
  }
  return early.get(url);
};

export const take = (url) => {
  const request = early.get(url);
  early.delete(url);
  return request;
};
