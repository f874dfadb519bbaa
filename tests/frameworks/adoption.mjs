// What all servers of the examples are asked for: cards in the HTML that they send, which the element in the browser takes over.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, renameSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { HEADLINES } from "../bundlers/project.mjs";

const collector = readFileSync(new URL("../browser/collect.js", import.meta.url), "utf8");

/** Runs in each page first of all: keeps the element and its first card as the parser has made them, before any script. */
function observe() {
  window.parsed = [];
  new MutationObserver((_, observer) => {
    const element = document.querySelector("nutgraf-feed");
    const card = element?.shadowRoot?.querySelector("[part~=card]");
    if (!card) return;
    observer.disconnect();
    window.parsed = { element, card, wasDefined: Boolean(customElements.get("nutgraf-feed")) };
  }).observe(document, { childList: true, subtree: true });
}

/** From now on, has every page keep its events, its console, and what the parser has made. Chromium alone can do that. */
export const observePages = (browser) =>
  browser.driver.sendDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source: `${collector};(${observe})()` });

/** Asserts that the cards can be read in the HTML that a server sends. */
export function assertReadable(html, headlines = HEADLINES) {
  for (const headline of headlines) assert.ok(html.includes(`>${headline}</a></h2>`), `it can be read with no script: ${headline}`);
}

/** Asserts that nobody has complained in the console or thrown an error. */
export async function assertQuiet(browser) {
  const said = (await browser.console()).filter(({ level }) => ["error", "warn"].includes(level));
  assert.deepEqual({ said, errors: await browser.errors() }, { said: [], errors: [] });
}

/** The paths of all that the page has asked for. */
const requested = (browser) =>
  browser.run(() => performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname));

/** Asserts that what is only needed later is not among the paths that a page has asked for. */
const assertFrugal = (paths) =>
  assert.ok(!paths.some((path) => path.endsWith(".wasm") || path === "/feed.json"), `nothing more is needed: ${paths}`);

/** Opens a page, and asserts that the element takes over what the server has sent, and works. */
export async function assertAdopts(browser, url, headlines = HEADLINES) {
  await browser.open(url);
  const { detail } = await browser.event("nutgraf-load");
  const { length: articles } = headlines;
  assert.deepEqual({ ...detail, age: 0 }, { articles, shown: articles, problems: [], stale: false, age: 0 });
  const adopted = await browser.run(() => {
    const elements = [...document.querySelectorAll("nutgraf-feed")];
    const { element, card, wasDefined } = window.parsed;
    const isSame = elements.length === 1 && elements[0] === element && element.shadowRoot.querySelector("[part~=card]") === card;
    const { href, sheet } = element.shadowRoot.querySelector("link");
    const isPreloaded = [...document.querySelectorAll("link[rel=preload][as=style]")].some((link) => link.href === href);
    return { isSame, wasDefined, isReady: element?.matches(":state(ready)"), isStyled: Boolean(sheet), isPreloaded };
  });
  assert.deepEqual(adopted, { isSame: true, wasDefined: false, isReady: true, isStyled: true, isPreloaded: true });
  assert.deepEqual(await browser.texts("[part~=headline]"), headlines);
  // Whatever a framework does when it has time has been done.
  await browser.runAsync(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const early = await requested(browser);
  assertFrugal(early);

  await assertAnswers(browser, articles);
  // What was asked for has brought the rest.
  const late = await requested(browser);
  assert.ok(late.some((path) => path.endsWith(".wasm")) && late.includes("/feed.json"), `${late}`);
  const isKept = await browser.run(() => {
    const card = document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=card]");
    return card === window.parsed.card && card.querySelector("details").open;
  });
  assert.ok(isKept, "the card is the same one, with its panel open");
  await assertQuiet(browser);
}

/** Asserts that a panel opens, and that the feed can be loaded again. */
export async function assertAnswers(browser, articles) {
  await (await browser.shadow("summary")).click();
  assert.equal((await browser.event("nutgraf-toggle")).detail.open, true);
  const loaded = await browser.runAsync(() => document.querySelector("nutgraf-feed").reload().then((detail) => detail?.articles));
  assert.equal(loaded, articles);
}

/** Makes whoever reads a file wait until `write` is called. Then, the file is as it was. */
export function holdBack(path) {
  const kept = `${path}.kept`;
  renameSync(path, kept);
  // Who opens a named pipe waits for the other end.
  execFileSync("mkfifo", [path]);
  return {
    async release() {
      await writeFile(path, readFileSync(kept));
      renameSync(kept, path);
    },
  };
}

/** Asserts that a server sends the heading while it still waits for the feed in a file, and then the cards. */
export async function assertStreams(url, feed) {
  const pipe = holdBack(feed);
  const response = await fetch(url, { headers: { "Accept-Encoding": "identity" } });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (!text.includes("<h1>")) {
    const { value, done } = await reader.read();
    assert.ok(!done, "the page ended before its heading");
    text += value;
  }
  assert.ok(!text.includes(HEADLINES[0]), "the cards are not there yet");
  await pipe.release();
  for (let part = await reader.read(); !part.done; part = await reader.read()) text += part.value;
  assertReadable(text);
}

/** Asserts that the element is taken over, too, if the rest of the page is alive long before it comes. */
export async function assertAdoptsLate(browser, origin, feed, isAlive) {
  // A page that is still loading answers no WebDriver, but in a frame it can be looked at.
  const other = `${origin}/nutgraf.css`;
  await browser.open(other);
  // The first page of a frame would share the window of the empty one before, which `observePages` has seen to.
  await browser.runAsync((other) => {
    const frame = document.createElement("iframe");
    frame.src = other;
    document.documentElement.append(frame);
    return new Promise((resolve) => frame.addEventListener("load", resolve, { once: true })).then(() => {});
  }, other);
  const pipe = holdBack(feed);
  await browser.run(() => void (window[0].location = "/"));
  await browser.until(`() => { const { document } = window[0]; return (${isAlive})(document); }`);
  const early = await browser.run(() => window[0].document.querySelectorAll("nutgraf-feed").length);
  assert.equal(early, 0, "the element is still to come");
  await pipe.release();
  await browser.until(() => Boolean(window[0].document.querySelector("nutgraf-feed:state(ready)")));
  const [isSame, loaded] = await browser.run(() => {
    const { document, parsed, performance } = window[0];
    const loaded = performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname);
    return [document.querySelector("nutgraf-feed") === parsed.element, loaded];
  });
  assert.ok(isSame, "the element is the one that the parser has made");
  assertFrugal(loaded);
}

/**
 * Follows a link to the page within the app, without a request for the page, and asserts that the cards are there. Those that the
 * server has rendered (`hasHtml`) are inserted by a script, and the element takes them over.
 */
export async function assertShowsAfterLink(browser, url, hasHtml = true) {
  await browser.open(url);
  await browser.until(() => Boolean(document.querySelector("a[data-is-alive]")));
  await browser.run(() => void (window.isSamePage = true));
  await (await browser.find("a")).click();
  await browser.event("nutgraf-load");
  assert.deepEqual(await browser.texts("[part~=headline]"), HEADLINES);
  assert.equal(await browser.run(() => window.isSamePage), true);
  if (hasHtml) assertFrugal(await requested(browser));
  await assertAnswers(browser, HEADLINES.length);
  await assertQuiet(browser);
}
