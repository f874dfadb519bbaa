// What the tests of the widget on other people's pages share: the files of the build, feeds, and what "works" means.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { env } from "node:process";

const root = new URL("../../", import.meta.url);
const dist = env.NUTGRAF_DIST ?? "dist";

/** What `cargo xtask build` says of its build. */
export const build = JSON.parse(readFileSync(new URL(`${dist}/build.json`, root), "utf8"));

/** The bytes of a file of the build. */
export const built = (name) => readFileSync(new URL(`${dist}/${name}`, root));

/** The policies in docs/hosting.md: the strictest, the one with a nonce, the one for three origins. */
export function policies() {
  const text = readFileSync(new URL("docs/hosting.md", root), "utf8");
  return [...text.matchAll(/```text\n(.*)\n```/g)].map(([, policy]) => policy);
}

/** A feed of so many articles, each with a panel that opens. */
export function feed(count, name = "Article") {
  const items = Array.from({ length: count }, (_, index) => ({
    id: `${name} ${index + 1}`,
    url: `https://example.org/${index + 1}`,
    title: `${name} ${index + 1}`,
    content_text: `The text of ${name} ${index + 1}.`,
    _nutgraf: { hook: `Why ${index + 1} matters`, takeaways: [`A takeaway of ${index + 1}`] },
  }));
  return { version: "https://jsonfeed.org/version/1.1", title: "Test", items };
}

/** Serves a file of the build with one byte of it changed. */
export function flip(server, name, type) {
  const bytes = Buffer.from(built(name));
  // The last byte of a script is the end of its last statement; of Wasm, of its last section. Both would still run.
  const altered = name.endsWith(".js") ? Buffer.concat([Buffer.from("globalThis.altered = 1;"), bytes]) : bytes;
  if (altered === bytes) bytes[bytes.length - 1] ^= 1;
  serve(server, name, altered, type);
}

/** Serves bytes under the address of a file of the build. */
export function serve(server, name, bytes, type) {
  server.on(`/dist/${name}`, (_request, response) => {
    response.writeHead(200, { "Content-Type": type, "Access-Control-Allow-Origin": "*", "Cache-Control": "no-store" });
    response.end(bytes);
  });
}

/** A file of the build that a test lets go: `files.open()`. On a server of its own, where it is in no cache. */
export function hold(server, name) {
  const waiting = [];
  server.on(`/dist/${name}`, (_request, response) => waiting.push(response));
  return {
    asked: () => server.request(`/dist/${name}`),
    open: () => {
      const type = name.endsWith(".wasm") ? "application/wasm" : "text/javascript";
      const send = (response) => response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-store" }).end(built(name));
      server.on(`/dist/${name}`, (_request, response) => send(response));
      waiting.splice(0).forEach(send);
    },
  };
}

/** The page shows these headlines, threw nothing, and broke no policy. */
export async function assertWorks(browser, server, headlines, host = "nutgraf-feed") {
  assert.deepEqual(await browser.texts("[part~=headline]", host), headlines);
  // WebKit's own player is built by a script that runs into what the page has put in the way.
  const errors = (await browser.errors()).filter((error) => !/createControls@/.test(error));
  assert.deepEqual(errors, []);
  await assertNoViolation(browser, server);
}

/** Neither the page nor the server heard of a violation. */
export async function assertNoViolation(browser, server) {
  assert.deepEqual(await browser.violations(), []);
  assert.deepEqual(server.reports, []);
}
