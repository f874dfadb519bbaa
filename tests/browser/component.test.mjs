// The Yew component behaves as the element does: as the same model says, in the same examples and in random sequences.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { feed } from "./embedding.mjs";
import { articles } from "./feeds.mjs";
import { suite } from "./harness.mjs";
import { EXAMPLES } from "./model/examples.mjs";
import { explore } from "./model/explore.mjs";
import { play } from "./model/play.mjs";
import { World } from "./model/world.mjs";
import { shadesAfter, SHADES, shades } from "./shades.mjs";
import { serveProgram } from "./wasm-programs.mjs";

const { browser, server, test } = await suite();
const ADAPTER = readFileSync(new URL("../component/adapter.js", import.meta.url));

const world = new World(browser, server, {
  asks: "a link",
  widget: '<script type="module" src="/adapter.js"></script>',
  serve: (server) => {
    serveProgram(server, "component");
    server.on("/adapter.js", (_request, response) => response.writeHead(200, { "Content-Type": "text/javascript" }).end(ADAPTER));
  },
});

// What a server has written is for the element alone, and so is the module that makes buttons of links to pictures.
const fits = ({ start, commands }) => start.by !== "prerendered" && !commands.some(([name]) => name === "picture");

test("what the examples hold of the element holds of the component", async () => {
  world.renew();
  for (const [name, sequence] of Object.entries(EXAMPLES).filter(([, sequence]) => fits(sequence))) {
    const count = await play(world, sequence).catch((error) => {
      throw new Error(`${name}: ${error.message}`, { cause: error });
    });
    assert.equal(count, sequence.commands.length, `${name}: each of its commands can be done`);
  }
});

test("the component reads RSS", async () => {
  world.renew();
  serveProgram(server, "component");
  server.on("/adapter.js", (_request, response) => response.writeHead(200, { "Content-Type": "text/javascript" }).end(ADAPTER));
  const body = '<?xml version="1.0" encoding="windows-1252"?><rss version="2.0"><channel><item><title>Caf\xe9 & bar</title><guid>1</guid></item></channel></rss>';
  server.on("/feed.xml", (_request, response) => response.writeHead(200, { "Content-Type": "text/xml" }).end(Buffer.from(body, "latin1")));
  server.page("/", { head: '<script type="module" src="/adapter.js"></script>', body: '<nutgraf-feed src="/feed.xml" loading="eager"></nutgraf-feed>' });
  await browser.open(server.url("/"));
  await browser.event("nutgraf-load");
  assert.deepEqual(await browser.texts("[part~=headline]"), ["Café & bar"]);
});

test("the component is as dark as the background behind it, and changes with it", async () => {
  world.renew();
  serveProgram(server, "component");
  server.on("/adapter.js", (_request, response) => response.writeHead(200, { "Content-Type": "text/javascript" }).end(ADAPTER));
  server.json("/feed.json", feed(1));
  const head = `${SHADES}<style>body { background: #111 } .day { background: white }</style><script type="module" src="/adapter.js"></script>`;
  server.page("/", { head, body: '<nutgraf-feed src="/feed.json" loading="eager"></nutgraf-feed>' });
  await browser.open(server.url("/"));
  await browser.event("nutgraf-load");
  assert.deepEqual(await shades(browser), [["dark"]]);
  assert.deepEqual(await shadesAfter(browser, () => (document.body.className = "day")), ["light"]);
});

test("the component follows the language of the page as it changes", async () => {
  world.renew();
  serveProgram(server, "component");
  server.on("/adapter.js", (_request, response) => response.writeHead(200, { "Content-Type": "text/javascript" }).end(ADAPTER));
  server.json("/feed.json", { items: [{ id: "1", title: "One" }, { id: "2", title: "Two" }] });
  server.page("/", { html: 'lang="fr"', head: '<script type="module" src="/adapter.js"></script>', body: '<nutgraf-feed src="/feed.json" loading="eager"></nutgraf-feed>' });
  await browser.open(server.url("/"));
  await browser.event("nutgraf-load");
  const until = (wanted) =>
    browser.until((wanted) => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[role=status]").textContent === wanted, wanted);
  for (const [lang, wanted] of [["it", "2 articoli"], ["pl-PL", "2 artykuły"], ["en", "2 articles"]]) {
    await browser.run((lang) => (document.documentElement.lang = lang), lang);
    await until(wanted);
  }
  assert.equal(server.requestsFor("/feed.json").length, 1);
  assert.deepEqual(await browser.errors(), []);
});

test("assistive technology is told where each card of the component stands, when the last one is there", async () => {
  world.renew();
  serveProgram(server, "component");
  server.on("/adapter.js", (_request, response) => response.writeHead(200, { "Content-Type": "text/javascript" }).end(ADAPTER));
  server.json("/feed.json", articles(45, (number) => ({ tags: [number % 20 === 1 ? "few" : "many"] })));
  server.page("/", { head: '<script type="module" src="/adapter.js"></script>', body: '<nutgraf-feed src="/feed.json" loading="eager" limit="2" cache="off"></nutgraf-feed>' });
  await browser.open(server.url("/"));
  const say = (expected) =>
    browser.until((expected) => {
      const cards = [...document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[part~=card]")];
      return cards.map((card) => `${card.getAttribute("aria-posinset")}/${card.getAttribute("aria-setsize")}`).join(" ") === expected;
    }, expected);
  await browser.event("nutgraf-load");
  await say("1/-1 2/-1");
  const set = (name, value) => browser.run((name, value) => document.querySelector("nutgraf-feed").setAttribute(name, value), name, value);
  // So many come in several slices.
  await set("limit", 100);
  await say(Array.from({ length: 45 }, (_, at) => `${at + 1}/45`).join(" "));
  await browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("button[part~=topic]").click());
  await say("1/3 2/3 3/3");
  await set("article", "2");
  await say("null/null");
  assert.deepEqual(await browser.errors(), []);
});

explore(test, world, "whatever is done, the component goes as the model says", fits);
