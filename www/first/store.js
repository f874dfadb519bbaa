/**
 * The last good feed of each URL, kept for the next visit in the Cache API. Storage may be blocked, full, broken,
 * patched or absent: whatever goes wrong here is no error, it is "nothing kept". An element's first load calls this,
 * and so does the app's Wasm.
 */

/** With the version of what is in it: whoever changes the form of an entry changes it, and then deletes this one. */
const CACHE = "nutgraf-v1";

/**
 * Entries are kept under URLs of their own, on a host that cannot exist (RFC 2606). Under the feed's own URL a service
 * worker of the page that asks all caches would find ours, and serve it as the feed for ever.
 */
const entry = (url) => `https://nutgraf.invalid/?${encodeURIComponent(url)}`;

/** So many feeds are kept; the one written longest ago goes first. */
const FEEDS = 20;

/** A larger body is not kept, in bytes. */
const BYTES = 2_000_000;

/** The feed that was saved for a URL: one line with the time and the URL where it was found, then its text. */
export const cached = async (url) => {
  const cache = await caches.open(CACHE);
  const text = await (await cache.match(entry(url))).text();
  const end = text.indexOf("\n");
  const [time, found] = text.slice(0, end).split(" ");
  return { time: Number(time), url: found, text: text.slice(end + 1) };
};

/** Saves a feed for a URL, unless it is too large or its `Cache-Control` forbids it; then the last one goes, too. */
export const save = async (url, text, [found, bytes, control]) => {
  const cache = await caches.open(CACHE);
  const may = bytes <= BYTES && !/(^|,)\s*no-store\s*(,|$)/i.test(control ?? "");
  const time = Math.floor(Date.now() / 1000);
  if (may) await cache.put(entry(url), new Response(`${time} ${found}\n${text}`)).catch(() => {});
  // In the order in which they were written, says the standard.
  const keys = await cache.keys();
  const gone = keys.slice(0, Math.max(keys.length - FEEDS, 0));
  for (const key of may ? gone : [...gone, entry(url)]) await cache.delete(key);
};
