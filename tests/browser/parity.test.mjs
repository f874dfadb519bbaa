// The decoder makes the same of a feed in the browser and in native code, though it reads JSON in two ways.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { differences, FIXTURES } from "./feeds.mjs";
import { suite } from "./harness.mjs";
import { serveProgram } from "./wasm-programs.mjs";

const ROOT = new URL("../../", import.meta.url);
const { browser, server, test } = await suite();

/** What the native decoder makes of each file. */
const native = (files) =>
  JSON.parse(
    execFileSync("cargo", ["run", "--quiet", "--package", "nutgraf-parity", "--", ...files], { cwd: ROOT, maxBuffer: 2 ** 28 }),
  );

/** Opens a page that can load the decoder. */
async function open() {
  serveProgram(server, "parity");
  server.page("/");
  await browser.open(server.url("/"));
}

/** What the decoder in the browser makes of a file. */
const read = (path) =>
  browser.runAsync(async (path) => {
    const { default: init, read } = await import("/parity/parity.js");
    await init({ module_or_path: "/parity/parity_bg.wasm" });
    const text = await (await fetch(path)).text();
    let feed;
    try {
      feed = JSON.parse(text);
    } catch {
      return "the feed is not JSON";
    }
    return read(feed);
  }, path);

test("every fixture becomes the same natively and in the browser", async () => {
  const expected = native(FIXTURES);
  await open();
  assert.ok(FIXTURES.length > 40, "the fixtures are missing");
  for (const file of FIXTURES) {
    server.on(`/${file}`, (_request, response) => response.end(readFileSync(new URL(file, ROOT))));
    const found = await read(`/${file}`);
    if (found === "the feed is not JSON") assert.match(expected[file], /^the feed is (not JSON|neither JSON nor)/, file);
    else assert.deepEqual(differences(found, expected[file]), [], file);
  }
});

/** A feed in which lists, and all lists of an item, are longer than they are read. */
function long() {
  const many = (count, make) => Array.from({ length: count }, (_, place) => make(place));
  const items = [
    { id: 1, title: "Long", tags: many(1001, (place) => `tag ${place}`) },
    {
      id: 2,
      title: "Long in all",
      _nutgraf: {
        sources: many(1001, (id) => ({ id, title: "T", url: "/s" })),
        takeaways: many(40, () => ({ text: "T", sources: many(999, (id) => id) })),
        comparison: { columns: ["A"], rows: [{ feature: "F", cells: many(1001, () => null) }] },
      },
    },
    { id: 3, title: "Accents", tags: ["A\u0308O\u0308U\u0308"] },
    { id: 4, title: "Sizes", attachments: many(2, (place) => ({ url: "/a", mime_type: "a/b", size_in_bytes: 2 ** (52 + place) })) },
  ];
  return { authors: many(1001, (place) => ({ name: `A ${place}` })), items };
}

test("a feed whose lists are too long is cut in the same places", async () => {
  const folder = mkdtempSync(join(tmpdir(), "nutgraf-parity-"));
  try {
    const file = join(folder, "long.json");
    writeFileSync(file, JSON.stringify(long()));
    const expected = native([file])[file];
    for (const part of ["at most 1000 entries", "at most 20000 entries in all lists of an item", "9007199254740991"]) {
      assert.ok(expected.includes(part), part);
    }
    await open();
    server.json("/long.json", long());
    assert.deepEqual(differences(await read("/long.json"), expected), []);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("what a page has put on Object.prototype is no part of a feed", async () => {
  await open();
  const [clean, polluted, foreign] = await browser.runAsync(async () => {
    const { default: init, read } = await import("/parity/parity.js");
    await init({ module_or_path: "/parity/parity_bg.wasm" });
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
