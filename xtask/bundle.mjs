// From the modules in www/ to one small file: esbuild joins them, terser shortens what it has joined.
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { bundle } from "lightningcss";
import { minify } from "terser";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const www = join(root, "www");

/**
 * Members that look like this are what the shipped files call each other's by, and nobody else: they are shortened, in all
 * files alike. (wasm-opt gives names like `_a`.) The others are wasm-bindgen's own.
 */
const PRIVATE = String.raw`_[a-z]\w{2,}|__wbg_\w+|__wrap|__destroy_into_raw`;

/** A style sheet of `www/styles/` with those that it imports, made small. */
export function stylesheet(name) {
  return bundle({ filename: join(www, "styles", name), minify: true }).code.toString();
}

/** A module that imports a style sheet gets its text. */
const sheets = {
  name: "sheets",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, ({ path }) => ({ contents: stylesheet(basename(path)), loader: "text" }));
  },
};

/** The short names of private members so far: what one file calls by a name, the next one must, too. */
let known = {};

/**
 * One file of a module in `www/` and all that it imports. `constants` are put in the place of free names, `members` are
 * short names for more members, of this file alone.
 */
export async function bundled(entry, { constants, members = {}, plugins = [] }) {
  const define = {
    // wasm-bindgen's classes would have a second name for `free`, that nobody calls.
    "Symbol.dispose": "undefined",
    ...Object.fromEntries(Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)])),
  };
  const names = Object.keys(members).map((name) => name.replaceAll("$", "\\$"));
  const { mangleCache, outputFiles } = await build({
    entryPoints: [join(www, entry)],
    bundle: true,
    charset: "utf8",
    define,
    format: "esm",
    mangleCache: { ...known, ...members },
    mangleProps: new RegExp(`^(${[PRIVATE, ...names].join("|")})$`),
    minifyIdentifiers: true,
    minifySyntax: true,
    plugins: [sheets, ...plugins],
    target: "es2022",
    write: false,
  });
  known = Object.fromEntries(Object.entries(mangleCache).filter(([name]) => !Object.hasOwn(members, name)));
  // What is left for terser: functions that are called once, names that are short where they are often used. "Unsafe" is
  // what it says of shorter forms for functions that nobody calls with `new`: here, those are classes.
  const { code } = await minify(outputFiles[0].text, {
    module: true,
    ecma: 2022,
    compress: { inline: 1, passes: 3, unsafe_arrows: true, unsafe_methods: true },
    format: { comments: false, ecma: 2022 },
  });
  const left = code.match(/\b__[A-Z][A-Z_]*__\b/);
  if (left) throw new Error(`${entry}: nothing is known to put in the place of ${left[0]}`);
  return Buffer.from(code);
}
