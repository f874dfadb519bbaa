/** Feeds in XML. A Wasm file of its own makes JSON Feed of them, which is loaded where a feed is in XML. */

/** Loads that file; whether it succeeds is for those who wait for it. */
export let loadXmlReader;

/** The module of that file, once it is there. */
let reader;

export const setXmlLoader = (loader) => {
  loadXmlReader = loader;
};

export const setXmlReader = (module) => {
  reader = module;
};

/** Whether a feed is likely to be in XML, by its URL. */
export const isXmlLikely = (url) => /\.(xml|rss|atom)\b|feed\/?$/.test(url);

/** The byte that begins XML, and the one that begins JSON: a body is what it has first. As `feed::xml::is_xml` has it. */
export const XML = 60;
export const JSON_OBJECT = 123;

/** The text of a JSON Feed for the pieces of a body in XML; or, if it is no feed, what is wrong with it. */
export const toJsonFeed = async (...body) => {
  await loadXmlReader();
  return reader.read(...body);
};
