// Where the modules in www/ and what wasm-bindgen writes meet. Nothing that it writes is changed: what a page could mislead
// is given to the Wasm as another import, and the names that wasm-opt has shortened are shortened by esbuild, too.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./bundle.mjs";

const SAFE = join(root, "www/glue/safe.js");
/** The stand-ins, by the names of imports without the hash at their end. */
const standIns = [...readFileSync(SAFE, "utf8").matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
const met = new Set();

/** What the Wasm imports, as one object: `names` are [module, long, short] of each. */
function imports(names) {
  const lines = [`import * as safe from ${JSON.stringify(SAFE)};`];
  const members = names.map(([module, long, short], place) => {
    // What needs no help of wasm-bindgen's is imported from our own module.
    lines.push(`import { ${long} as f${place} } from ${JSON.stringify(module)};`);
    const name = long.replace(/^__wbg_(\w+)_[0-9a-f]{16}$/, "$1");
    const isSafe = standIns.includes(name);
    if (isSafe) met.add(name);
    return `${JSON.stringify(short)}: ${isSafe ? `safe.${name}(f${place})` : `f${place}`}`;
  });
  return `${lines.join("\n")}\nexport default { a: { ${members.join(", ")} } };`;
}

/**
 * A plugin for esbuild that finds wasm-bindgen's output in `folder`: the module `bindgen`, and `bindgen/imports` for the
 * Wasm. Our own modules, of which it makes copies, are the ones in www/; `handed` is a module that has what another file has
 * of `www/first/`.
 */
export function bindgen(folder, names, handed) {
  return {
    name: "bindgen",
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^(bindgen|\.\/nutgraf_bg\.js)$/ }, () => ({ path: join(folder, "nutgraf_bg.js") }));
      onResolve({ filter: /^bindgen\/imports$/ }, ({ path }) => ({ path, namespace: "bindgen" }));
      onLoad({ filter: /./, namespace: "bindgen" }, () => ({ contents: imports(names.imports), resolveDir: root }));
      onResolve({ filter: /^\.\/snippets\// }, ({ path }) => {
        const own = path.replace(/^\.\/snippets\/[^/]+\//, "");
        return { path: join(root, handed && own.startsWith("www/first/") ? handed : own) };
      });
    },
  };
}

/** Stops the build where no Wasm has an import that there is a stand-in for. */
export function checkStandIns() {
  const lost = standIns.filter((name) => !met.has(name));
  if (lost.length > 0) throw new Error(`www/glue/safe.js: no Wasm imports ${lost.join(", ")} any longer`);
}
