/**
 * What panels get once they are open: tools for tables, and scales of time.
 *
 * The tree belongs to the renderer, which makes it like what the Wasm writes. So what is added here bears `data-tool`,
 * which `patch` in `first/markup.js` leaves alone, and whatever else is changed (the order of rows, which of them are
 * hidden) is done once more after the renderer has changed something.
 */
import { loadWords } from "../aids/words.js";
import { scale } from "./scale.js";
import { tableTools } from "./table.js";
import { takeAway } from "./tool.js";

/** What tells that the renderer has changed a panel: the texts and attributes that the tools read or write. */
const CHANGES = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ["aria-sort", "aria-label", "aria-current", "data-tools", "datetime", "part", "lang"],
};

const equipped = new WeakSet();

/** Adds to an open panel of an element what it can have, and keeps that up to date. */
export const equip = (details, feed) => {
  if (equipped.has(details)) return;
  equipped.add(details);
  /** By what they are for: a table, or a list of what has dates. */
  const tools = new Map();
  const update = async () => {
    const words = await loadWords(feed);
    if (!words) return;
    const root = details.getRootNode();
    const { activeElement: focused } = root;
    const contents = new Set(details.querySelectorAll("[data-tools]"));
    for (const [content, { _all }] of tools) {
      if (contents.has(content)) continue;
      _all.forEach(takeAway);
      tools.delete(content);
    }
    for (const content of contents) {
      if (!tools.has(content)) tools.set(content, content.localName === "table" ? tableTools(update) : scale());
      const { _element, _update } = tools.get(content);
      if (content.previousSibling !== _element) content.before(_element);
      const { lang, dir } = content.closest("[part=feed]");
      Object.assign(_element, { lang, dir });
      _update(content, words);
    }
    // A row that is moved loses the focus.
    if (details.contains(focused) && root.activeElement !== focused) focused.focus({ preventScroll: true });
    // What was changed here is no news.
    observer.takeRecords();
  };
  const observer = new MutationObserver(update);
  observer.observe(details, CHANGES);
  update();
};
