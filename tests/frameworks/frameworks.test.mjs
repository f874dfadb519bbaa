// The examples with frameworks that render on a server: each is built and started by its own scripts.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { suite } from "../browser/harness.mjs";
import { workshop } from "../bundlers/project.mjs";
import { assertAdopts, assertAdoptsLate, assertReadable, assertStreams, observePages } from "./adoption.mjs";

const { browser, test } = await suite();
const { pack, copy, run, serve, script } = workshop(dirname(fileURLToPath(import.meta.url)));
const tarball = pack();
await observePages(browser);

/** Starts the server of an example by a script of its package.json, and has a look. */
async function whileServed(name, variables, look, mode = "start") {
  const folder = copy(name, tarball);
  if (name !== "hono" && mode === "start") run(folder, ...script(folder, "build"));
  const started = await serve(folder, ...script(folder, mode), variables);
  try {
    await look(started.origin, folder);
  } finally {
    await started.stop();
  }
}

test("hono", () =>
  whileServed("hono", { PORT: "0" }, async (origin, folder) => {
    await assertStreams(origin, join(folder, "feed.json"));
    await assertAdopts(browser, origin);
  }));

test("next", () =>
  whileServed("next", { PORT: "0" }, async (origin, folder) => {
    const feed = join(folder, "feed.json");
    await assertStreams(origin, feed);
    await assertAdopts(browser, origin);
    // React keeps what it knows of an element that it has hydrated as a property of it.
    const isAlive = (document) => Object.keys(document.querySelector("h1") ?? {}).some((key) => key.startsWith("__react"));
    await assertAdoptsLate(browser, origin, feed, isAlive);
  }));

test("next, in development", () =>
  whileServed("next", { PORT: "0" }, (origin) => assertAdopts(browser, origin), "dev"));
