/** HTML in feeds. What reads it is a file of its own, which comes where a feed has some that is shown. */

/** That file, once it is there. */
let there;

export const takeHtml = (module) => {
  there = module;
};

export const readsHtml = () => !!there;

const isText = (value) => typeof value === "string" && value.trim();

/** Whether something of a feed cannot be shown without: the text of an article `alone`, or what a card has of it. */
export const needsHtml = (feed, alone) => {
  if (there) return false;
  try {
    const { items } = feed;
    const isShort = ({ title, summary, content_text: plain }) => !isText(plain) && !(isText(title) && isText(summary));
    return items.some((item) => isText(item?.content_html) && (alone || isShort(item)));
  } catch {
    // It is no feed.
    return false;
  }
};

export const text = (html, limit) => `${there?.text(html, limit) ?? ""}`;

export const body = (html, base) => `${there?.body(html, base) ?? ""}`;
