// One decoder, two ways into it: what the browser makes of a feed is what native code makes of it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { differences, FIXTURES } from "./feeds.mjs";
import { suite } from "./harness.mjs";

const ROOT = new URL("../../", import.meta.url);
const { browser, server, test } = await suite();

test("every fixture becomes the same natively and in the browser", async () => {
  const native = JSON.parse(
    execFileSync("cargo", ["run", "--quiet", "--package", "nutgraf-parity", "--", ...FIXTURES], {
      cwd: ROOT,
      maxBuffer: 2 ** 28,
    }),
  );
  for (const name of ["nutgraf_parity.js", "nutgraf_parity_bg.wasm"]) {
    server.on(`/parity/${name}`, (_request, response) => {
      response.setHeader("Content-Type", name.endsWith(".js") ? "text/javascript" : "application/wasm");
      response.end(readFileSync(new URL(`target/parity/${name}`, ROOT)));
    });
  }
  for (const file of FIXTURES) server.on(`/${file}`, (_request, response) => response.end(readFileSync(new URL(file, ROOT))));
  server.page("/");
  await browser.open(server.url("/"));

  assert.ok(FIXTURES.length > 40, "the fixtures are missing");
  for (const file of FIXTURES) {
    const read = await browser.runAsync(async (file) => {
      const { default: init, read } = await import("/parity/nutgraf_parity.js");
      await init({ module_or_path: "/parity/nutgraf_parity_bg.wasm" });
      const text = await (await fetch(`/${file}`)).text();
      let feed;
      try {
        feed = JSON.parse(text);
      } catch {
        return "the feed is not JSON";
      }
      return read(feed);
    }, file);
    if (read === "the feed is not JSON") assert.ok(native[file].startsWith(read), `${file}: ${native[file].slice(0, 200)}`);
    else assert.deepEqual(differences(read, native[file]), [], file);
  }
});

test("what a page has put on Object.prototype is no part of a feed", async () => {
  server.on("/parity/nutgraf_parity.js", (_request, response) => {
    response.setHeader("Content-Type", "text/javascript");
    response.end(readFileSync(new URL("target/parity/nutgraf_parity.js", ROOT)));
  });
  server.on("/parity/nutgraf_parity_bg.wasm", (_request, response) => {
    response.setHeader("Content-Type", "application/wasm");
    response.end(readFileSync(new URL("target/parity/nutgraf_parity_bg.wasm", ROOT)));
  });
  server.page("/");
  await browser.open(server.url("/"));
  const [clean, polluted, foreign] = await browser.runAsync(async () => {
    const { default: init, read } = await import("/parity/nutgraf_parity.js");
    await init({ module_or_path: "/parity/nutgraf_parity_bg.wasm" });
    const feed = () => ({ items: [{ id: "1", title: "One" }, {}] });
    const clean = read(feed());
    Object.assign(Object.prototype, { id: "polluted", title: "polluted", items: [], language: "xx", _nutgraf: { hook: "polluted" } });
    const polluted = read(feed());
    for (const name of ["id", "title", "items", "language", "_nutgraf"]) delete Object.prototype[name];
    // Only a script can hand over such values; each costs itself alone.
    const odd = feed();
    Object.assign(odd.items[0], { summary: () => 1, x: Symbol("x"), y: 10n ** 40n, z: NaN, w: undefined, v: new Date(0), u: new Map() });
    odd.items[0].self = odd;
    return [clean, polluted, read(odd)];
  });
  assert.equal(polluted, clean);
  assert.match(foreign, /headline: "One"/);
  assert.match(foreign, /path: "\/items\/0\/summary"/);
});
