// The examples with frameworks that render on a server: each is built and started by its own scripts.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { suite } from "../browser/harness.mjs";
import { filesIn, publish, workshop } from "../bundlers/project.mjs";
import { assertAdopts, assertAdoptsLate, assertReadable } from "./adoption.mjs";
import { assertShowsAfterLink, assertStreams, observePages } from "./adoption.mjs";
import { OTHER_PAGES } from "./other-pages.mjs";

const { browser, server, test } = await suite();
const { pack, copy, run, serve, script } = workshop(dirname(fileURLToPath(import.meta.url)));
const tarball = pack();
await observePages(browser);

/** A copy of an example, with a page more from which a link leads to the first one; built. */
function built(name) {
  const folder = copy(name, tarball);
  for (const [path, text] of Object.entries(OTHER_PAGES[name] ?? {})) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  run(folder, ...script(folder, "build"));
  return folder;
}

/** Has a look while the server runs that a script of package.json starts. */
async function whileServed(folder, mode, look) {
  const [program, words] = script(folder, mode);
  const options = ["astro", "vite"].includes(program) ? ["--port", "0"] : [];
  const { origin, stop } = await serve(folder, program, [...words, ...options], { HOST: "localhost", PORT: "0" });
  try {
    await look(origin);
  } finally {
    await stop();
  }
}

/** Asserts that a server sends the cards, and that a browser takes them over. */
async function assertWorks(origin) {
  assertReadable(await (await fetch(origin)).text());
  await assertAdopts(browser, origin);
}

test("hono", () => {
  const folder = copy("hono", tarball);
  return whileServed(folder, "start", async (origin) => {
    await assertStreams(origin, join(folder, "feed.json"));
    await assertAdopts(browser, origin);
  });
});

test("next", () => {
  const folder = built("next");
  return whileServed(folder, "start", async (origin) => {
    const feed = join(folder, "feed.json");
    await assertStreams(origin, feed);
    await assertAdopts(browser, origin);
    // React keeps what it knows of an element that it has hydrated as a property of it.
    const isAlive = (document) => Object.keys(document.querySelector("h1") ?? {}).some((key) => key.startsWith("__react"));
    await assertAdoptsLate(browser, origin, feed, isAlive);
    await assertShowsAfterLink(browser, `${origin}/other`);
  });
});

test("astro", async () => {
  publish(server, filesIn(join(built("astro"), "dist")));
  await assertWorks(server.url("/"));
});

// Nuxt renders the cards for the first page of a visit alone.
for (const [name, hasHtml] of [["sveltekit", true], ["nuxt", false]]) {
  test(name, () =>
    whileServed(built(name), "start", async (origin) => {
      await assertWorks(origin);
      await assertShowsAfterLink(browser, `${origin}/other`, hasHtml);
    }));
}

// In development, frameworks say more of what is not as they expect it.
for (const name of ["next", "astro", "sveltekit", "nuxt"]) {
  test(`${name}, in development`, () => whileServed(copy(name, tarball), "dev", assertWorks));
}
