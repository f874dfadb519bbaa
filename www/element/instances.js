/**
 * The Wasm: a file that shows a feed, and the app, which asks the server for what comes after. Of each one instance for the
 * page; after a trap one more, and never a third.
 */
import { glue, wasm } from "./files.js";
import { early } from "./requests.js";
import { addCards } from "./sheets.js";

/** The controllers of the elements on the page. */
export const connectedFeeds = new Set();

/** Somebody is about to need the app, or what shows a feed. */
export const prepare = (make) => {
  get(make).catch(() => {});
};

/** How often an instance has trapped. */
export let traps = 0;

/** What is loaded once for the page, by its loader. What has failed is loaded again. */
const made = new Map();

export const get = (make) => {
  if (!made.has(make)) {
    const making = make();
    made.set(make, making);
    making.then(() => (making._isThere = true), () => made.get(make) === making && made.delete(make));
  }
  return made.get(make);
};

/** Whether it is there, or on its way. */
export const has = (make) => made.has(make);

/** How often something had to be made anew. */
let renewals = 0;

/** A fragment makes a module of its own from the same bytes: that is how an instance is replaced. */
const renewed = (file) => file + (renewals ? `#${renewals}` : "");

const base = async () => {
  const module = await glue(renewed(__GLUE__), __GLUE_INTEGRITY__, trapped);
  addCards(module.css);
  // The Wasm is still on its way: the style sheet is applied before it builds cards.
  for (const feed of connectedFeeds) feed._applyStyles();
  return module;
};

export const first = async () => {
  const bytes = wasm(__WASM__, __WASM_INTEGRITY__);
  const module = await get(base);
  await module.load(bytes, early, () => prepare(html));
  return module;
};

/** A part that comes later, by its files. */
const later = async ([file, integrity, ...pinned]) => {
  const bytes = wasm(...pinned);
  const module = await glue(renewed(file), integrity, trapped);
  return { module, starts: () => module.start(bytes) };
};

export let live = async () => {
  const shows = get(first);
  const shared = await get(base);
  const { module, starts } = await later(shared.live);
  module.take(shared.base);
  await starts();
  const { FeedView } = await shows;
  return { FeedView, app: module };
};

/** What reads HTML. */
export const html = async () => {
  const shared = await get(base);
  const { module, starts } = await later(shared.html);
  await starts();
  shared.takeHtml(module);
};

/** The instance is poisoned: what is shown stays, and every element moves to a fresh instance, once. */
const trapped = (error) => {
  traps += 1;
  renewals += 1;
  for (const make of [live, html, first, base]) made.delete(make);
  if (traps > 1) get(live = () => Promise.reject(Error(`the widget failed twice: ${error}`)));
  console.error(`nutgraf: the widget failed${traps > 1 ? "" : " and starts again"}`, error);
  for (const feed of connectedFeeds) feed._renew(true);
};

// A page that the browser has kept while the visitor was elsewhere may wait for ever for what was on its way when they left.
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  renewals += 1;
  for (const [make, making] of made) if (!making._isThere) made.delete(make);
  // Whatever else waits for the first glue, it may still come.
  if (!made.has(first)) made.delete(base);
  early.clear();
  for (const feed of connectedFeeds) feed._renew();
});
