// A page for an `<iframe>`, in a host on another origin that has pasted what docs/prerendering.md says.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { articles } from "./feeds.mjs";
import { build, built, serve } from "./embedding.mjs";
import { suite } from "./harness.mjs";
import { prerender } from "./prerender.mjs";

const { browser, server: host, startServer, test } = await suite();
const publisher = await startServer();

const DOCS = readFileSync(new URL("../../docs/prerendering.md", import.meta.url), "utf8");
const block = (name) => DOCS.split(`<!-- ${name} -->\n`)[1].match(/^```\w+\n([^]*?)```$/m)[1];
const feed = articles(2, (number) => ({
  title: `Article ${number}`,
  url: `https://news.example/${number}`,
  _nutgraf: { takeaways: ["One", "Two", "Three"], tldr: { what_changed: "It rained." } },
}));

/** Opens a host's page with the snippet; `edit` changes it. */
async function open(edit = (snippet) => snippet) {
  const { html, problems } = prerender(feed, { url: publisher.url("/feed.json"), src: "/feed.json", format: "iframe" });
  assert.equal(problems, "");
  publisher.on("/embed.html", (_request, response) => response.writeHead(200, { "Content-Type": "text/html" }).end(html));
  publisher.json("/feed.json", feed);
  for (const [name, type] of [[build.glue, "text/javascript"], [build.wasm, "application/wasm"], ["nutgraf.js", "text/javascript"]]) {
    serve(publisher, name, built(name), type);
  }
  const snippet = edit(block("frame").replace("https://news.example/embed.html", publisher.url("/embed.html")));
  host.page("/", { body: snippet });
  await browser.open(host.url("/"));
}

/** Does something in the frame's page. */
async function inFrame(action) {
  await browser.driver.switchTo().frame(0);
  try {
    return await action();
  } finally {
    await browser.driver.switchTo().defaultContent();
  }
}

const height = () => browser.run(() => document.querySelector("iframe").getBoundingClientRect().height);
const pageHeight = () => inFrame(() => browser.run(() => Math.ceil(document.documentElement.getBoundingClientRect().height)));
const fits = async () => (await height()) === (await pageHeight());
/** Waits until the frame is as high as its page. */
const untilItFits = () => browser.driver.wait(fits, browser.patience, "the frame has another height than its page");

test("a frame is as high as its page, whatever opens in it", async () => {
  await open();
  await untilItFits();
  const closed = await height();
  const panel = () => browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("summary").click());
  await inFrame(panel);
  await untilItFits();
  const opened = await height();
  assert.ok(opened > closed, `${opened} > ${closed}`);
  await inFrame(panel);
  await untilItFits();
  assert.equal(await height(), closed);
  // The frame has no margin of its own, and nothing in it scrolls.
  const edges = await inFrame(() => browser.run(() => [document.querySelector("nutgraf-feed").getBoundingClientRect().x, document.documentElement.scrollWidth - innerWidth]));
  assert.deepEqual(edges, [0, 0]);
});

test("a host that listens late asks", async () => {
  await open((snippet) => snippet.replace("<script>", '<script type="text/late">'));
  await inFrame(() => browser.until(() => customElements.get("nutgraf-feed")));
  assert.equal(await fits(), false);
  await browser.run(() => {
    const script = document.createElement("script");
    script.text = document.querySelector("script[type='text/late']").text;
    document.body.append(script);
  });
  await untilItFits();
});

test("two frames, each pasted with the script, have each their own height", async () => {
  publisher.page("/small.html", { body: "Small", head: '<script defer src="/dist/frame.js"></script>' });
  await open((snippet) => snippet + snippet.replace("/embed.html", "/small.html"));
  await untilItFits();
  const second = () => browser.run(() => document.querySelectorAll("iframe")[1].getBoundingClientRect().height);
  await browser.until(() => document.querySelectorAll("iframe")[1].height !== "600");
  assert.ok((await second()) < (await height()), "the other page is smaller");
  assert.deepEqual(await browser.errors(), []);
});

test("a page that is opened by itself tells nobody", async () => {
  await open();
  await browser.open(publisher.url("/embed.html"));
  await browser.until(() => customElements.get("nutgraf-feed"));
  const told = await browser.runAsync(() => {
    let told = 0;
    addEventListener("message", () => (told += 1));
    // What it would tell comes before this.
    const { port1, port2 } = new MessageChannel();
    postMessage("nutgraf-height", "*");
    return new Promise((resolve) => {
      port1.onmessage = () => requestAnimationFrame(() => requestAnimationFrame(() => resolve(told)));
      port2.postMessage(null);
    });
  });
  assert.equal(told, 1, "its own question is all that it hears");
});

test("links lead the whole page on, and the element lives", async () => {
  await open();
  await untilItFits();
  const links = await inFrame(() =>
    browser.run(() => [...document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("a[part~=headline-link]")].map(({ target }) => target || document.querySelector("base").target)),
  );
  assert.deepEqual(links, ["_top", "_top"]);
  const loaded = await inFrame(() => browser.runAsync(() => document.querySelector("nutgraf-feed").reload().then(({ articles }) => articles)));
  assert.equal(loaded, 2);
});

test("in a sandbox without an origin, everything works where the headers allow it", async () => {
  await open((snippet) => snippet.replace("<iframe", '<iframe sandbox="allow-scripts"'));
  await untilItFits();
  const loaded = await inFrame(() => browser.runAsync(() => document.querySelector("nutgraf-feed").reload().then(({ articles }) => articles)));
  assert.equal(loaded, 2);
});

test("what oEmbed gives is the frame", () => {
  const answer = JSON.parse(block("oembed"));
  assert.deepEqual([answer.version, answer.type], ["1.0", "rich"]);
  for (const member of ["html", "width", "height"]) assert.ok(answer[member], member);
  const frame = ({ html }) => html.match(/<iframe[^]*<\/iframe>/)[0];
  assert.equal(frame(answer), frame({ html: block("frame") }).replace(' class="nutgraf"', ""));
});
