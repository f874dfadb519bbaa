/**
 * The modules and Wasm files that an element loads: one that shows a feed, the app, which asks the server for what
 * comes after, and those that read HTML and XML. All elements of the page share one instance of each. After a trap (a fatal
 * error of the Wasm) each is replaced once, and after a second trap no more.
 */
import { connectedFeeds } from "./connected-feeds.js";
import { fetchWasm, importGlue } from "./files.js";
import { earlyRequests } from "./requests.js";
import { addStyles } from "./sheets.js";

/** Starts a load that somebody is about to need. Whether it succeeds is for those who need it. */
export const prefetch = (loader) => {
  const load = loadOnce(loader);
  load.catch(() => {});
  return load;
};

/** How often an instance has trapped. */
export let traps = 0;

/** The promises of what is loaded once for the page, by their loaders or other keys. What has failed is loaded again. */
const loads = new Map();

export const loadOnce = (key, loader = key) => {
  if (!loads.has(key)) {
    const load = loader();
    loads.set(key, load);
    load.then(() => (load._hasLoaded = true), () => loads.get(key) === load && loads.delete(key));
  }
  return loads.get(key);
};

/** Whether something is loaded, or on its way. */
export const isRequested = (loader) => loads.has(loader);

/** How often the modules had to be replaced. */
let replacements = 0;

/**
 * A module with another fragment in its URL is a new module from the same bytes: that is how an instance is replaced.
 */
const replacementOf = (file) => file + (replacements ? `#${replacements}` : "");

/** A module, with the style sheet that it may bring. */
export const importWithStyles = async (file, integrity, isFirst) => {
  const module = await importGlue(file, integrity, onTrap);
  addStyles(module.css, isFirst);
  for (const feed of connectedFeeds) feed._applyStyles();
  return module;
};

/**
 * The JavaScript of the Wasm that shows a feed. The Wasm is still on its way: the style sheet is applied before it
 * builds cards.
 */
const loadGlue = () => importWithStyles(replacementOf(`${__FILES__}.js`), __GLUE_INTEGRITY__, true);

/** What a first showing does without. */
export const loadLater = () => importWithStyles(...__LATER__);

/** What shows a feed. */
export const loadFirst = async () => {
  const wasm = fetchWasm(`${__FILES__}.wasm`, __WASM_INTEGRITY__);
  const glue = await loadOnce(loadGlue);
  await glue.start(wasm, earlyRequests, () => prefetch(loadHtmlReader), () => prefetch(loadXmlReader));
  return glue;
};

/**
 * Loads the glue of a part that is needed later, by the name of its files and their hashes; `start` waits for its Wasm.
 */
const loadPart = async ([files, glueIntegrity, wasmIntegrity]) => {
  const wasm = fetchWasm(`${files}.wasm`, wasmIntegrity);
  const glue = await importGlue(replacementOf(`${files}.js`), glueIntegrity, onTrap);
  return { glue, start: () => glue.start(wasm) };
};

/** What shows a feed, and the app for it. */
export let loadApp = async () => {
  const first = loadOnce(loadFirst);
  const firstGlue = await loadOnce(loadGlue);
  const { glue, start } = await loadPart(firstGlue.appFiles);
  glue.init(firstGlue.shared);
  await start();
  const { FeedView } = await first;
  return { FeedView, app: glue };
};

/** Loads a reader of HTML or XML, and hands it to what shows feeds. */
const loadReader = (index) => async () => {
  const [files, receive] = (await loadOnce(loadGlue)).readers[index];
  const { glue, start } = await loadPart(files);
  await start();
  receive(glue);
};

export const loadHtmlReader = loadReader(0);
const loadXmlReader = loadReader(1);

/**
 * After a trap, what is on the page stays there, and every element goes on with a new instance of the Wasm. After the
 * second trap, no new instance can be loaded.
 */
const onTrap = (error) => {
  traps += 1;
  replacements += 1;
  for (const loader of [loadApp, loadHtmlReader, loadXmlReader, loadFirst, loadGlue]) loads.delete(loader);
  // Whoever wants the app from now on is told why there is none.
  if (traps > 1) loadOnce(loadApp = () => Promise.reject(Error(`the widget failed twice: ${error}`)));
  console.error(`nutgraf: the widget failed${traps > 1 ? "" : " and starts again"}`, error);
  for (const feed of connectedFeeds) feed._restart(true);
};

// A page that the browser has kept while the visitor was elsewhere may wait for ever for what was on its way when they
// left.
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  replacements += 1;
  for (const [loader, load] of loads) if (!load._hasLoaded) loads.delete(loader);
  // If the Wasm that shows a feed has loaded, so has its glue; other parts that wait for the glue get it.
  if (!loads.has(loadFirst)) loads.delete(loadGlue);
  earlyRequests.clear();
  for (const feed of connectedFeeds) feed._restart();
});
