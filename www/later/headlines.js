/** What is left where Wasm cannot run. */
import { create } from "../element/dom.js";

/**
 * Has the links open in new tabs, and say so, as those of the views do (`src/view/markup_writer.rs`). The words come after the links, in
 * the interface's language as far as a table has the tag, or what it begins with.
 */
const openInNewTabs = async (feed, list, feedLanguage) => {
  const words = create("span");
  Object.assign(words, { id: "new-tab", hidden: true, lang: "en", textContent: __NEW_TAB__ });
  for (const link of list.querySelectorAll("a[href]")) {
    Object.assign(link, { target: "_blank", rel: "noopener" });
    link.setAttribute("aria-describedby", words.id);
  }
  list.lastChild?.append(words);
  let lang = `${feed._attribute("lang") ?? feedLanguage ?? feed._element.closest("[lang]")?.lang}`;
  let table = feed.labels;
  for (; !table?.["new-tab"] && /^(?!en)[a-z][\w-]*$/i.test(lang); lang = lang.replace(/-?\w+$/, "")) {
    table = await feed._words(lang, feed._cacheMode).catch(() => {});
    if (table) words.lang = lang;
  }
  words.textContent = table?.["new-tab"] ?? words.textContent;
};

/** A feed's first headlines, as plain links. */
export const headlines = async (feed) => {
  const { _url: url } = feed;
  let json = feed.data;
  if (json == null) {
    const request = feed._requestFeed();
    setTimeout(() => request.controller.abort(), 10_000);
    const response = (await request.response).clone();
    json = await response.json();
    if (feed.transform) json = feed.transform(json, response.url);
  }
  const list = create("ul", "headlines");
  for (const item of json.items.slice(0, feed._limit || 12)) {
    const text = item?.title || item?.summary || item?.content_text;
    if (typeof text !== "string") continue;
    const entry = create("li");
    const link = create("a");
    link.textContent = text.slice(0, 200);
    try {
      const target = new URL(item.url, url ?? feed._element.baseURI);
      if (/^https?:$/.test(target.protocol)) link.href = target.href;
    } catch {
      // A headline without a link is still a headline.
    }
    entry.append(link);
    list.append(entry);
  }
  if (feed._attribute("links") === "new") openInNewTabs(feed, list, json.language);
  return list;
};
