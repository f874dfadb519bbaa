// The widget under the strictest policies that a page can have, and what there is to read where it may not run.
import assert from "node:assert/strict";
import { assertNoViolation, assertWorks, build, feed, policies } from "./embedding.mjs";
import { suite, WIDGET } from "./harness.mjs";

const { browser, server, test } = await suite();

// The policies that the documentation says are enough.
const [STRICT, NONCE] = policies();
const ELEMENT = '<nutgraf-feed src="/feed.json" loading="eager" limit="2"></nutgraf-feed>';

/** Does everything that a visitor can do with the widget in the page. */
async function useAll() {
  await browser.run(() => {
    const { shadowRoot } = document.querySelector("nutgraf-feed");
    for (const summary of shadowRoot.querySelectorAll("summary")) summary.click();
    for (const button of shadowRoot.querySelectorAll("button")) button.click();
  });
  await browser.event("nutgraf-toggle");
  const shown = await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[part~=card]").length === 3);
  assert.ok(shown);
}

async function works(policy, options = {}) {
  server.json("/feed.json", feed(3));
  server.page("/", { policy, head: WIDGET, body: ELEMENT, ...options });
  await browser.open(server.url("/"));
  await browser.event("nutgraf-load");
  await useAll();
  await assertWorks(browser, server, ["Article 1", "Article 2", "Article 3"]);
  // The styles are there, too.
  assert.equal(await browser.run(() => getComputedStyle(document.querySelector("nutgraf-feed").shadowRoot.querySelector(".nutgraf")).display), "flex");
}

test("full function, and no report, under the strictest policy", () => works(STRICT));

for (const [what, policy] of [["", NONCE], [" and forbids all trusted types", `${NONCE}; require-trusted-types-for 'script'; trusted-types 'none'`]]) {
  test(`full function, and no report, under a policy that goes by nonces${what}`, () =>
    works(policy, { nonce: "abc123", head: WIDGET.replace("<script", '<script nonce="abc123"') }));
}

for (const name of ["plain", "strict-policy", "nonce-policy", "many-instances", "right-to-left", "other-json"]) {
  test(`the ${name} page has nothing to report`, async () => {
    await browser.open(server.host(name));
    await browser.event("nutgraf-load");
    assert.deepEqual(await browser.errors(), []);
    await assertNoViolation(browser, server);
  });
}

const NO_WASM = STRICT.replace(" 'wasm-unsafe-eval'", "");

test("without 'wasm-unsafe-eval' the headlines stand there as links, and the console names the directive once", async () => {
  server.json("/feed.json", feed(3));
  server.page("/", { policy: NO_WASM, head: WIDGET, body: ELEMENT.repeat(2) });
  await browser.open(server.url("/"));
  const { detail } = await browser.event("nutgraf-error", 2);
  assert.equal(detail.kind, "wasm");
  assert.match(detail.message, /'wasm-unsafe-eval' in script-src/);
  assert.deepEqual(await browser.texts(".headlines a"), ["Article 1", "Article 2"]);
  assert.equal(
    await browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector(".headlines a").href),
    "https://example.org/1",
  );
  const lines = (await browser.console()).filter(({ text }) => text.includes("wasm-unsafe-eval"));
  assert.deepEqual(lines.map(({ level }) => level), ["error"], JSON.stringify(lines));
  assert.equal(server.requestsFor("/feed.json").length, 1);
  assert.deepEqual(await browser.errors(), []);
});

test("without 'wasm-unsafe-eval' a fallback of the host's own stays, and nothing is put beside it", async () => {
  await browser.open(server.host("no-wasm", { edit: (html) => html.replaceAll("<nutgraf-feed", '<nutgraf-feed loading="eager"') }));
  await browser.event("nutgraf-error", 2);
  assert.deepEqual(await browser.texts(".headlines", "#with-fallback"), []);
  assert.equal(await (await browser.find("#with-fallback p")).isDisplayed(), true);
  assert.ok((await browser.texts(".headlines a", "#without-fallback")).length > 5);
  // The feed has HTML. Its reader cannot start either, and comes to that after a start of the same bytes that began later.
  const { wasm } = build.html;
  await browser.until((wasm) => performance.getEntriesByType("resource").some(({ name }) => name.endsWith(wasm)), wasm);
  await browser.runAsync((url) => fetch(url).then((answer) => WebAssembly.instantiateStreaming(answer)).catch(() => {}), `/dist/${wasm}`);
  assert.deepEqual(await browser.errors(), []);
});

test("in a browser without Wasm the headlines stand there", async () => {
  server.json("/feed.json", feed(3));
  server.on("/old.js", (_request, response) => {
    response.writeHead(200, { "Content-Type": "text/javascript" }).end("delete globalThis.WebAssembly");
  });
  server.page("/", { policy: STRICT, head: `<script src="/old.js"></script>${WIDGET}`, body: ELEMENT });
  await browser.open(server.url("/"));
  assert.equal((await browser.event("nutgraf-error")).detail.kind, "wasm");
  assert.deepEqual(await browser.texts(".headlines a"), ["Article 1", "Article 2"]);
});

test("where connect-src does not allow the Wasm, the console names connect-src", async () => {
  server.json("/feed.json", feed(1));
  const policy = STRICT.replace("connect-src 'self'", "connect-src 'none'");
  server.page("/", { policy, head: WIDGET, body: ELEMENT.replace("></", "><p>Fallback</p></") });
  await browser.open(server.url("/"));
  const { detail } = await browser.event("nutgraf-error");
  assert.match(detail.message, /\.js is missing, altered, or not allowed by script-src and connect-src/);
  assert.equal(await (await browser.find("p")).isDisplayed(), true);
  const lines = (await browser.console()).filter(({ text }) => text.startsWith("nutgraf: "));
  assert.deepEqual(lines.map(({ text }) => text.includes("connect-src")), [true], JSON.stringify(lines));
});

test("where connect-src allows all but the Wasm, the console names that file", async () => {
  server.json("/feed.json", feed(1));
  const allowed = [build.glue, build.modules.later].map((name) => server.url(`/dist/${name}`)).concat(server.url("/feed.json")).join(" ");
  server.page("/", { policy: STRICT.replace("connect-src 'self'", `connect-src ${allowed}`), head: WIDGET, body: ELEMENT });
  await browser.open(server.url("/"));
  await browser.event("nutgraf-error");
  assert.deepEqual(await browser.texts(".headlines a"), ["Article 1"]);
  const [line] = (await browser.console()).filter(({ text }) => text.startsWith("nutgraf: "));
  assert.match(line.text, /\.wasm is missing, altered, or not allowed by connect-src/);
});

test("a headline's link is http or https, whatever the feed says", async () => {
  const unsafe = feed(2);
  unsafe.items[0].url = "javascript:globalThis.ran=1";
  unsafe.items[1].url = "\u0001java\nscript:globalThis.ran=1";
  server.json("/feed.json", unsafe);
  server.page("/", { policy: NO_WASM, head: WIDGET, body: ELEMENT });
  await browser.open(server.url("/"));
  await browser.event("nutgraf-error");
  const links = await browser.run(() =>
    [...document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll(".headlines a")].map((link) => link.getAttribute("href")),
  );
  assert.deepEqual(links, [null, null]);
});

test("where no script runs, the fallback is an ordinary part of the page", async () => {
  await browser.open(server.url("/hosts/no-script.html"));
  assert.equal((await browser.findAll("nutgraf-feed li a")).length, 3);
  assert.equal(await (await browser.find("nutgraf-feed li a")).isDisplayed(), true);
});
