// `import "nutgraf"` through each bundler: the element is there, and so are all files that it loads later.
import assert from "node:assert/strict";
import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { suite } from "../browser/harness.mjs";
import { filesIn, pack, project, publish, run, serve } from "./project.mjs";

const { browser, server, test } = await suite();
const tarball = pack();

const MAIN = 'import "nutgraf";\n';
const page = (script) => `<!doctype html>
<html lang="de">
<meta charset="utf-8">
<title>A page with a bundle</title>
<link rel="icon" href="data:,">
<nutgraf-feed id="cards" src="/cards.json" loading="eager"></nutgraf-feed>
<nutgraf-feed id="html" src="/html.json" loading="eager"></nutgraf-feed>
<nutgraf-feed id="xml" src="/feed.xml" loading="eager"></nutgraf-feed>
<script type="module" src="${script}"></script>
</html>
`;
const FEEDS = {
  "cards.json": JSON.stringify({ items: [{ id: 1, title: "One" }], next_url: "/more.json" }),
  "more.json": JSON.stringify({ items: [{ id: 2, title: "Two" }] }),
  "html.json": JSON.stringify({ items: [{ id: 1, content_html: "<p>From <b>HTML</b></p>" }] }),
  "feed.xml": '<rss version="2.0"><channel><title>T</title><item><guid>1</guid><title>From XML</title></item></channel></rss>',
};

const source = { "index.html": page("./main.js"), "main.js": MAIN };
const bundlers = {
  Vite: { files: source, words: ["vite", "build"] },
  Parcel: { files: source, words: ["parcel", "build", "index.html", "--no-cache", "--cache-dir=.parcel-cache"] },
  webpack: {
    files: {
      ...source,
      "webpack.config.js": 'export default { mode: "production", entry: "./main.js", output: { publicPath: "auto" }, performance: false };',
    },
    words: ["webpack"],
  },
  Rollup: {
    files: {
      ...source,
      "rollup.config.js": `import resolve from "@rollup/plugin-node-resolve";
import { importMetaAssets } from "@web/rollup-plugin-import-meta-assets";
export default { input: "main.js", output: { dir: "dist" }, plugins: [resolve({ browser: true }), importMetaAssets()] };`,
    },
    words: ["rollup", "-c"],
  },
  // It leaves \`new URL()\` as it is: the files have to be copied beside what it makes.
  esbuild: {
    files: source,
    words: ["esbuild", "main.js", "--bundle", "--splitting", "--format=esm", "--minify", "--outdir=dist"],
    copied: /^nutgraf-.*\.wasm$/,
  },
};

/** Looks at everything on the page that comes from a file of its own. */
async function assertWorks(origin) {
  await browser.open(`${origin}/`);
  const headlines = () =>
    browser.run(() =>
      ["cards", "html", "xml"].map((id) => {
        const all = document.getElementById(id).shadowRoot?.querySelectorAll("[part~=headline]") ?? [];
        return Array.from(all, (one) => one.textContent.trim()).join();
      }),
    );
  await browser.until(() => ["cards", "html", "xml"].every((id) => document.getElementById(id).shadowRoot?.querySelector("[part~=headline]")));
  assert.deepEqual(await headlines(), ["One", "From HTML", "From XML"]);
  // The words of another language come from a file of their own.
  await browser.until(() => /^Mehr anzeigen/.test(document.getElementById("cards").shadowRoot.querySelector("[part~=more-button]")?.textContent.trim()));
  // And what asks the server for more comes when it is needed.
  await browser.run(() => document.getElementById("cards").shadowRoot.querySelector("[part~=more-button]").click());
  await browser.until(() => document.getElementById("cards").shadowRoot.querySelectorAll("[part~=headline]").length === 2);
  assert.equal((await headlines())[0], "One,Two");
}

for (const [name, { files, words, copied }] of Object.entries(bundlers)) {
  test(`${name} finds everything`, async () => {
    const folder = project(name.toLowerCase(), tarball, files);
    const [program, ...options] = words;
    run(folder, program, options);
    const output = join(folder, "dist");
    const from = join(folder, "node_modules/nutgraf");
    for (const file of copied ? readdirSync(from).filter((file) => copied.test(file)) : []) cpSync(join(from, file), join(output, file));
    publish(server, [["index.html", files["index.html"]], ...filesIn(output), ...Object.entries(FEEDS)]);
    await assertWorks(server.origin);
  });
}

test("Vite's own server finds everything", async () => {
  const feeds = Object.fromEntries(Object.entries(FEEDS).map(([path, text]) => [`public/${path}`, text]));
  const folder = project("vite-dev", tarball, { ...source, ...feeds });
  const vite = await serve(folder, "vite", ["--port", "0", "--host", "localhost"]);
  try {
    await assertWorks(vite.origin);
  } finally {
    await vite.stop();
  }
});

test("a browser finds everything with no bundler at all", async () => {
  const folder = project("unbundled", tarball, {});
  const map = '<script type="importmap">{ "imports": { "nutgraf": "/node_modules/nutgraf/index.js" } }</script>';
  const html = page("/main.js").replace("<link", `${map}<link`);
  publish(server, [...filesIn(folder), ...Object.entries({ "main.js": MAIN, "index.html": html, ...FEEDS })]);
  await assertWorks(server.origin);
});
