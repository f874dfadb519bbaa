/**
 * The cached copies: the last valid feed of each URL, for the next visit, in the Cache API. Storage may be blocked, full, broken,
 * patched or absent: whatever goes wrong here is no error, it is "nothing cached". An element's first load calls this,
 * and so does the app's Wasm.
 */

/** The name has a version. Whoever changes the form of an entry gives the cache a new name, and has the old one deleted. */
const CACHE = "nutgraf-v1";

/**
 * Entries are kept under URLs of their own, on a host that cannot exist (RFC 2606). Under the feed's own URL a service
 * worker of the page that asks all caches would find ours, and serve it as the feed for ever.
 */
const entry = (url) => `https://nutgraf.invalid/?${encodeURIComponent(url)}`;

/** So many feeds are cached; the one written longest ago goes first. */
const MAX_FEEDS = 20;

/** A body with more bytes is not cached. */
const MAX_BYTES = 2_000_000;

/** The cached copy for a URL. An entry is one line with the time and the URL after redirects, then the feed's text. */
export const cached = async (url) => {
  const cache = await caches.open(CACHE);
  const text = await (await cache.match(entry(url))).text();
  const end = text.indexOf("\n");
  const [time, finalUrl] = text.slice(0, end).split(" ");
  return { time: Number(time), url: finalUrl, text: text.slice(end + 1) };
};

/** Caches a copy of a feed for a URL. If it is too large, or its `Cache-Control` forbids it, the older copy is deleted, too. */
export const save = async (url, text, [finalUrl, bytes, cacheControl]) => {
  const cache = await caches.open(CACHE);
  const isAllowed = bytes <= MAX_BYTES && !/(^|,)\s*no-store\s*(,|$)/i.test(cacheControl ?? "");
  const time = Math.floor(Date.now() / 1000);
  if (isAllowed) await cache.put(entry(url), new Response(`${time} ${finalUrl}\n${text}`)).catch(() => {});
  // In the order in which they were written, says the standard.
  const keys = await cache.keys();
  const gone = keys.slice(0, Math.max(keys.length - MAX_FEEDS, 0));
  for (const key of isAllowed ? gone : [...gone, entry(url)]) await cache.delete(key);
};
