// From the modules in www/ to one small file: esbuild joins them, terser shortens what it has joined.
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { bundle } from "lightningcss";
import { minify } from "terser";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const www = join(root, "www");

/**
 * Members with names like these are used by the shipped files alone: they are shortened, in all files alike. The ones
 * with two underscores are wasm-bindgen's own. (At least three characters follow the first underscore, because wasm-opt
 * gives names like `_a`.)
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

/** The short names of private members so far: each file has to call a member by the same name as the files before. */
let shortNames = {};

/**
 * Makes one file of a module in `www/` and all that it imports. `constants` take the place of names that are declared
 * nowhere; `members` has short names for more members, in this file alone.
 */
export async function bundled(entry, { constants, members = {}, plugins = [] }) {
  const define = {
    // Without this, wasm-bindgen's classes have `free` under a second name (`Symbol.dispose`), which nobody calls.
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
    mangleCache: { ...shortNames, ...members },
    mangleProps: new RegExp(`^(${[PRIVATE, ...names].join("|")})$`),
    minifyIdentifiers: true,
    minifySyntax: true,
    plugins: [sheets, ...plugins],
    target: "es2022",
    write: false,
  });
  shortNames = Object.fromEntries(Object.entries(mangleCache).filter(([name]) => !Object.hasOwn(members, name)));
  // terser makes it smaller still: it puts functions that are called once into their callers, and gives the shortest
  // names to what is used most. The options named "unsafe" turn functions into shorter forms, which cannot be called
  // with `new`; here, only classes are.
  const { code } = await minify(outputFiles[0].text, {
    module: true,
    ecma: 2022,
    compress: { inline: 1, passes: 3, unsafe_arrows: true, unsafe_methods: true },
    format: { comments: false, ecma: 2022 },
  });
  const left = code.match(/\b__[A-Z][A-Z_]*__\b/);
  if (left) throw new Error(`${entry}: no constant is given for ${left[0]}`);
  return Buffer.from(code);
}
