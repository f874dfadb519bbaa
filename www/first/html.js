/** HTML in feeds. A Wasm file of its own reads it, which is loaded where a feed has some that is shown. */

/** The module of that file, once it is there. */
let reader;

export const setHtmlReader = (module) => {
  reader = module;
};

export const hasHtmlReader = () => !!reader;

const isText = (value) => typeof value === "string" && value.trim();

/**
 * Whether something of a feed cannot be shown before there is a reader: where an article is shown alone, its body;
 * otherwise what a card shows of it.
 */
export const needsHtmlReader = (feed, isAlone) => {
  if (reader) return false;
  try {
    const { items } = feed;
    const lacksText = ({ title, summary, content_text: plain }) =>
      !isText(plain) && !(isText(title) && isText(summary));
    return items.some((item) => isText(item?.content_html) && (isAlone || lacksText(item)));
  } catch {
    // It is no feed, which others find out and report.
    return false;
  }
};

/** The text of some HTML, up to a number of characters. */
export const text = (html, limit) => `${reader?.text(html, limit) ?? ""}`;

/** An article's body, in the form that `src/feed/html/wire.rs` describes. */
export const body = (html, base) => `${reader?.body(html, base) ?? ""}`;
