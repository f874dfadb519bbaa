/** HTML in feeds. A Wasm file of its own reads it, which is loaded only if a feed has HTML that is shown. */

/** The module of that file, once it is there. */
let reader;

export const setHtmlReader = (module) => {
  reader = module;
};

export const hasHtmlReader = () => !!reader;

const isText = (value) => typeof value === "string" && value.trim();

/**
 * Whether a feed cannot be shown fully before the reader of HTML is there: for an article alone, its body; for cards, a headline or
 * lead that only the HTML has.
 */
export const needsHtmlReader = (feed, isAlone) => {
  if (reader) return false;
  try {
    const { items } = feed;
    const lacksText = ({ title, summary, content_text: plain }) =>
      !isText(plain) && !(isText(title) && isText(summary));
    return items.some((item) => isText(item?.content_html) && (isAlone || lacksText(item)));
  } catch {
    // It is no feed. Opening it reports that.
    return false;
  }
};

/** The text of some HTML, up to a number of characters. Empty without a reader. */
export const text = (html, limit) => `${reader?.text(html, limit) ?? ""}`;

/** An article's body, in the form that `src/feed/html/wire.rs` describes. Empty without a reader. */
export const body = (html, base) => `${reader?.body(html, base) ?? ""}`;
