// The cards wait a few seconds for the words of the interface language, and no longer.
import assert from "node:assert/strict";
import { ANSWERS, feed, FRESH, gate, path, show } from "./feed-page.mjs";
import { build } from "./embedding.mjs";
import { suite } from "./harness.mjs";

const { browser, startServer, test } = await suite();
const TABLE = "/dist/locales/de.json";
const headlines = () => browser.texts("[part=headline]");
const words = () => browser.texts("[role=status]");

/** A page whose interface is to speak German, on a server that answers the request for the words as it is told. */
async function open(answer, attributes = "") {
  const other = await startServer();
  const src = path();
  other.json(src, feed("a", "b"), { headers: FRESH });
  other.on(TABLE, answer);
  await show(browser, other, src, { attributes: `lang="de" cache="off" ${attributes}`, script: ANSWERS });
  await other.request(TABLE);
  await browser.until((src) => window.answered.includes(src), src);
  return other;
}

// With `refresh`, it is the app that shows the cards.
for (const [who, attributes, apps] of [["a first showing", "", 0], ["the app", 'refresh="3600"', 1]]) {
  test(`${who} speaks English five seconds after it has asked for words that do not come`, async () => {
    const other = await open(() => {}, attributes);
    await browser.run(() => window.pass(5_000));
    await browser.event("nutgraf-load");
    assert.deepEqual([await headlines(), await words()], [["a", "b"], ["2 articles"]]);
    assert.equal(other.requestsFor(TABLE).length, 1);
    assert.equal(other.requestsFor(`/dist/${build.live.wasm}`).length, apps);
    assert.deepEqual(await browser.errors(), []);
  });

  test(`${who} asks once for words that the server fails to give, and speaks English`, async () => {
    const other = await open((_request, response) => response.writeHead(500).end(), attributes);
    await browser.event("nutgraf-load");
    assert.deepEqual([await headlines(), await words()], [["a", "b"], ["2 articles"]]);
    assert.equal(other.requestsFor(TABLE).length, 1);
    assert.deepEqual(await browser.errors(), []);
  });
}

test("the app asks once for words, though the server has refused them before the feed is there", async () => {
  const other = await startServer();
  const src = path();
  const held = gate();
  other.on(src, held.listener);
  other.on(TABLE, (_request, response) => response.writeHead(500).end());
  await show(browser, other, src, { attributes: 'lang="de" cache="off" refresh="3600"', script: ANSWERS });
  await other.request(TABLE);
  await browser.until((table) => window.answered.includes(table), TABLE);
  await other.request(src);
  held.open(feed("a", "b"));
  await browser.event("nutgraf-load");
  assert.deepEqual([await headlines(), await words()], [["a", "b"], ["2 articles"]]);
  assert.equal(other.requestsFor(TABLE).length, 1);
});
