/** The words of modules that come when they are used. English is built in; other languages have the interface's tables. */
const ENGLISH = __TEXTS__;

/** The promises of tables, by their languages. */
const tables = new Map();

/** The element that says which language the interface is in, once anything is shown. */
export const feedOf = ({ _root: root }) => root?.querySelector("[part=feed]");

/**
 * The texts for what an element shows, by their names, as the interface's language and the embedder's `labels` have
 * them; `undefined` as long as nothing is shown.
 */
export const loadWords = async (feed) => {
  const lang = feedOf(feed)?.lang;
  if (!lang) return undefined;
  if (lang !== "en" && !tables.has(lang)) {
    const table = feed._words(lang, feed._cacheMode);
    tables.set(lang, table);
    // It is asked for again when it is needed again.
    table.catch(() => tables.delete(lang));
  }
  const table = await Promise.resolve(tables.get(lang)).catch(() => {});
  const words = { __proto__: null, ...ENGLISH, ...table };
  for (const [name, text] of Object.entries(feed.labels ?? {})) if (typeof text === "string") words[name] = text;
  return words;
};

/** A text with its `{placeholders}` replaced by values. */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** "3 articles", in the form that the language has for the number. */
export const articles = (words, lang, count) => {
  const form = new Intl.PluralRules(lang).select(count);
  return fill(words[`articles.${form}`] ?? words["articles.other"], { count });
};
