// The command line, the first Wasm and the app make the same of a feed, element for element.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { differences, FIXTURES } from "./feeds.mjs";
import { suite, WIDGET } from "./harness.mjs";
import { prerender, written } from "./prerender.mjs";

const ROOT = new URL("../../", import.meta.url);
const { browser, server, test } = await suite();

/** What may be asked of a feed; the first item's id stands for an article. */
function variants(id) {
  const all = [
    {},
    { layout: "compact", limit: 2, theme: "dark" },
    { layout: "front", dates: "none", links: "new" },
    { lang: "ar", open: "all", panels: "timeline sources takeaways", "heading-level": 4 },
    { tags: "nothing has this tag" },
    { article: "not in the feed" },
  ];
  return id === undefined ? all : [...all, { article: id }, { article: id, lang: "de", open: "comparison", links: "new" }];
}

/** The id of a feed's first item that can be an attribute's value. */
function firstId(bytes) {
  try {
    const { items } = JSON.parse(bytes.toString("utf8"));
    return items.map((item) => item?.id).find((id) => (typeof id === "string" && id.trim() !== "") || typeof id === "number");
  } catch {
    return undefined;
  }
}

/** Bodies that a parser would build otherwise than they are written, and texts that would be markup. */
const BODIES = [
  "<table><tr><td>no body<td>of rows</table>",
  "<p>before<table><caption>c</caption>loose text<tr><th>a<td>b</table>after",
  '<a href="/one">one<a href="/two">two</a></a>',
  "<p>one<p>two<div>three<p>four</div>five",
  "<ul>loose<li>one<li>two<ul><li>three</ul></ul><li>alone",
  "<dl><dt>a<dd>b<dt>c</dl><dd>alone",
  "<b>bold<p>in a paragraph</b>, and out</p>",
  "<tr><td>a row of no table</td></tr><td>a cell</td><caption>a caption</caption>",
  "<pre>\n\n\ncode &lt;b&gt; &amp;amp;\r\n</pre><pre>&#10;more&#13;</pre>",
  "<h1>one<h2>two</h1>three",
  "<figure><figcaption>caption<p>paragraph</figcaption><img src=/x.png alt='\"quoted\" <b>'></figure>",
  "<p><em>a<strong>b</em>c</strong><q cite=/x>d<blockquote>e</q>f",
  "<a href=/x><p>a paragraph in a link</p><h3>a heading</h3></a>",
  "<table><td><table><td>nested</table></table><br/><hr>x<hr/>",
  "a\u0000b&#0;c&#13;d&nbsp;e\u2028f&#x80;g\ufeffh",
];
const TEXTS = [
  "</template></nutgraf-feed><script>alerted = 1</script>",
  "<img src=x onerror='alerted = 1'> &amp; &lt; &#60 &nbsp",
  "<!-- --> --!> <![CDATA[ ]]> <?php",
  `"double" 'single' \`tick\` = /`,
  "a\u0000b\rc\r\nd\ne\u00a0f\u2028g\u202eh",
  "<plaintext><textarea><title><style><noscript>",
  // How the view would say it.
  "\u0000<script\u0000'alerted = 1\u0000/\u0000<b\u0000=onclick\u0000alerted = 1\u0000/",
];

/** Runs in the page: the three trees of a set as text, a line for each element, attribute and text. */
function trees(place) {
  // A NUL cannot be written in HTML: it is the replacement character there.
  const readable = (text) => text.replaceAll("\0", "\ufffd");
  const lines = (node, depth = 0, into = []) => {
    const say = (text) => into.push(" ".repeat(depth) + text);
    if (node.nodeType === Node.ELEMENT_NODE) {
      const space = node.namespaceURI === "http://www.w3.org/1999/xhtml" ? "" : `${node.namespaceURI} `;
      say(`<${space}${node.localName}>`);
      // Whether a picture could be had is the network's business; a head with a button is named without the button's text; and
      // cards are counted after they are drawn.
      const added = { img: "hidden", th: "aria-label", article: "aria-posinset aria-setsize" }[node.localName]?.split(" ") ?? [];
      const own = [...node.attributes].filter(({ name }) => !added.includes(name));
      for (const { name, value } of own.sort((a, b) => (a.name < b.name ? -1 : 1))) say(` ${name}=${JSON.stringify(readable(value))}`);
    }
    let text = "";
    const flush = () => {
      if (text) into.push(" ".repeat(depth + 1) + JSON.stringify(readable(text)));
      text = "";
    };
    for (const child of node.childNodes) {
      // Tools come to open panels of a live tree when they can.
      if (child.dataset?.tool !== undefined) continue;
      // Where one text ends and the next begins is nothing that a reader could see.
      if (child.nodeType === Node.TEXT_NODE) text += child.data;
      else {
        flush();
        lines(child, depth + 1, into);
      }
    }
    flush();
    return into;
  };
  const before = document.getElementById(`before-${place}`).firstElementChild.shadowRoot.querySelector("[data-prerendered]");
  const shown = (name) => [...document.getElementById(`${name}-${place}`).shadowRoot.children].find((child) => child.localName === "div" && !child.className);
  // The root's own attributes say whose it is.
  return [before, shown("first"), shown("live")].map((root) => [...root.children].flatMap((child) => lines(child)).join("\n"));
}

/** Shows a feed in all three ways for each set of attributes; gives how many sets were compared. */
async function compare(src, bytes, variants) {
  server.on(src, (_request, response) => response.end(bytes));
  const cases = variants.map((attributes) => ({
    attributes,
    ...prerender(bytes, { url: server.url(src), src, cache: "off", ...attributes }),
  }));
  const pairs = cases.map(({ html, attributes }, place) => {
    const own = written({ src, cache: "off", loading: "eager", ...attributes });
    // What is to be refreshed has the app behind it from the start.
    return `<div id="before-${place}">${html}</div><nutgraf-feed id="first-${place}"${own}></nutgraf-feed>
      <nutgraf-feed id="live-${place}" refresh="86400"${own}></nutgraf-feed>`;
  });
  server.page("/", { head: WIDGET, body: pairs.join("") });
  await browser.open(server.url("/"));
  // Every live element has loaded, or has told why it can't.
  await browser.until(
    (count) => new Set(collected.events.filter(({ name, target }) => /load|error/.test(name) && /^(live|first)-/.test(target)).map(({ target }) => target)).size === count,
    2 * cases.length,
  );
  const failed = await browser.events("nutgraf-error");
  let compared = 0;
  for (const [place, { status, attributes }] of cases.entries()) {
    const what = `${src} ${JSON.stringify(attributes)}`;
    const [error] = failed.filter(({ target }) => target === `live-${place}`);
    assert.equal(status === 2, Boolean(error), `${what}: ${status} ${JSON.stringify(error)}`);
    if (error) continue;
    const [before, first, live] = await browser.run(trees, place);
    assert.deepEqual(differences(before, live), [], `live: ${what}`);
    assert.deepEqual(differences(before, first), [], `first: ${what}`);
    assert.ok(live.includes("part="), what);
    compared += 1;
  }
  assert.deepEqual(await browser.errors(), [], src);
  return compared;
}

test("every fixture is prerendered as it is shown live", async () => {
  assert.ok(FIXTURES.length > 40, "the fixtures are missing");
  let compared = 0;
  for (const file of FIXTURES) {
    const bytes = readFileSync(new URL(file, ROOT));
    compared += await compare(`/${file}`, bytes, variants(firstId(bytes)));
  }
  assert.ok(compared > 150, `only ${compared} were compared`);
}, { timeout: 300_000 });

test("a hostile feed is prerendered as it is shown live, too", async () => {
  const items = [
    ...BODIES.map((content_html, place) => ({ id: `body ${place}`, title: `Body ${place}`, content_html })),
    ...TEXTS.map((text) => ({
      // As much of it as a command line and a tag can hold.
      id: text.replace(/[\0\r]/g, ""),
      // Firefox ends a URL at a NUL, where the URL standard goes on.
      url: `/?${text.replaceAll("\0", "")}`,
      title: text,
      summary: text,
      authors: [{ name: text }],
      tags: [text],
      _nutgraf: {
        hook: text,
        tldr: { what_changed: text },
        takeaways: [{ text, sources: [text, "s"] }],
        comparison: { caption: text, columns: [text], rows: [{ feature: text, cells: [{ value: text, note: text }] }] },
        sources: [{ id: "s", title: text, url: "/s", publisher: text }],
        corrections: [{ date: "2026-01-01", text }],
        original: { publisher: text, url: `/${text.replaceAll("\0", "")}` },
      },
    })),
  ];
  const feed = JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: TEXTS[0], items });
  await compare("/hostile.json", Buffer.from(feed), [{ limit: 100 }, ...items.map(({ id }) => ({ article: id, open: "all" }))]);
  assert.deepEqual(await browser.run(() => window.alerted ?? null), null);
});
