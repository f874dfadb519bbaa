/** Builds the peers as their developers would ship them: bundled, minified, in production mode, named by content. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { compile, compileModule } from "svelte/compiler";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const svelte = {
  name: "svelte",
  setup(build) {
    const options = (filename) => ({ filename, generate: "client", dev: false });
    build.onLoad({ filter: /\.svelte$/ }, async ({ path }) => ({
      contents: compile(await readFile(path, "utf8"), { ...options(path), css: "external" }).js.code,
    }));
    build.onLoad({ filter: /\.svelte\.js$/ }, async ({ path }) => ({
      contents: compileModule(await readFile(path, "utf8"), options(path)).js.code,
    }));
  },
};

async function bundle(entry, options = {}) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [here(entry)],
    outdir: "/",
    entryNames: "[dir]-[name]-[hash]",
    outbase: here("contestants"),
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    conditions: ["production"],
    plugins: [svelte],
    ...options,
  });
  const [{ path, contents }] = outputFiles;
  return { path: `/assets${path}`, contents: Buffer.from(contents) };
}

/** The style sheet that the peers share, and each peer's script. */
export async function build(contestants) {
  const style = await bundle("contestants/shared/card.css");
  const scripts = new Map();
  for (const { name, entry } of contestants) {
    if (!entry) continue;
    scripts.set(name, await bundle(`contestants/${entry}`, { jsx: "automatic", jsxImportSource: name }));
  }
  return { style, scripts };
}
