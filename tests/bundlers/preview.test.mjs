// `npx nutgraf preview`: from the package and a feed of one's own to cards in a browser.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { execPath } from "node:process";
import { suite } from "../browser/harness.mjs";
import { pack, project, serve } from "./project.mjs";

const { browser, server, test } = await suite();
const folder = project("preview", pack(), {});
const CLI = join(folder, "node_modules/nutgraf/cli.js");
const rss = (titles) =>
  `<rss version="2.0"><channel><title>T</title>${titles.map((title) => `<item><guid>${title}</guid><title>${title}</title></item>`).join("")}</channel></rss>`;
const preview = (...words) => serve(folder, execPath, [CLI, "preview", ...words, "--port", "0"], {}, /127\.0\.0\.1:(\d+)\/ \(Ctrl/);
const shows = (titles) =>
  browser.until(
    (titles) => {
      const found = document.querySelector("nutgraf-feed")?.shadowRoot?.querySelectorAll("[part~=headline]") ?? [];
      return [...found].map(({ textContent }) => textContent).join() === titles;
    },
    titles.join(),
  );

test("a file is shown, and shown again when it has changed", async () => {
  writeFileSync(join(folder, "feed.xml"), rss(["One", "Two", "Three"]));
  const { origin, stop } = await preview("feed.xml", "--limit", "2");
  try {
    await browser.open(origin);
    await shows(["One", "Two"]);
    writeFileSync(join(folder, "feed.xml"), rss(["Four & five", "Six"]));
    await shows(["Four & five", "Six"]);
  } finally {
    await stop();
  }
});

test("a URL is asked by this machine, so that its server need not allow other pages", async () => {
  server.on("/feed", (_request, response) => response.writeHead(200, { "Content-Type": "application/rss+xml" }).end(rss(["One"])));
  const { origin, stop } = await preview(server.url("/feed"), "--layout=compact");
  try {
    await browser.open(origin);
    await shows(["One"]);
    assert.equal((await browser.shadowAll("[part~=card-compact]")).length, 1);
  } finally {
    await stop();
  }
});

test("nothing but the page, the feed and the package is served, and to this machine alone", async () => {
  const { origin, stop } = await preview("feed.xml");
  const { port } = new URL(origin);
  const status = async (path, host) => {
    const asked = request({ host: "127.0.0.1", port, path, headers: host ? { Host: host } : {} }).end();
    const [response] = await once(asked, "response");
    response.resume();
    return response.statusCode;
  };
  try {
    assert.deepEqual(await Promise.all(["/", "/feed", "/nutgraf/nutgraf.js"].map((path) => status(path))), [200, 200, 200]);
    for (const path of ["/feed.xml", "/package.json", "/nutgraf/..%2Ffeed.xml", "/nutgraf/nothing.js"]) assert.equal(await status(path), 404, path);
    for (const host of ["elsewhere.example", "localhost.elsewhere.example:80", "a b"]) {
      for (const path of ["/feed", "//localhost/feed", "//"]) assert.equal(await status(path, host), 421, `${host} ${path}`);
    }
    // What is no path does no harm.
    assert.equal(await status("//"), 404);
    assert.equal(await status("/feed"), 200);
  } finally {
    await stop();
  }
});

test("what cannot be shown is one clear error, and --help tells the rest", async () => {
  const run = (...words) => spawnSync(execPath, [CLI, "preview", ...words], { cwd: folder, encoding: "utf8" });
  const missing = run("nothing.xml");
  assert.deepEqual([missing.status, missing.stderr.split("\n")[0]], [2, "nutgraf: nothing.xml: there is no such file"]);
  assert.match(run("feed.xml", "--limits", "2").stderr, /^nutgraf: Unknown option '--limits'/);
  assert.match(run("feed.xml", "--port", "many").stderr, /^nutgraf: --port many: expected a number from 0 to 65535/);
  assert.match(run("--help").stdout, /Usage: nutgraf preview FEED/);
  const { origin, stop } = await preview("feed.xml");
  try {
    const { port } = new URL(origin);
    const second = spawn(execPath, [CLI, "preview", "feed.xml", "--port", port], { cwd: folder });
    const told = second.stderr.toArray();
    const [code] = await once(second, "exit");
    assert.deepEqual([code, `${await told}`], [2, `nutgraf: port ${port} is taken: choose another with --port\n`]);
  } finally {
    await stop();
  }
});
