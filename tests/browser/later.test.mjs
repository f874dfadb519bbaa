// What comes right after a first showing, and what is shown where it does not come.
import assert from "node:assert/strict";
import { feed, FRESH, path, show } from "./feed-page.mjs";
import { build, hold } from "./embedding.mjs";
import { suite } from "./harness.mjs";

const { browser, startServer, test } = await suite();
const LATER = `/dist/${build.modules.later}`;
const headlines = () => browser.texts("[part=headline]");

/** An element on a server of its own, so that no cache has the file, which gets this answer. */
async function open(answer, attributes) {
  const other = await startServer();
  const src = path();
  other.json(src, feed("a", "b"), { headers: FRESH });
  other.on(LATER, answer);
  await show(browser, other, src, { attributes: `cache="off" ${attributes}` });
  await other.request(LATER);
  return other;
}

test("cards need none of it, and are there while it is on its way", async () => {
  await open(() => {}, "");
  await browser.event("nutgraf-load");
  assert.deepEqual(await headlines(), ["a", "b"]);
  assert.deepEqual(await browser.errors(), []);
});

for (const attributes of ['layout="front"', 'article="a"', 'open="all"']) {
  test(`with ${attributes} a first showing waits for it, for five seconds at most`, async () => {
    const other = await open(() => {}, attributes);
    await other.request(/\.wasm$/);
    assert.deepEqual(await headlines(), []);
    await browser.run(() => window.pass(5_000));
    await browser.event("nutgraf-load");
    assert.equal((await headlines())[0], "a");
    assert.deepEqual(await browser.errors(), []);
  });
}

test("where it cannot be had, everything is shown without it", async () => {
  await open((_request, response) => response.writeHead(500).end(), 'layout="front"');
  await browser.event("nutgraf-load");
  assert.deepEqual(await headlines(), ["a", "b"]);
});

const PROBLEMS = `/dist/${build.modules.problems}`;
const details = () => browser.run(() => collected.events.filter(({ name }) => name === "nutgraf-load").map(({ detail }) => detail.problems));

/** An element with a faulty feed on a server of its own, which the test prepares. */
async function openFaulty(prepare) {
  const other = await startServer();
  const prepared = prepare(other);
  const src = path();
  const [item] = feed("a").items;
  other.json(src, { ...feed("a"), items: [{ ...item, _nutgraf: { hook: false } }] }, { headers: FRESH });
  await show(browser, other, src, { attributes: 'cache="off"' });
  await other.request(PROBLEMS);
  return prepared;
}

test("a faulty feed is shown at once; that it has loaded is told when there are words for its faults, and before any later load", async () => {
  const words = await openFaulty((server) => hold(server, build.modules.problems));
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=headline]"));
  await browser.run((json) => (document.querySelector("nutgraf-feed").data = JSON.parse(json)), JSON.stringify(feed("b")));
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=headline]")?.textContent === "b");
  assert.deepEqual(await details(), []);
  words.open();
  await browser.event("nutgraf-load", 2);
  assert.deepEqual(await details(), [[{ path: "/items/0/_nutgraf/hook", found: "false", expected: "a text" }], []]);
  assert.deepEqual(await browser.errors(), []);
});

test("where there are no words for faults, it is told where they are all the same", async () => {
  await openFaulty((server) => server.on(PROBLEMS, (_request, response) => response.writeHead(500).end()));
  await browser.event("nutgraf-load");
  assert.deepEqual(await details(), [[{ path: "/items/0/_nutgraf/hook", found: "false", expected: "" }]]);
});

test("words for faults that do not come are waited for for five seconds at most", async () => {
  await openFaulty((server) => server.on(PROBLEMS, () => {}));
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=headline]"));
  await browser.run(() => window.pass(5_000));
  await browser.event("nutgraf-load");
  assert.deepEqual((await details()).flat().map(({ expected }) => expected), [""]);
});
