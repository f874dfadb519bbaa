// docs/servers.md: each configuration serves the build as docs/hosting.md wants it, and a browser shows a feed there.
import assert from "node:assert/strict";
import { once } from "node:events";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { openBrowser } from "../browser/browser.mjs";
import { build } from "../browser/embedding.mjs";
import { adapted, nginx, recipe, start } from "./recipe.mjs";

const DOCUMENT = "servers.md";
const DIST = fileURLToPath(new URL("../../dist", import.meta.url));
const FEED = '<rss version="2.0"><channel><title>T</title><item><guid>1</guid><title>From XML</title></item></channel></rss>';
const page = (script, feed) => `<!doctype html><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
<script type="module" src="${script}"></script><nutgraf-feed src="${feed}" loading="eager"></nutgraf-feed>`;

/** Puts the widget, a feed and pages into a folder that is served. */
function site(folder) {
  const root = join(folder, "site");
  cpSync(DIST, join(root, "nutgraf/0.1.0"), { recursive: true });
  mkdirSync(join(root, "project"));
  cpSync(DIST, join(root, "project/nutgraf"), { recursive: true });
  writeFileSync(join(root, "feed.xml"), FEED);
  writeFileSync(join(root, "project/feed.xml"), FEED);
  writeFileSync(join(root, "index.html"), page("/nutgraf/0.1.0/nutgraf.js", "/feed.xml"));
  writeFileSync(join(root, "project/index.html"), page("nutgraf/nutgraf.js", "feed.xml"));
  return root;
}

const servers = {
  nginx: () =>
    start(
      (port, folder) => {
        const changes = [["listen 80", `listen 127.0.0.1:${port}`], ["/var/www/html", site(folder)]];
        return { "nginx.conf": nginx(folder, adapted(recipe(DOCUMENT, "servers-nginx.conf"), changes)) };
      },
      (_port, folder) => ["nginx", "-e", "stderr", "-c", `${folder}/nginx.conf`],
    ),
  Caddy: () =>
    start(
      (port, folder) => {
        const changes = [["www.example.com", `http://127.0.0.1:${port}`], ["/var/www/html", site(folder)]];
        return { Caddyfile: `{\n\tadmin off\n}\n${adapted(recipe(DOCUMENT, "Caddyfile"), changes)}` };
      },
      () => ["caddy", "run", "--adapter", "caddyfile", "--config", "Caddyfile"],
    ),
};

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

for (const [name, begin] of Object.entries(servers)) {
  describe(name, () => {
    let server;
    before(async () => {
      server = await begin();
    });
    after(() => server?.stop());

    /** The headers of an answer as they come, and the size of its body. */
    async function head(path, headers = {}) {
      const asked = request(server.origin + path, { headers }).end();
      const [answer] = await once(asked, "response");
      let size = 0;
      for await (const part of answer) size += part.length;
      return { status: answer.statusCode, size, ...answer.headers };
    }

    test("the widget's files are compressed, may be kept for ever, and are there for other origins", async () => {
      const files = { [`${build.wasm}`]: "application/wasm", "nutgraf.js": "javascript", [build.glue]: "javascript", "locales/de.json": "application/json" };
      for (const [file, type] of Object.entries(files)) {
        const sizes = build.files.find(({ name }) => name === file);
        for (const [encoding, size] of Object.entries({ br: sizes.brotli, gzip: sizes.gzip })) {
          const answer = await head(`/nutgraf/0.1.0/${file}`, { "Accept-Encoding": encoding });
          assert.deepEqual([answer.status, answer["content-encoding"], answer.size], [200, encoding, size], file);
          assert.ok(answer["content-type"].includes(type), `${file}: ${answer["content-type"]}`);
          assert.equal(answer["access-control-allow-origin"], "*");
          assert.equal(answer["cache-control"], "public, max-age=31536000, immutable");
        }
      }
    });

    test("a feed may be read by other origins, and is asked for again soon, at the cost of a few bytes", async () => {
      const answer = await head("/feed.xml");
      assert.deepEqual([answer.status, answer["access-control-allow-origin"], answer["cache-control"]], [200, "*", "max-age=60"]);
      const again = await head("/feed.xml", { "If-None-Match": answer.etag });
      assert.deepEqual([again.status, again.size], [304, 0]);
    });

    for (const path of ["/", "/project/"]) {
      test(`a page at ${path} shows its feed`, async () => {
        await browser.open(server.origin + path);
        await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot?.querySelector("[part~=headline]"));
        assert.deepEqual(await browser.texts("[part~=headline]"), ["From XML"]);
      });
    }
  });
}
