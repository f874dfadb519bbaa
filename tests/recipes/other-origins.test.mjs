// docs/other-origins.md: each recipe fetches the feeds that it may fetch, keeps them, and never more than it says.
import assert from "node:assert/strict";
import { once } from "node:events";
import { readdirSync, utimesSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { adapted, nginx, recipe, start } from "./recipe.mjs";

const DOCUMENT = "other-origins.md";
/** Windows-1252, as its first line says: a proxy has to hand on the very bytes. */
const FEED = Buffer.from('<?xml version="1.0" encoding="windows-1252"?><rss><channel><title>Caf\xe9</title></channel></rss>', "latin1");

/** The feed's server: `requests` are those that came so far, and `inTrouble` makes it fail. */
const feedServer = { requests: [], inTrouble: false };

before(async () => {
  const http = createServer((request, response) => {
    feedServer.requests.push(request);
    const path = request.url;
    if (feedServer.inTrouble) return response.writeHead(500).end("trouble");
    if (path.startsWith("/never")) return;
    if (path.startsWith("/elsewhere")) return response.writeHead(302, { Location: "/feed.xml?moved" }).end();
    if (path.startsWith("/missing")) return response.writeHead(404).end("<rss>");
    const headers = { "Content-Type": "text/html", "Set-Cookie": "a=b", "Cache-Control": "no-store" };
    // nginx takes this for the seconds that an answer is fresh.
    if (path.endsWith("old")) headers["X-Accel-Expires"] = "1";
    response.writeHead(200, headers).end(path.startsWith("/large") ? Buffer.alloc(5_000_001, "<") : FEED);
  }).listen(0, "127.0.0.1");
  await once(http, "listening");
  feedServer.http = http;
  feedServer.origin = `http://127.0.0.1:${http.address().port}`;
});

after(() => {
  feedServer.http.closeAllConnections();
  feedServer.http.close();
});

const feedUrl = (path) => encodeURIComponent(feedServer.origin + path);
/** What a list of origins must not take for one of its own. */
const foreignUrls = () => {
  const { origin } = feedServer;
  return [origin.replace("127.0.0.1", "localhost") + "/feed.xml", `${origin}@localhost/`, `${origin}.example/`, origin, "file:///etc/passwd", "feed.xml", ""];
};
const seconds = ["SECONDS = 5", "SECONDS = 1"];
const origins = () => ["https://news.example", feedServer.origin];

const proxies = {
  PHP: {
    start: () =>
      start(
        () => ({ "feed.php": adapted(recipe(DOCUMENT, "feed.php"), [origins(), seconds]) }),
        (port) => ["php", "-S", `127.0.0.1:${port}`],
      ),
    url: (path) => `/feed.php?url=${feedUrl(path)}`,
    foreign: () => ["/feed.php", "/feed.php?url[]=a", ...foreignUrls().map((url) => `/feed.php?url=${encodeURIComponent(url)}`)],
    limitsSize: true,
    age(proxy) {
      for (const name of readdirSync(proxy.folder)) if (name.startsWith("feed-")) utimesSync(join(proxy.folder, name), 0, 0);
    },
  },
  "a worker": {
    start: () =>
      start(
        // A feed with `old` in its URL is never fresh.
        () => ({ "worker.js": adapted(recipe(DOCUMENT, "worker.js"), [origins(), seconds, ["< FRESH * 1000", '< (url.endsWith("old") ? 0 : FRESH) * 1000']]) }),
        (port) => [fileURLToPath(new URL("../../node_modules/.bin/deno", import.meta.url)), "serve", "--quiet", "--no-config", "--allow-net", "--host=127.0.0.1", `--port=${port}`, "worker.js"],
      ),
    url: (path) => `/?url=${feedUrl(path)}`,
    foreign: () => ["/", ...foreignUrls().map((url) => `/?url=${encodeURIComponent(url)}`)],
    limitsSize: true,
    age() {},
  },
  nginx: {
    start: () =>
      start(
        (port, folder) => {
          const site = adapted(recipe(DOCUMENT, "nginx.conf"), [
            ["https://news.example/", `${feedServer.origin}/`],
            ["/var/cache/nginx/feeds", `${folder}/cache`],
            ["listen 80", `listen 127.0.0.1:${port}`],
            ["5s", "1s"],
          ]);
          return { "nginx.conf": nginx(folder, site) };
        },
        (_port, folder) => ["nginx", "-e", "stderr", "-c", `${folder}/nginx.conf`],
      ),
    url: (path) => `/feeds/news.example${path}`,
    foreign: () => ["/feeds/", "/feeds/localhost/feed.xml", "/feeds/news.example.org/feed.xml"],
    limitsSize: false,
    age() {},
  },
};

for (const [name, { start: begin, url, foreign, limitsSize, age }] of Object.entries(proxies)) {
  describe(name, () => {
    let proxy;
    before(async () => {
      feedServer.requests = [];
      proxy = await begin();
    });
    after(() => proxy?.stop());

    const get = (path, options) => fetch(proxy.origin + path, { redirect: "manual", ...options });

    test("hands on a feed's bytes as a text that runs nothing, and none of the visitor's headers", async () => {
      const answer = await get(url("/feed.xml"), { headers: { Cookie: "visitor=1", Authorization: "Basic eA==", "User-Agent": "visitor" } });
      assert.equal(answer.status, 200);
      assert.deepEqual(Buffer.from(await answer.arrayBuffer()), FEED);
      assert.match(answer.headers.get("content-type"), /^text\/plain/);
      assert.equal(answer.headers.get("x-content-type-options"), "nosniff");
      assert.equal(answer.headers.get("content-security-policy"), "sandbox");
      assert.equal(answer.headers.get("set-cookie"), null);
      const { headers } = feedServer.requests.at(-1);
      assert.equal(headers.cookie ?? headers.authorization, undefined);
      assert.notEqual(headers["user-agent"], "visitor");
    });

    test("asks for a feed once, and keeps it", async () => {
      const path = "/feed.xml?kept";
      for (let visit = 0; visit < 3; visit += 1) assert.equal((await get(url(path))).status, 200);
      assert.equal(feedServer.requests.filter((request) => request.url === path).length, 1);
    });

    test("gives the feed that it has where the feed's server is in trouble", async () => {
      const path = "/feed.xml?old";
      const count = () => feedServer.requests.filter((request) => request.url === path).length;
      assert.equal((await get(url(path))).status, 200);
      feedServer.inTrouble = true;
      try {
        age(proxy);
        // nginx counts whole seconds: it is asked until it has asked again.
        let answer;
        do answer = await get(url(path));
        while (count() < 2);
        assert.equal(answer.status, 200);
        assert.deepEqual(Buffer.from(await answer.arrayBuffer()), FEED);
      } finally {
        feedServer.inTrouble = false;
      }
    });

    test("gives up", { timeout: 60_000 }, async () => {
      assert.ok((await get(url("/never"))).status >= 502, "a server that never answers");
      assert.ok((await get(url("/missing"))).status >= 400, "a feed that is not there");
      assert.notEqual((await get(url("/elsewhere"))).status, 200, "a redirect");
      assert.ok(!feedServer.requests.some((request) => request.url.includes("moved")), "a redirect is not followed");
      if (limitsSize) assert.equal((await get(url("/large"))).status, 502, "a feed that is too large");
    });

    test("asks no other server", async () => {
      const before = feedServer.requests.length;
      for (const path of foreign()) {
        const { status } = await get(path);
        assert.ok([403, 404].includes(status), `${path}: ${status}`);
      }
      assert.equal(feedServer.requests.length, before);
    });
  });
}
