/** What is left where Wasm cannot run. */
import { create } from "../element/dom.js";

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
  return list;
};
