// What the npm package has and the script tag needs not: an entry that bundlers understand, and what editors read.
import { join } from "node:path";
import { getWebTypesData } from "custom-element-jet-brains-integration";
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from "custom-element-vs-code-integration";
import { root } from "./bundle.mjs";

/** How much of the manifest stands in the description of the tag: the rest is told where it is used. */
const SHORT = { hideCssPartsDocs: true, hideCssPropertiesDocs: true, hideLogs: true };

/** Files for editors, by their names, made of the custom elements manifest of a package with this name and version. */
export function editorData(manifest, { name, version }) {
  return {
    "vscode.html-custom-data.json": JSON.parse(getVsCodeHtmlCustomData(manifest, SHORT)),
    "vscode.css-custom-data.json": JSON.parse(getVsCodeCssCustomData(manifest, SHORT)),
    "web-types.json": { ...JSON.parse(getWebTypesData(manifest, SHORT)), name, version },
  };
}

/**
 * A plugin for esbuild that makes the entry: there, the files of the build are named literally, so that bundlers find
 * them. `names` are what the glue and the Wasm of each part have in common, `modules` the parts without Wasm, `tags` the
 * interface languages with a table.
 */
export function bundlerFiles(names, modules, tags) {
  const withWasm = names.map((name) => `"${name}": [() => import("./${name}.js"), () => new URL("./${name}.wasm", import.meta.url)]`);
  const parts = [...withWasm, ...modules.map((name) => `"${name}": [() => import("./${name}.js")]`)];
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
