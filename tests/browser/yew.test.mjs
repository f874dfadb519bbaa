// The Yew component in an app of Yew's own: `examples/yew`, as a stranger would write it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gate } from "./feed-page.mjs";
import { click } from "./feeds.mjs";
import { suite } from "./harness.mjs";
import { serveProgram } from "./wasm-programs.mjs";

const { browser, server, test } = await suite();
const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

/** What a server writes: the page with the first articles in it, and the style sheet. */
function written() {
  const stylesheet = join(mkdtempSync(join(tmpdir(), "nutgraf-")), "nutgraf.css");
  const program = new URL("../../target/debug/nutgraf-example", import.meta.url).pathname;
  const feed = new URL("../../www/site/feeds/plain.json", import.meta.url).pathname;
  const html = execFileSync(program, [feed, stylesheet], { encoding: "utf8" });
  server.on("/nutgraf.css", (_request, response) => {
    response.writeHead(200, { "Content-Type": "text/css" }).end(readFileSync(stylesheet));
  });
  return html;
}

const START = '<script type="module" src="/start.js"></script>';
/** Keeps the cards that a server has written, before the app starts, with the focus in the second one. */
const KEEP_CARDS = '<script type="module">window.cards = [...document.querySelector("#app main > div").shadowRoot.querySelectorAll("[part~=card]")]; cards[1].querySelector("button").focus();</script>';

/** As Trunk would serve it, or with `scripts` instead of the app's, and an `answer` to the request for the feed. */
async function open(html = read("examples/yew/index.html"), scripts = START, answer = undefined) {
  serveProgram(server, "example");
  if (answer) server.on("/plain.json", answer);
  else server.json("/plain.json", JSON.parse(read("www/site/feeds/plain.json")), { headers: { "Cache-Control": "no-cache" } });
  server.on("/start.js", (_request, response) => {
    response.writeHead(200, { "Content-Type": "text/javascript" });
    response.end('import start from "/example/example.js";\nstart({ module_or_path: "/example/example_bg.wasm" });');
  });
  server.on("/", (_request, response) => {
    response.writeHead(200, { "Content-Type": "text/html" });
    response.end(html.replace(/<link data-trunk.*>/, `<script src="/collect.js"></script>${scripts}`));
  });
  await browser.open(server.url("/"));
}

const COMPONENT = "#app main > div";
/** What stands in the component's tree, by a selector; or nothing while there is none. */
const texts = async (selector) => ((await isThere()) ? browser.texts(selector, COMPONENT) : []);
const isThere = () => browser.run((component) => Boolean(document.querySelector(component)?.shadowRoot), COMPONENT);
const become = (count, selector = "[part~=card]") =>
  browser.driver.wait(async () => (await texts(selector)).length === count, browser.patience, `${count} of ${selector}`);
const says = (words) => browser.until((words) => document.querySelector("output")?.textContent === words, words);
const press = (id) => browser.run((id) => document.querySelector(id).click(), id);

test("a Yew app shows a feed, hears of it, and changes it by props", async () => {
  await open();
  const { items } = JSON.parse(read("www/site/feeds/plain.json"));
  await become(2);
  assert.deepEqual(await texts("[part~=headline]"), items.slice(0, 2).map(({ title }) => title));
  await says(`2 of ${items.length}`);
  // A visitor's own press.
  await click(browser, "[part~=more-button]", COMPONENT);
  await become(4);
  await says(`4 of ${items.length}`);
  await press("#compact");
  await become(4, "[part~=card-compact]");
  await press("#compact");
  await become(0, "[part~=card-compact]");
});

test("another number loads the feed again, and what is hidden goes", async () => {
  await open();
  await become(2);
  server.json("/plain.json", { items: [{ id: "new", title: "New", summary: "It came later." }] }, { headers: { "Cache-Control": "no-cache" } });
  await press("#again");
  await become(1);
  assert.deepEqual(await texts("[part~=headline]"), ["New"]);
  await says("1 of 1");
  await press("#open");
  await browser.driver.wait(async () => !(await isThere()), browser.patience, "it is still there");
  await press("#open");
  await become(1);
});

test("what a server has written can be read without a script", async () => {
  await open(written(), "");
  assert.equal((await texts("[part~=card]")).length, 2);
  const [color] = await browser.run(
    (component) => [...document.querySelector(component).shadowRoot.querySelectorAll("[part=feed]")].map((one) => getComputedStyle(one).containerType),
    COMPONENT,
  );
  assert.equal(color, "inline-size", "the style sheet is there");
});

/** Whether the cards in the tree are those that the server has written. */
const isSame = (component) => {
  const now = [...document.querySelector(component).shadowRoot.querySelectorAll("[part~=card]")];
  return window.cards.length === 2 && window.cards.every((card, place) => card === now[place]);
};

test("what a server has written is taken over as it stands there, and answers", async () => {
  await open(written(), KEEP_CARDS + START);
  const { items } = JSON.parse(read("www/site/feeds/plain.json"));
  await says(`2 of ${items.length}`);
  assert.ok(await browser.run(isSame, COMPONENT), "the cards are the same nodes");
  const focused = await browser.run((component) => document.querySelector(component).shadowRoot.activeElement?.textContent, COMPONENT);
  assert.equal(focused, "CSS", "the focus stays where it was");
  assert.deepEqual(await texts("link, [data-prerendered]"), []);
  await click(browser, "[part~=more-button]", COMPONENT);
  await become(4);
  await says(`4 of ${items.length}`);
});

test("an older copy of an earlier visit does not take the place of what a server has written, and a press is not lost", async () => {
  // The page writes the copy itself, because WebKit's test session forgets a site's caches when it leaves the site.
  server.on("/start-with-copy.js", (_request, response) => {
    response.writeHead(200, { "Content-Type": "text/javascript" }).end(`
      const url = new URL("plain.json", location.href).href;
      const feed = { items: [{ id: "old", title: "Old", summary: "It came earlier." }] };
      const cache = await caches.open("nutgraf-v1");
      const key = "https://nutgraf.invalid/?" + encodeURIComponent(url);
      await cache.put(key, new Response(Math.floor(Date.now() / 1000) + " " + url + "\\n" + JSON.stringify(feed)));
      await import("/start.js");`);
  });
  const feed = gate();
  await open(written(), `${KEEP_CARDS}<script type="module" src="/start-with-copy.js"></script>`, feed.listener);
  await server.request("/plain.json");
  await browser.until((component) => document.querySelector(component).shadowRoot.querySelector("[role=status]"), COMPONENT);
  await browser.run(() => window.cards[1].querySelector("button").click());
  assert.ok(await browser.run(isSame, COMPONENT), "the cards are the same nodes");
  feed.open(JSON.parse(read("www/site/feeds/plain.json")));
  await browser.driver.wait(async () => (await texts("[part~=filter-topic]")).join() === "CSS", browser.patience, "the topic is not chosen");
  assert.deepEqual(await browser.errors(), []);
});
