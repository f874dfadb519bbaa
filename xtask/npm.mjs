// A plugin for esbuild that makes the entry of the npm package: there, the files of the build are named literally, so that
// bundlers find them.
import { join } from "node:path";
import { root } from "./bundle.mjs";

/** `names` are what the glue and the Wasm of each part have in common, `tags` the interface languages with a table. */
export function bundlerFiles(names, tags) {
  const parts = names.map((name) => `"${name}": [() => import("./${name}.js"), () => new URL("./${name}.wasm", import.meta.url)]`);
  const locales = tags.map((tag) => `"${tag}": () => import("./locales/${tag}.js")`);
  const contents = `export const parts = { ${parts.join(", ")} };\nexport const locales = { ${locales.join(", ")} };`;
  return {
    name: "npm",
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^\.\/files\.js$/ }, () => ({ path: join(root, "www/npm/files.js") }));
      onResolve({ filter: /^npm\/parts$/ }, () => ({ path: "parts", namespace: "npm" }));
      onResolve({ filter: /./, namespace: "npm" }, ({ path }) => ({ path, external: true }));
      onLoad({ filter: /^parts$/, namespace: "npm" }, () => ({ contents }));
    },
  };
}
