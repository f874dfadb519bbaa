// What the other tests rely on: the server sends the build's files as it should, and the harness sees what a page does.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { get } from "node:http";
import { readFileSync } from "node:fs";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { REPORTS, suite } from "./harness.mjs";

const { browser, server, startServer, test } = await suite();
const build = JSON.parse(readFileSync(new URL("../../dist/build.json", import.meta.url), "utf8"));

/** A request of our own, because `fetch` decodes what is compressed. */
function request(path, headers) {
  return new Promise((resolve, reject) => {
    get(server.url(path), { headers }, async (response) => {
      const chunks = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) });
    }).on("error", reject);
  });
}

const TYPES = { "nutgraf.js": "text/javascript", [build.glue]: "text/javascript", [build.wasm]: "application/wasm", "nutgraf.css": "text/css" };

for (const [name, type] of Object.entries(TYPES)) {
  test(`${name.replace(/-[0-9a-f]{10}/, "-HASH")} is served compressed, typed and for every origin`, async () => {
    const plain = await request(`/dist/${name}`, {});
    const brotli = await request(`/dist/${name}`, { "accept-encoding": "gzip, br" });
    const gzip = await request(`/dist/${name}`, { "accept-encoding": "gzip" });
    for (const { status, headers } of [plain, brotli, gzip]) {
      assert.equal(status, 200);
      assert.equal(headers["content-type"], type);
      assert.equal(headers["access-control-allow-origin"], "*");
      const immutable = /immutable/.test(headers["cache-control"]);
      assert.equal(immutable, /-[0-9a-f]{10}\./.test(name), `cache-control: ${headers["cache-control"]}`);
    }
    assert.equal(brotli.headers["content-encoding"], "br");
    assert.equal(gzip.headers["content-encoding"], "gzip");
    assert.deepEqual(brotliDecompressSync(brotli.body), plain.body);
    assert.deepEqual(gunzipSync(gzip.body), plain.body);
    assert.equal(build.integrity[name], `sha384-${createHash("sha384").update(plain.body).digest("base64")}`);
  });
}

test("the hash in a name is that of a glue and its Wasm", () => {
  for (const { glue, wasm } of [build, build.html, build.xml, build.live]) {
    const hash = createHash("sha256");
    for (const name of [glue, wasm]) hash.update(readFileSync(new URL(`../../dist/${name}`, import.meta.url)));
    const name = `nutgraf-${hash.digest("hex").slice(0, 10)}`;
    assert.deepEqual([glue, wasm], [`${name}.js`, `${name}.wasm`]);
  }
});

test("a page's module runs, and its event is seen whether it came before or after we asked", async () => {
  server.on("/early.js", (_request, response) => {
    response.setHeader("Content-Type", "text/javascript");
    response.end('document.body.dispatchEvent(new CustomEvent("nutgraf-load", { detail: { articles: 1 }, bubbles: true }))');
  });
  server.page("/", { body: '<script type="module" src="/early.js"></script>' });
  await browser.open(server.url("/"));
  assert.deepEqual((await browser.event("nutgraf-load")).detail, { articles: 1 });
  const second = browser.event("nutgraf-load", 2);
  await browser.run(() => {
    document.body.dispatchEvent(new CustomEvent("nutgraf-load", { detail: { articles: 2 }, bubbles: true }));
  });
  assert.deepEqual((await second).detail, { articles: 2 });
  assert.equal((await browser.events("nutgraf-load")).length, 2);
});

test("the browser compiles the Wasm file, and checks its integrity", async () => {
  server.page("/");
  await browser.open(server.url("/"));
  const compile = async (name, integrity) => {
    const module = await WebAssembly.compileStreaming(fetch(`/dist/${name}`, { integrity }));
    return module instanceof WebAssembly.Module;
  };
  assert.equal(await browser.runAsync(compile, build.wasm, build.integrity[build.wasm]), true);
  await assert.rejects(browser.runAsync(compile, build.wasm, build.integrity[build.glue]), /TypeError/);
});

test("uncaught errors, rejections and console calls are kept", async () => {
  server.on("/faulty.js", (_request, response) => {
    response.setHeader("Content-Type", "text/javascript");
    response.end('console.warn("mind", 1); Promise.reject(new Error("rejected")); throw new Error("thrown");');
  });
  server.page("/", { body: '<script src="/faulty.js"></script>' });
  await browser.open(server.url("/"));
  const errors = await browser.until(() => window.collected.errors.length === 2 && window.collected.errors.join("\n"));
  assert.match(errors, /thrown/);
  assert.match(errors, /unhandled rejection: .*rejected/);
  assert.deepEqual(await browser.console(), [{ level: "warn", text: "mind 1" }]);
});

const STRICT = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'none'; connect-src 'self'; img-src 'self' data:;
  require-trusted-types-for 'script'; trusted-types 'none'`.replace(/\s+/g, " ");

test("the harness itself works under the strictest policy, and violates nothing there", async () => {
  server.page("/", { policy: STRICT, body: "<p>text</p>" });
  await browser.open(server.url("/"));
  assert.equal(await browser.run(() => document.querySelector("p").textContent), "text");
  assert.equal(await browser.runAsync(async () => 7), 7);
  assert.deepEqual(await browser.violations(), []);
  assert.deepEqual(server.reports, []);
});

test("a violation is reported, in the page and to the server", async () => {
  server.page("/", { policy: STRICT, body: '<p style="color: red">text</p>' });
  await browser.open(server.url("/"));
  const report = await server.request(REPORTS);
  assert.match(report.body, /style-src/);
  assert.equal(server.reports.length, 1);
  assert.match((await browser.violations())[0].directive, /^style-src/);
});

test("a page reads from another origin what is shared, and a stopped server refuses", async () => {
  const other = await startServer();
  other.json("/feed.json", { items: [] });
  server.page("/");
  await browser.open(server.url("/"));
  const read = (url) => fetch(url).then((response) => response.json());
  assert.deepEqual(await browser.runAsync(read, other.url("/feed.json")), { items: [] });
  assert.equal((await other.request("/feed.json")).headers.origin, server.origin);
  await other.stop();
  await assert.rejects(browser.runAsync(read, other.url("/feed.json")), /TypeError/);
  await other.start();
  assert.deepEqual(await browser.runAsync(read, other.url("/feed.json")), { items: [] });
});

test("shadow trees can be looked into", async () => {
  server.page("/", { body: "<nutgraf-box></nutgraf-box>" });
  await browser.open(server.url("/"));
  await browser.run(() => {
    const inner = document.createElement("b");
    inner.textContent = " in  the shadow ";
    document.querySelector("nutgraf-box").attachShadow({ mode: "open" }).append(inner);
  });
  assert.equal(await (await browser.shadow("b", "nutgraf-box")).getText(), "in the shadow");
  assert.deepEqual(await browser.texts("b", "nutgraf-box"), ["in the shadow"]);
});
