// What the npm package says of itself is true, and importing it where there is no document does nothing.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { execPath } from "node:process";
import { test } from "node:test";
import editor from "vscode-html-languageservice";
import { pack, project, run } from "./project.mjs";

const { getLanguageService, newHTMLDataProvider, TextDocument } = editor;
const tarball = pack();

test("publint finds nothing", () => {
  assert.match(run(".", "publint", ["run", tarball, "--strict"]), /All good!/);
});

test("the types are found by every way to look for them", () => {
  // It fails if it finds anything.
  assert.match(run(".", "attw", [tarball, "--profile", "esm-only", "--no-emoji"]), /node16 \(from ESM\): OK \(ESM\)/);
});

const TYPED = `import "nutgraf/themes/newsprint.css";
import { NutgrafFeed, type Feed, type NutgrafFeedElement } from "nutgraf";
const feed: Feed = { version: "https://jsonfeed.org/version/1.1", title: "News", items: [{ id: "1", title: "One" }] };
const element: NutgrafFeedElement = new NutgrafFeed();
element.data = feed;
document.createElement("nutgraf-feed").addEventListener("nutgraf-load", ({ detail }) => detail.articles.toFixed());
// @ts-expect-error: a number is no feed.
element.data = 7;
`;

test("TypeScript knows the element, its events and feeds", () => {
  const folder = project("typescript", tarball, { "main.ts": TYPED });
  run(folder, "tsc", ["--noEmit", "--strict", "--target", "es2022", "--lib", "es2022,dom", "--module", "nodenext", "main.ts"]);
});

test("the package has what it needs and nothing else", () => {
  const folder = project("files", tarball, {});
  const files = readdirSync(join(folder, "node_modules/nutgraf"));
  const others = files.filter((name) => !/^nutgraf-[0-9a-f]{10}\.(js|wasm)$/.test(name)).sort();
  assert.deepEqual(others, [
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "build.json",
    "cli.js",
    "css.d.ts",
    "custom-elements.json",
    "feed.schema.json",
    "frame.css",
    "frame.js",
    "help.html",
    "index.js",
    "locales",
    "nutgraf.css",
    "nutgraf.d.ts",
    "nutgraf.js",
    "package.json",
    "preact.d.ts",
    "preview.js",
    "react.d.ts",
    "server.js",
    "solid.d.ts",
    "svelte.d.ts",
    "themes",
    "tools.d.ts",
    "tools.js",
    "tools.wasm",
    "types.js",
    "views.d.ts",
    "views.js",
    "vscode.css-custom-data.json",
    "vscode.html-custom-data.json",
    "vue.d.ts",
    "web-types.json",
  ]);
});

test("editors know the element's attributes, what they may be, and its custom properties", () => {
  const folder = join(project("editors", tarball, {}), "node_modules/nutgraf");
  const parsed = (name) => JSON.parse(readFileSync(join(folder, name), "utf8"));
  const provider = newHTMLDataProvider("nutgraf", parsed("vscode.html-custom-data.json"));
  const service = getLanguageService({ useDefaultDataProvider: false, customDataProviders: [provider] });
  const completed = (text) => {
    const document = TextDocument.create("file:///a.html", "html", 1, text);
    const position = document.positionAt(text.length);
    return service.doComplete(document, position, service.parseHTMLDocument(document)).items.map(({ label }) => label);
  };
  assert.ok(completed("<").includes("nutgraf-feed"));
  assert.ok(completed("<nutgraf-feed ").includes("heading-level"));
  assert.deepEqual(completed('<nutgraf-feed layout="').filter((label) => !label.startsWith("$")), ["cards", "compact", "front"]);
  assert.ok(parsed("vscode.css-custom-data.json").properties.some(({ name }) => name === "--nutgraf-accent"));
  const { name, version, contributions } = parsed("web-types.json");
  assert.deepEqual([name, version], ["nutgraf", parsed("package.json").version]);
  const [{ attributes }] = contributions.html.elements;
  assert.ok(attributes.some(({ name }) => name === "heading-level"));
});

const SCRIPT = 'import { NutgrafFeed } from "nutgraf"; console.log(typeof NutgrafFeed, Object.keys(globalThis).includes("customElements"));';
const runtimes = {
  Node: (folder) => execFileSync(execPath, ["main.js"], { cwd: folder, encoding: "utf8" }),
  Deno: (folder) => run(folder, "deno", ["run", "--no-config", "--node-modules-dir=manual", "main.js"]),
  Bun: (folder) => run(folder, "bun", ["main.js"]),
};

for (const [name, start] of Object.entries(runtimes)) {
  test(`${name} imports it, and nothing happens`, () => {
    const folder = project(name.toLowerCase(), tarball, { "main.js": SCRIPT });
    assert.equal(start(folder).trim(), "function false");
  });
}
