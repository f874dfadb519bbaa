// Feeds for the browser tests, and how a page with one is opened.
import { readdirSync, readFileSync } from "node:fs";
import { WIDGET, engine } from "./harness.mjs";

const ROOT = new URL("../../", import.meta.url);

/** The paths of all feeds that the project has, good and broken. */
export const FIXTURES = ["tests/feeds", "tests/feeds/broken", "www/site/feeds"].flatMap((folder) =>
  readdirSync(new URL(folder, ROOT))
    .filter((name) => name.endsWith(".json") && !name.endsWith(".expect.json"))
    .map((name) => `${folder}/${name}`),
);

/** The first lines that differ: the whole texts would be too long to read. */
export function differences(one, other) {
  const [ones, others] = [one.split("\n"), other.split("\n")];
  const at = ones.findIndex((line, index) => line !== others[index]);
  const near = (lines) => lines.slice(Math.max(at - 4, 0), at + 6);
  return one === other ? [] : [`line ${at}`, ...near(ones), "instead of", ...near(others)];
}

/** A feed that uses every member of the format, in one item. */
export const COMPLETE = JSON.parse(readFileSync(new URL("../feeds/complete.json", import.meta.url), "utf8"));

/**
 * A feed for a page with many elements: in WebKitGTK without its players, which now and then end the page's process there
 * (`openBus` in browser.mjs says why). `players.test.mjs` has players in every engine.
 */
export const withFewPlayers = (feed) => {
  const isKept = ({ mime_type }) => engine !== "webkit" || !/^(audio|video)/.test(mime_type);
  return { ...feed, items: feed.items.map((item) => ({ ...item, attachments: item.attachments?.filter(isKept) })) };
};

/** The id of its item. */
export const COMPLETE_ID = COMPLETE.items[0].id;

/** A feed of so many small items: ids `1`, `2`, …, headlines "Article 1", … */
export function articles(count, extra = () => ({}), from = 1) {
  const items = Array.from({ length: count }, (_, place) => {
    const number = from + place;
    return { id: `${number}`, url: `/articles/${number}`, title: `Article ${number}`, content_text: `Text ${number}.`, ...extra(number) };
  });
  return { version: "https://jsonfeed.org/version/1.1", title: "Articles", items };
}

/**
 * Serves a page with one element, and opens it. No feed is cached, because the next test's has the same
 * address.
 */
export async function open({ browser, server }, { attributes = 'src="/feed.json"', children = "", head = "", before = "", after = "", ...page } = {}) {
  const own = attributes.includes("cache=") ? attributes : `cache="off" ${attributes}`;
  const body = `${before}<nutgraf-feed ${own}>${children}</nutgraf-feed>${after}`;
  server.page("/", { head: WIDGET + head, body, ...page });
  await browser.open(server.url("/"));
}

/** Which of the states the element has, by the host's own selectors. */
export function states(browser) {
  return browser.run(() => {
    const names = ["loading", "ready", "empty", "stale", "failed"];
    return names.filter((name) => document.querySelector("nutgraf-feed").matches(`:state(${name})`));
  });
}

/** Waits until the element has a state. */
export function state(browser, name) {
  return browser.until((name) => document.querySelector("nutgraf-feed").matches(`:state(${name})`), name);
}

/** What has the focus in the widget: its part and its text. */
export function focused(browser) {
  return browser.run(() => {
    const active = document.querySelector("nutgraf-feed").shadowRoot.activeElement;
    return active && { part: active.getAttribute("part"), text: active.textContent.replace(/\s+/g, " ").trim() };
  });
}

/** Whether the first match in the widget's shadow tree is there and not hidden. */
export function visible(browser, selector) {
  return browser.run((selector) => {
    const found = document.querySelector("nutgraf-feed").shadowRoot.querySelector(selector);
    return Boolean(found?.checkVisibility());
  }, selector);
}

/** Clicks what matches in the widget's shadow tree, as a visitor does: once it has come into view and stands still. */
export async function click(browser, selector, host = "nutgraf-feed") {
  const scroll = () =>
    browser.run((selector, host) => {
      const target = document.querySelector(host).shadowRoot.querySelector(selector);
      target.scrollIntoView({ block: "center" });
      return target.getBoundingClientRect().top;
    }, selector, host);
  // A card gets its real size when it comes near the viewport, and that may move the next one.
  let before;
  let top = await scroll();
  while (top !== before) {
    before = top;
    await browser.drawn();
    top = await scroll();
  }
  await (await browser.shadow(selector, host)).click();
}
