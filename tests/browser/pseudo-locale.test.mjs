// A language that nobody speaks finds words that cannot be translated: each letter of it has an accent, each text of it is
// in brackets. What is on the page without an accent stands in the program's code, unless the feed has it.
import assert from "node:assert/strict";
import { english } from "../../xtask/languages.mjs";
import { COMPLETE, COMPLETE_ID, articles, click } from "./feeds.mjs";
import { suite, WIDGET } from "./harness.mjs";

const { browser, server, test } = await suite();

/** What is for the program, and not for a reader. */
const MACHINE = /^(direction|plural|digit-zero|decimal-mark|day-1)$/;
const accented = (text) => text.normalize("NFD").replace(/[A-Za-z]/g, "$&\u0301");
/** The text with accents and in brackets; the placeholders stay. */
const pseudo = (text) => `⟦${text.split(/(\{\w+\})/).map((piece, index) => (index % 2 ? piece : accented(piece))).join("")}⟧`;
const ENGLISH = Object.entries(english());
const TABLE = Object.fromEntries(ENGLISH.map(([name, text]) => [name, MACHINE.test(name) ? text : name === "months" ? accented(text) : pseudo(text)]));

/** Every text of a feed. */
const textsOf = (json) => (typeof json === "string" ? [json.replace(/<[^>]*>/g, "\n")] : Object.values(json ?? {}).flatMap(textsOf));

/** Everything that can be read in the element: its texts, also those that are hidden or read out, and what its style adds. */
const readable = () =>
  browser.run(() => {
    const { shadowRoot } = document.querySelector("nutgraf-feed");
    const found = [];
    const walker = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest("style")) found.push(walker.currentNode.data);
    for (const element of shadowRoot.querySelectorAll("*")) {
      for (const name of ["alt", "aria-description", "aria-label", "aria-roledescription", "aria-valuetext", "placeholder", "title"]) {
        if (element.hasAttribute(name)) found.push(element.getAttribute(name));
      }
      for (const pseudo of ["::before", "::after"]) {
        const { content } = getComputedStyle(element, pseudo);
        if (/^"/.test(content)) found.push(content.slice(1, -1));
      }
    }
    // Facts in one line have a dot between two.
    return found.flatMap((text) => text.split("\u00a0· ")).filter((text) => text.trim());
  });

/** Names of formats, which are the same in every language. */
const NAMES = ["CSV", "Markdown"];

/** From the first letter without an accent to the last one. */
const plain = (text) => text.normalize("NFD").match(/[A-Za-z](?!\u0301)(?:.*[A-Za-z](?!\u0301))?/s)?.[0];

/** What cannot be translated: it has no accent, and the feed does not have it. */
function untranslated(found, feed) {
  const own = textsOf(feed).join("\n").normalize("NFD");
  return found.map(plain).filter((text) => text && !own.includes(text) && !NAMES.includes(text));
}

async function show(feed, attributes = "") {
  server.json("/dist/locales/de.json", TABLE, { headers: { "Cache-Control": "no-store" } });
  if (feed) server.json("/feed.json", feed);
  server.page("/", { head: WIDGET, body: `<nutgraf-feed src="/feed.json" lang="de" cache="off" loading="eager" ${attributes}></nutgraf-feed>` });
  await browser.open(server.url("/"));
}

/** Waits for a text of the language, by its message's name. */
const until = (name) =>
  browser.until((text) => document.querySelector("nutgraf-feed").shadowRoot.textContent.normalize("NFD").includes(text), TABLE[name].split("{")[0]);

// The other words of the format's kinds are in further articles. One member has no word that is shown.
const FEED = {
  ...COMPLETE,
  next_url: undefined,
  items: [
    ...COMPLETE.items,
    ...["ai", "human"].map((by, index) => ({
      id: by,
      title: `Artikel ${index}`,
      date_published: "2026-03",
      date_modified: "2027",
      tags: ["Q"],
      attachments: ["audio/mpeg", "video/mp4", "image/png", "application/pdf"].map((mime_type, index) => ({
        url: `https://files.example/${index}`,
        mime_type,
        size_in_bytes: 700 * 300 ** index,
        duration_in_seconds: 100 * 60 ** index,
      })),
      _nutgraf: {
        analysis: { generated_by: by },
        takeaways: [{ text: "W", sources: ["Z"] }],
        implications: ["low", "medium", "high", 20].map((likelihood) => ({ text: "V", likelihood, sources: ["Y"] })),
        sources: [{ id: "Y", title: "X", url: "https://files.example/y" }],
        corrections: [{ date: "2026-01-01", text: "U" }],
      },
    })),
    { id: "plain", title: "Artikel 3", _nutgraf: { takeaways: ["T"] } },
  ],
};

test("all words on the cards, with all panels open, come from the language's table", async () => {
  await show(FEED, 'open="all"');
  await browser.event("nutgraf-load");
  const found = await readable();
  assert.deepEqual(untranslated(found, FEED), []);
  // So many that it is sure that they were read.
  const said = found.join("\n").normalize("NFD");
  const seen = ENGLISH.filter(([name]) => !MACHINE.test(name) && said.includes(TABLE[name].split("{")[0].replace("⟧", ""))).map(([name]) => name);
  assert.ok(seen.length > 50, `${seen.length} messages: ${seen}`);
});

test("all words around one article come from the language's table", async () => {
  const feed = { ...COMPLETE, next_url: undefined };
  await show(feed, `article="${COMPLETE_ID}"`);
  await browser.event("nutgraf-load");
  await until("related");
  assert.deepEqual(untranslated(await readable(), feed), []);
});

test("all words around a topic and the buttons come from the language's table", async () => {
  const feed = articles(3, () => ({ tags: ["Q"] }));
  await show(feed, 'limit="2"');
  await browser.event("nutgraf-load");
  await until("show-more");
  assert.deepEqual(untranslated(await readable(), feed), []);
  await click(browser, "[part=topic]");
  await until("filter");
  assert.deepEqual(untranslated(await readable(), feed), []);
});

test("all words in the place of articles come from the language's table", async () => {
  for (const [name, answer, attributes] of [
    ["empty", { items: [] }],
    ["empty-article", articles(1), 'article="gone"'],
    ["error-decode", { entries: [] }],
    ["error-http", null],
  ]) {
    server.reset();
    if (!answer) server.on("/feed.json", (_request, response) => response.writeHead(410).end());
    await show(answer, attributes);
    await until(name);
    assert.deepEqual(untranslated(await readable(), answer), [], name);
  }
});
