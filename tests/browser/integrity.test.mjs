// Only files with the hashes that were built into the element are run, whatever origin they come from.
import assert from "node:assert/strict";
import { assertWorks, build, built, feed, flip, policies, serve } from "./embedding.mjs";
import { engine, suite, WIDGET } from "./harness.mjs";

const { browser, startServer, test: plainTest } = await suite();

/** A test with a server of its own: what is immutable stays in the browser's cache, by origin. */
let server;
const test = (name, body) =>
  plainTest(name, async () => {
    server = await startServer();
    await body();
  });

const ELEMENT = '<nutgraf-feed src="/feed.json" loading="eager"></nutgraf-feed>';
const WITH_FALLBACK = ELEMENT.replace("></", "><p>The fallback</p></");
const JS = "text/javascript";
const WASM = "application/wasm";

/** The page runs nothing of what was altered, and shows its fallback. */
async function falls(pattern, address = server.url("/")) {
  await browser.open(address);
  const { detail } = await browser.event("nutgraf-error");
  assert.equal(detail.kind, "wasm");
  assert.match(detail.message, pattern);
  assert.equal(await (await browser.find("nutgraf-feed p")).isDisplayed(), true);
  assert.deepEqual(await browser.texts("[part~=card]"), []);
  assert.deepEqual(await browser.errors(), []);
  assert.equal(await browser.run(() => globalThis.altered), null);
}

test("a flipped byte in the Wasm means the fallback", async () => {
  server.json("/feed.json", feed(1));
  server.page("/", { head: WIDGET, body: WITH_FALLBACK });
  flip(server, build.wasm, WASM);
  await falls(/\.wasm is missing, altered/);
});

test("an altered glue is never run", async () => {
  server.json("/feed.json", feed(1));
  server.page("/", { head: WIDGET, body: WITH_FALLBACK });
  flip(server, build.glue, JS);
  await falls(/\.js is missing, altered/);
  assert.equal(server.requestsFor(`/dist/${build.glue}`).length, 1);
});

test("a server that sends the good glue first and another one later is found out", async () => {
  server.json("/feed.json", feed(1));
  server.page("/", { head: WIDGET, body: WITH_FALLBACK });
  server.on(`/dist/${build.glue}`, (_request, response) => {
    response.writeHead(200, { "Content-Type": JS, "Cache-Control": "no-store" });
    response.end(built(build.glue));
    flip(server, build.glue, JS);
  });
  // WebKit does not check what its module loader fetches: docs/hosting.md says so, and this shows it.
  if (engine === "webkit") {
    await browser.open(server.url("/"));
    await browser.event("nutgraf-load");
    assert.equal(await browser.run(() => globalThis.altered), 1);
  } else await falls(/\.js is missing, altered/);
});

test("the glue and the Wasm cross the network once", async () => {
  server.json("/feed.json", feed(1));
  server.page("/", { head: WIDGET, body: ELEMENT });
  await browser.open(server.url("/"));
  await browser.event("nutgraf-load");
  assert.equal(server.requestsFor(`/dist/${build.wasm}`).length, 1);
  // WebKit's module loader may not find what the check has just put into the cache: docs/hosting.md says so.
  const glue = server.requestsFor(`/dist/${build.glue}`).length;
  assert.ok(glue === 1 || (engine === "webkit" && glue === 2), `${glue} requests for the glue`);
});

test("Wasm that is served as something else still works", async () => {
  server.json("/feed.json", feed(1));
  server.page("/", { head: WIDGET, body: ELEMENT });
  serve(server, build.wasm, built(build.wasm), "application/octet-stream");
  await browser.open(server.url("/"));
  await browser.event("nutgraf-load");
  await assertWorks(browser, server, ["Article 1"]);
});

for (const [what, name, pattern] of [["glue", build.glue, /\.js is missing/], ["Wasm", build.wasm, /\.wasm is missing/]]) {
  test(`a missing ${what} means the fallback`, async () => {
    server.json("/feed.json", feed(1));
    server.page("/", { head: WIDGET, body: WITH_FALLBACK });
    server.on(`/dist/${name}`, (_request, response) => response.writeHead(404).end());
    await falls(pattern);
  });
}

test("the printed integrity value holds for the script tag, and an altered script is not run", async () => {
  server.json("/feed.json", feed(1));
  const tag = `<script type="module" src="/dist/nutgraf.js" integrity="${build.integrity["nutgraf.js"]}" crossorigin></script>`;
  server.page("/", { head: tag, body: ELEMENT });
  await browser.open(server.url("/"));
  await browser.event("nutgraf-load");
  await assertWorks(browser, server, ["Article 1"]);

  flip(server, "nutgraf.js", JS);
  server.page("/altered", { head: tag, body: WITH_FALLBACK });
  await browser.open(server.url("/altered"));
  assert.equal(await browser.run(() => customElements.get("nutgraf-feed") === undefined && globalThis.altered === undefined), true);
  assert.equal(await (await browser.find("nutgraf-feed p")).isDisplayed(), true);
});

/**
 * The build under a path that has its version in it, as docs/hosting.md says, with a `Cache-Control` for the element.
 */
function publish(path, cacheControl) {
  const files = { "nutgraf.js": JS, [build.glue]: JS, [build.wasm]: WASM };
  const statuses = [];
  for (const [name, type] of Object.entries(files)) {
    const etag = `"${build.integrity[name].slice(-12)}"`;
    server.on(`${path}/${name}`, (request, response) => {
      const status = request.headers["if-none-match"] === etag ? 304 : 200;
      statuses.push([name, status]);
      const control = name === "nutgraf.js" ? cacheControl : IMMUTABLE;
      response.writeHead(status, { "Content-Type": type, "Cache-Control": control, ETag: etag });
      response.end(status === 304 ? undefined : built(name));
    });
  }
  return statuses;
}

const IMMUTABLE = "public, max-age=31536000, immutable";

test("under a versioned path the element finds its files beside it, and a second visit requests none of them", async () => {
  const statuses = publish("/nutgraf/0.1.0", IMMUTABLE);
  server.json("/feed.json", feed(1));
  const head = `<script type="module" src="/nutgraf/0.1.0/nutgraf.js" integrity="${build.integrity["nutgraf.js"]}" crossorigin></script>`;
  for (const visit of ["/", "/again"]) {
    server.page(visit, { head, body: ELEMENT });
    await browser.open(server.url(visit));
    await browser.event("nutgraf-load");
    await assertWorks(browser, server, ["Article 1"]);
  }
  assert.equal(server.requestsFor(/^\/dist/).length, 0);
  const names = statuses.map(([name]) => name).sort();
  // WebKit may request the glue twice, once for the check.
  const once = [build.glue, build.wasm, "nutgraf.js"].sort();
  assert.deepEqual(engine === "webkit" ? [...new Set(names)] : names, once);
});

test("at an address that always has the newest version, the element is validated and costs no body", async () => {
  const statuses = publish("/nutgraf", "no-cache");
  server.json("/feed.json", feed(1));
  const head = '<script type="module" src="/nutgraf/nutgraf.js"></script>';
  for (const visit of ["/", "/again"]) {
    server.page(visit, { head, body: ELEMENT });
    await browser.open(server.url(visit));
    await browser.event("nutgraf-load");
  }
  const element = statuses.filter(([name]) => name === "nutgraf.js").map(([, status]) => status);
  assert.deepEqual(element, [200, 304]);
});

test("nothing that is loaded from another origin takes cookies along", async () => {
  const cdn = await startServer();
  cdn.json("/feed.json", { language: "de", ...feed(1) });
  const origin = cdn.origin.replace("127.0.0.1", "localhost");
  server.on("/cookie.js", (_request, response) => response.writeHead(200, { "Content-Type": JS }).end('document.cookie = "known=1"'));
  for (const from of [cdn.origin, origin]) {
    server.page("/", { head: `<script src="/cookie.js"></script>${WIDGET.replace("/dist", `${from}/dist`)}`, body: ELEMENT.replace("/feed.json", `${from}/feed.json`) });
    await browser.open(server.url("/"));
    await browser.event("nutgraf-load");
  }
  for (const name of [/\.wasm$/, /\/nutgraf-\w+\.js$/, "/dist/locales/de.json", "/feed.json"]) {
    const found = cdn.requestsFor(name);
    assert.ok(found.length > 0, `no request for ${name}`);
    assert.deepEqual(found.flatMap(({ headers }) => headers.cookie ?? []), [], String(name));
  }
});

/** What the documentation says is enough for a page whose widget and feed come from elsewhere. */
const across = (script, feed) => policies()[2].replaceAll("https://cdn.example", script).replaceAll("https://feeds.example", feed);

test("page, script and feed on three origins", async () => {
  const [cdn, feeds] = [await startServer(), await startServer()];
  feeds.json("/feed.json", feed(1));
  server.page("/", {
    policy: across(cdn.origin, feeds.origin),
    head: `<script type="module" src="${cdn.url("/dist/nutgraf.js")}" integrity="${build.integrity["nutgraf.js"]}" crossorigin></script>`,
    body: ELEMENT.replace("/feed.json", feeds.url("/feed.json")),
  });
  await browser.open(server.url("/"));
  await browser.event("nutgraf-load");
  await assertWorks(browser, server, ["Article 1"]);
  assert.equal((await feeds.request("/feed.json")).headers.origin, server.origin);
});

test("on another origin an altered glue and an altered Wasm are not run either", async () => {
  const cdn = await startServer();
  server.json("/feed.json", feed(1));
  const head = WIDGET.replace("/dist", cdn.url("/dist"));
  serve(cdn, build.glue, built(build.glue), JS);
  server.page("/", { head, body: WITH_FALLBACK });
  flip(cdn, build.wasm, WASM);
  await falls(/\.wasm is missing, altered/);
  // The glue has not been in the cache of this origin: its answers may not be stored.
  flip(cdn, build.glue, JS);
  await falls(/\.js is missing, altered/);
});

test("without Access-Control-Allow-Origin nothing is read from another origin, and the visitor reads the fallback", async () => {
  const cdn = await startServer();
  const closed = (name, type) =>
    cdn.on(`/dist/${name}`, (_request, response) => response.writeHead(200, { "Content-Type": type }).end(built(name)));
  server.json("/feed.json", feed(1));
  server.page("/", { head: WIDGET.replace("/dist", cdn.url("/dist")), body: WITH_FALLBACK });
  closed(build.wasm, WASM);
  await falls(/\.wasm is missing/);
  const feeds = await startServer();
  feeds.json("/feed.json", feed(1), { headers: { "Access-Control-Allow-Origin": server.origin.replace("127", "128") } });
  server.page("/feed", { head: WIDGET, body: WITH_FALLBACK.replace("/feed.json", feeds.url("/feed.json")) });
  await browser.open(server.url("/feed"));
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot?.querySelector("[part~=notice], slot:not([hidden])"));
  assert.equal(await (await browser.find("nutgraf-feed p")).isDisplayed(), true);
});

test("the page for other origins works with its policy", async () => {
  await browser.open(server.host("cross-origin"));
  await browser.event("nutgraf-load");
  assert.deepEqual(await browser.errors(), []);
  assert.deepEqual(server.reports, []);
  assert.equal((await browser.texts("[part~=headline]")).length, 3);
});

test("Retry-After is obeyed across origins where it is exposed, and a longer wait fails at once", async () => {
  const feeds = await startServer();
  const busy = (headers) => feeds.json("/feed.json", "busy", { status: 503, headers: { "Retry-After": "600", ...headers } });
  server.page("/", { head: WIDGET, body: ELEMENT.replace("/feed.json", feeds.url("/feed.json")) });
  busy({ "Access-Control-Expose-Headers": "Retry-After" });
  await browser.open(server.url("/"));
  const { detail } = await browser.event("nutgraf-error");
  assert.deepEqual([detail.kind, detail.status], ["http", 503]);
  assert.equal(feeds.requestsFor("/feed.json").length, 1);
  // Not exposed, the header is not seen: the widget asks again soon.
  busy({});
  server.page("/hidden", { head: WIDGET, body: ELEMENT.replace("/feed.json", feeds.url("/feed.json")) });
  await browser.open(server.url("/hidden"));
  await feeds.request("/feed.json", 3);
});
