// What a browser test imports. One file of tests has one browser and one server; a test begins with empty hands:
//
//     import { suite } from "./harness.mjs";
//     const { browser, server, test } = await suite();
//
//     test("a feed becomes cards", async () => {
//       server.json("/feed.json", { items: [{ id: "1", title: "One" }] });
//       server.page("/", { head: WIDGET, body: '<nutgraf-feed src="/feed.json"></nutgraf-feed>' });
//       await browser.open(server.url("/"));
//       const { detail } = await browser.event("nutgraf-load");
//       assert.equal(detail.articles, 1);
//       assert.deepEqual(await browser.texts("[part=headline]"), ["One"]);
//     });
import { after, test as nodeTest } from "node:test";
import { engine, openBrowser } from "./browser.mjs";
import { TIMEOUT } from "./timeouts.mjs";
import { closed, REPORTS, Server } from "./server.mjs";

export { closed, engine, REPORTS, Server };

/** The script tag of the widget, as an embedder writes it. */
export const WIDGET = '<script type="module" src="/dist/nutgraf.js"></script>';

/**
 * Opens the browser and a server for this file, and sees to it that both are closed. The `test` that it gives clears
 * the server first, and names the engine. More servers, for more origins: `await startServer()`. Where it `hasMoreContrast`, the
 * browser's visitor has asked for that; where it `hasTouch`, the visitor has a finger and no mouse, which WebKitGTK cannot be told.
 */
export async function suite({ hasMoreContrast, hasTouch, ...options } = {}) {
  const servers = [];
  const startServer = async (options) => {
    const server = await new Server(options).start();
    servers.push(server);
    return server;
  };
  // A server that listens keeps this process alive: it must not outlive a browser that does not start, or does not end.
  const browser = await openBrowser({ hasMoreContrast, hasTouch });
  const server = await startServer(options);
  after(async () => {
    // Each of them though the other fails: what goes on keeps the process alive.
    const ends = await Promise.allSettled([browser.close(), ...servers.map((server) => server.stop())]);
    for (const { reason } of ends) if (reason) throw reason;
  });
  const test = (name, body, { timeout = 6 * TIMEOUT } = {}) =>
    // Every single wait has an end of its own, with a better message; this is for what waits for something else.
    nodeTest(`${name} (${engine})`, { timeout }, async (context) => {
      // The last test's page goes first, so that no request of it is taken for one of this test's.
      await browser.open("about:blank");
      for (const server of servers) server.reset();
      await body(context);
    });
  return { browser, server, startServer, test };
}
