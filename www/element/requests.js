/** Requests for feeds that are sent before the Wasm is there to send them. */

/** These requests by their URLs. Elements with the same URL and the same `credentials` share one. */
export const earlyRequests = new Map();

export const startEarlyRequest = ({ _url: url, _cacheMode: cache, _credentials: credentials }) => {
  if (earlyRequests.get(url)?.credentials !== credentials) {
    const controller = new AbortController();
    const response = fetch(url, {
      headers: { Accept: __ACCEPT__ },
      signal: controller.signal,
      cache,
      credentials,
    });
    const request = { url, credentials, response, controller, since: Date.now() };
    earlyRequests.set(url, request);
    // An answer that has just arrived serves other elements, too.
    response
      .catch(() => {})
      .then(() => setTimeout(() => earlyRequests.get(url) === request && takeEarlyRequest(url), 5000));
  }
  return earlyRequests.get(url);
};

/** Takes the request for a URL, if there is one. Nobody else gets it from then on. */
export const takeEarlyRequest = (url) => {
  const request = earlyRequests.get(url);
  earlyRequests.delete(url);
  return request;
};
