// What comes right after a first showing, and what is shown where it does not come.
import assert from "node:assert/strict";
import { feed, FRESH, path, show } from "./feed-page.mjs";
import { build } from "./embedding.mjs";
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
