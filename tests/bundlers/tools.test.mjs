// The command line as Wasm: `npx nutgraf` writes what the native program writes, and `nutgraf/tools` is the same as a module.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, join, relative } from "node:path";
import { execPath } from "node:process";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { pack, project, run } from "./project.mjs";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");
const NATIVE = join(ROOT, "target/debug/nutgraf");
const tarball = pack();
const folder = project("tools", tarball, {});
const installed = join(folder, "node_modules/nutgraf");
const tools = await import(pathToFileURL(join(installed, "tools.js")));

/** Every feed among the fixtures, by its path from the root. */
const feeds = ["tests/feeds", "tests/feeds/broken", "tests/feeds/xml", "www/site/feeds"].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => /\.(json|xml)$/.test(name) && !name.endsWith(".expect.json"))
    .map((name) => `${folder}/${name}`),
);
/** The same moment for both programs. */
const environment = { SOURCE_DATE_EPOCH: "1800000000" };
const native = (args, stdin = "") => {
  const { status, stdout, stderr } = spawnSync(NATIVE, args, { cwd: ROOT, input: stdin, env: environment, maxBuffer: 2 ** 28 });
  return { code: status, stdout: String(stdout), stderr: String(stderr) };
};
const asText = ({ code, stdout, stderr }) => ({ code, stdout: Buffer.from(stdout).toString(), stderr: Buffer.from(stderr).toString() });

test("for every fixture, each command writes what the native program writes", async () => {
  assert.ok(feeds.length > 120, `only ${feeds.length} feeds`);
  for (const feed of feeds) {
    const bytes = readFileSync(join(ROOT, feed));
    const files = { [`/${feed}`]: bytes };
    for (const args of [
      ["check", feed],
      ["check", feed, "--format=sarif", "--strict"],
      ["convert", feed, "--title=Ünïcode"],
      ["prerender", feed, "--src=/feed", "--url=https://example.com/feed", "--lang=de"],
      ["prerender", feed, "--format=email", "--url=https://example.com/feed", "--open=all"],
    ]) {
      const own = asText(await tools.run(args, { files, environment: { ...environment, PWD: "/" } }));
      assert.deepEqual(own, native(args), `${args.join(" ")}`);
    }
    const fixed = await tools.run(["check", "--fix", "-"], { stdin: bytes });
    assert.deepEqual(asText(fixed), native(["check", "--fix", "-"], bytes), `--fix ${feed}`);
  }
});

for (const args of [["schema"], ["schema", "--for=openai"], ["--help"], ["check", "--help"], ["check", "--explain=url"], ["check", "--explain=none"], ["check", "none.json"], ["nothing"]]) {
  test(`nutgraf ${args.join(" ")} says what the native program says`, () => {
    const { status, stdout, stderr } = spawnSync(execPath, [join(installed, "cli.js"), ...args], { cwd: ROOT });
    assert.deepEqual({ code: status, stdout: String(stdout), stderr: String(stderr) }, native(args));
  });
}

test("the command line reads, fixes and converts files in place", () => {
  // As a publisher gets it: npm makes the command of the package.
  execFileSync("npm", ["install", tarball, "--no-audit", "--no-fund", "--loglevel=error"], { cwd: folder });
  const npx = (...args) => spawnSync("npx", ["--no-install", "nutgraf", ...args], { cwd: folder, encoding: "utf8" });
  const broken = '{ "title": "T", "items": [{ "id": 1, "titel": "One", "_own": 1.50 }] }\n';
  writeFileSync(join(folder, "feed.json"), broken);
  const { status, stderr } = npx("check", "--fix", "feed.json");
  assert.deepEqual([status, stderr.match(/renamed to `title`/)?.length], [0, 1]);
  const fixed = broken.replace("titel", "title").replace('{ "title": "T"', '{ "version": "https://jsonfeed.org/version/1.1", "title": "T"');
  assert.equal(readFileSync(join(folder, "feed.json"), "utf8"), fixed);
  mkdirSync(join(folder, "posts/more"), { recursive: true });
  writeFileSync(join(folder, "posts/one.md"), "# One\n\nThe text.\n");
  writeFileSync(join(folder, "posts/notes.txt"), "no article");
  writeFileSync(join(folder, "posts/more/two.md"), "# Two\n\nMore.\n");
  writeFileSync(join(folder, "posts/_draft.md"), "# Draft\n");
  // A feed beside the folder that is worked in.
  const beside = spawnSync("npx", ["--no-install", "nutgraf", "check", "../feed.json"], { cwd: join(folder, "posts"), encoding: "utf8" });
  assert.equal(beside.status, 0, beside.stderr);
  const converted = npx("convert", "posts", "feed.json");
  const own = spawnSync(NATIVE, ["convert", "posts", "feed.json"], { cwd: folder, encoding: "utf8" });
  assert.deepEqual([converted.status, converted.stdout, converted.stderr], [own.status, own.stdout, own.stderr]);
  assert.deepEqual(JSON.parse(converted.stdout).items.map(({ title }) => title).sort(), ["One", "One", "Two"]);
});

test("a feed may come from a pipe, and a reader may close one", () => {
  const shell = (line, input) => spawnSync("sh", ["-c", line], { cwd: folder, input, encoding: "utf8" });
  const cli = `"${execPath}" "${join(installed, "cli.js")}"`;
  assert.deepEqual(JSON.parse(shell(`${cli} convert -`, '{ "items": [{ "id": 1 }] }').stdout).items, [{ id: 1 }]);
  const { stdout, stderr } = shell(`${cli} schema | head -c 1`);
  assert.deepEqual([stdout, stderr], ["{", ""]);
});

test("a terminal gets colours, and nobody else", async () => {
  const written = async (isTerminal) => Buffer.from((await tools.run(["check", "-"], { stdin: "{}", isTerminal })).stdout).includes("\u001b[");
  assert.deepEqual([await written(true), await written(false)], [true, false]);
});

test("URLs are asked for, with what the server says of them", async () => {
  let headers;
  const server = createServer((request, response) => {
    ({ headers } = request);
    response.writeHead(request.url === "/feed.json" ? 200 : 404, { "Content-Type": "text/plain" }).end('{ "items": [] }');
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${server.address().port}/feed.json`;
  try {
    // A server in this process answers only while this process waits.
    const start = async (program, args) => {
      const worker = new Worker(`const { spawnSync } = require("node:child_process"); const { parentPort, workerData } = require("node:worker_threads");
        const { status, stdout, stderr } = spawnSync(...workerData); parentPort.postMessage({ code: status, stdout: String(stdout), stderr: String(stderr) });`, {
        eval: true,
        workerData: [program, args],
      });
      return (await once(worker, "message"))[0];
    };
    for (const address of [url, url.replace("feed", "none")]) {
      const own = await start(execPath, [join(installed, "cli.js"), "check", address]);
      assert.deepEqual(own, await start(NATIVE, ["check", address]));
      assert.match(own.stdout, address === url ? /\[type\]/ : /\[http\]/);
    }
    assert.equal(headers.origin, "https://example.com");
    const refused = await start(execPath, [join(installed, "cli.js"), "check", "http://127.0.0.1:1/"]);
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /^nutgraf: http:\/\/127\.0\.0\.1:1\/: /);
  } finally {
    server.close();
  }
});

const FEED = '<rss version="2.0"><channel><title>T</title><item><guid>1</guid><title>One & two</title></item></channel></rss>';

test("as a module: check, prerender, convert and schema", async () => {
  const { articles, findings } = await tools.check(FEED);
  assert.deepEqual([articles, findings.map(({ code, line, column }) => ({ code, line, column }))], [1, [{ code: "xml", line: 1, column: 76 }]]);
  const page = await tools.check("<html>");
  assert.deepEqual([page.articles, page.findings.map(({ code }) => code)], [null, ["not-a-feed"]]);
  const { html, problems } = await tools.prerender(new TextEncoder().encode(FEED), { src: "https://example.com/feed.xml", headingLevel: 3, limit: 1 });
  assert.match(html, /<nutgraf-feed src="https:\/\/example.com\/feed.xml"[^]*<template shadowrootmode="open">[^]*One &amp; two/);
  assert.match(html, /heading-level="3"/);
  assert.equal(problems.length, 1);
  const { feed, remarks } = await tools.convert([FEED, '{ "items": [{ "id": 2, "title": "Three" }] }'], { title: "All", merge: { 1: { hook: "Why" } } });
  assert.deepEqual([feed.title, feed.items.map(({ title }) => title), remarks.length >= 1], ["All", ["One & two", "Three"], true]);
  // A text is what it is, whatever encoding it was in before.
  const declared = `<?xml version="1.0" encoding="ISO-8859-1"?>${FEED.replace("One", "Café")}`;
  for (const { html } of [await tools.prerender(declared), await tools.prerender(Buffer.from(declared, "latin1"))]) assert.match(html, /Café/);
  assert.deepEqual((await tools.convert(declared)).feed.items.map(({ title }) => title), ["Café & two"]);
  const { stdout } = await tools.run(["check", "-", "--fix"], { stdin: declared });
  const exact = new TextDecoder("utf-8", { ignoreBOM: true });
  assert.equal(exact.decode(stdout), declared.replace("&", "&amp;"));
  const marked = `\ufeff${declared}`;
  const { findings: ofMarked } = await tools.check(marked);
  assert.deepEqual(ofMarked, (await tools.check(declared)).findings);
  assert.equal(exact.decode((await tools.run(["check", "-", "--fix"], { stdin: marked })).stdout), marked.replace("&", "&amp;"));
  assert.equal((await tools.schema({ for: "anthropic" })).type, "object");
  await assert.rejects(tools.prerender("nothing"), /the feed is not JSON/);
  await assert.rejects(tools.check(FEED, { url: "nowhere" }), /expected an absolute URL/);
});

const SCRIPT = `import { check } from "nutgraf/tools"; console.log((await check(${JSON.stringify(FEED)})).articles);`;
const runtimes = {
  Node: (folder) => execFileSync(execPath, ["main.js"], { cwd: folder, encoding: "utf8" }),
  Deno: (folder) => run(folder, "deno", ["run", "--no-config", "--node-modules-dir=manual", "--allow-read", "main.js"]),
  Bun: (folder) => run(folder, "bun", ["main.js"]),
};
for (const [name, start] of Object.entries(runtimes)) {
  test(`${name} checks a feed`, () => {
    assert.equal(start(project(`tools-${name.toLowerCase()}`, tarball, { "main.js": SCRIPT })).trim(), "1");
  });
}

test("the types are those of the module", () => {
  const types = readFileSync(join(installed, "tools.d.ts"), "utf8");
  const declared = [...types.matchAll(/^export function (\w+)/gm)].map(([, name]) => name).sort();
  assert.deepEqual(declared, Object.keys(tools).sort(), relative(ROOT, installed));
});
