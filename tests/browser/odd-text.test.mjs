// Text that is odd but legal is shown as it is, and does not break the card that it stands in.
import assert from "node:assert/strict";
import { suite } from "./harness.mjs";
import { FRESH, path, show } from "./feed-page.mjs";

const { browser, server, test } = await suite();

const TEXTS = {
  emoji: "Rockets 🚀🎉 and flags 🇺🇳",
  "ZWJ sequences": "A family 👩‍👩‍👧‍👦 with a 🏳️‍🌈",
  "combining marks": "Z̷a̸l̶g̵o̴ e\u0301 n\u0303 \u0e01\u0e33",
  "a bidi override": "safe \u202egnp.exe\u202c and \u2067unclosed",
  "right to left": "أخبار اليوم مع English داخلها",
  CJK: "東京で開かれた国際会議は、新しい規格について合意した。".repeat(6),
  mojibake: "CafÃ© â€œquotedâ€\u009d ð\u009f\u0092\u00a1",
  "replacement characters of its own": "\ufffd and \ufffe",
  "one long word": "Donaudampfschifffahrtsgesellschaft".repeat(20),
  "markup that is text": "<b>bold</b> &amp; <script>alert(1)</script>",
};

for (const [name, title] of Object.entries(TEXTS)) {
  test(`${name}: as it is, isolated, and within the card`, async () => {
    const src = path();
    const items = [{ id: "1", title, url: "https://news.example/", summary: `Summary: ${title}`, authors: [{ name: title }] }];
    server.json(src, { items }, { headers: FRESH });
    await show(browser, server, src, { body: `<div id="narrow"><nutgraf-feed loading="eager" src="${src}"></nutgraf-feed></div>` });
    await browser.run(() => (document.getElementById("narrow").style.inlineSize = "240px"));
    const { detail } = await browser.event("nutgraf-load");
    assert.deepEqual(detail.problems, []);
    const seen = await browser.run(() => {
      const [headline] = window.all("[part=headline]");
      const [card] = window.all("[part~=card]");
      const spill = window.all("[part~=card] *").filter((element) => element.getBoundingClientRect().right > card.getBoundingClientRect().right + 1);
      return {
        text: headline.textContent,
        lead: window.all("[part=lead]")[0].textContent,
        isolated: ["isolate", "plaintext", "isolate-override"].includes(getComputedStyle(headline).unicodeBidi),
        spill: spill.map((element) => element.getAttribute("part") ?? element.localName),
      };
    });
    // Titles alone may have references in them.
    assert.deepEqual(seen, { text: title.replace("&amp;", "&"), lead: `Summary: ${title}`, isolated: true, spill: [] });
    assert.deepEqual(await browser.errors(), []);
  });
}

test("bytes that are no UTF-8 are replaced, and that is a problem", async () => {
  const src = path();
  server.json(src, Buffer.from('{"items": [{"id": "1", "title": "Caf\xe9"}]}', "latin1"), { headers: FRESH });
  await show(browser, server, src);
  const { detail } = await browser.event("nutgraf-load");
  assert.deepEqual(await browser.texts("[part=headline]"), ["Caf\ufffd"]);
  assert.equal(detail.problems.length, 1);
  assert.equal(detail.problems[0].path, "");
});
