// From wasm-bindgen's output and www/ to the files of a build. Called by `cargo xtask build` with its job as JSON:
// { bound, out, version, flavour, features }.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { transform } from "lightningcss";
import { minify } from "terser";
import { checkHardened, hardened, renamed } from "./glue.mjs";

const job = JSON.parse(process.argv[2]);
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const www = join(root, "www");

// Copied as they are where they exist: [from, to].
const COPIES = [
  ["www/nutgraf.d.ts", "nutgraf.d.ts"],
  ["www/custom-elements.json", "custom-elements.json"],
  ["www/feed.schema.json", "feed.schema.json"],
  ["www/package.json", "package.json"],
  ["www/themes", "themes"],
  ["src/locales", "locales"],
];
const COMPRESSED = /\.(js|ts|wasm|css|json|svg|html)$/;

function source(name) {
  return readFileSync(join(www, name), "utf8");
}

/** One of the decoder's limits, which the glue must keep before there is a decoder. */
function limit(name) {
  const limits = readFileSync(join(root, "src/feed/limits.rs"), "utf8");
  return Number(limits.match(`const ${name}: usize = ([\\d_]+);`)[1].replaceAll("_", ""));
}

function stylesheet(name) {
  return transform({ filename: name, code: Buffer.from(source(name)), minify: true }).code.toString();
}

// What rustc's own Wasm uses, and every browser of the last years knows. Not `--all-features`: it writes forms of the
// format that browsers refuse.
const WASM_FEATURES = [
  "bulk-memory",
  "bulk-memory-opt",
  "call-indirect-overlong",
  "multivalue",
  "mutable-globals",
  "nontrapping-float-to-int",
  "reference-types",
  "sign-ext",
].map((name) => `--enable-${name}`);

/**
 * The Wasm and its glue, smaller. Traps stay traps (no `-tnh`): bounds checks are what keeps a wrong index from reading
 * on. The two sides know each other by long names with hashes in them, which wasm-opt shortens on its side.
 */
function optimised(part) {
  const bound = (name) => join(job.bound, part, name);
  wasmOpt(bound("nutgraf_bg.wasm"), bound("optimised.wasm"), "-Oz", "--converge", "--strip-debug", "--strip-producers", "--strip-target-features");
  // A run of its own: while it converges, wasm-opt would shorten the short names again, and print that too.
  const names = wasmOpt(bound("optimised.wasm"), bound("renamed.wasm"), "--minify-imports-and-exports-and-modules");
  const glue = readFileSync(bound("nutgraf.js"), "utf8");
  return { wasm: readFileSync(bound("renamed.wasm")), glue: renamed(glue, JSON.parse(names)) };
}

/** Runs wasm-opt from one file to another; gives what it prints. */
function wasmOpt(from, to, ...passes) {
  const tool = join(root, "node_modules/binaryen/bin/wasm-opt");
  return execFileSync(process.execPath, [tool, from, ...WASM_FEATURES, ...passes, "-o", to], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/**
 * What the element's files call each other's members by, and nobody else, browsers and wasm-bindgen's glue included: it is
 * shortened, in all of them alike.
 */
const INNER = /^(asked|begin|changed|current|dress|emit|http|known|outdated|press|pressed|release|seed|still|trapped|waiters|whole|withoutWasm|writtenAt)$/;
let props;

/** A minified module; `constants` replaces free identifiers by literals. */
async function minified(name, code, constants = {}) {
  const nameCache = { props };
  const { code: result } = await minify({ [name]: code }, {
    module: true,
    ecma: 2022,
    mangle: { properties: { regex: INNER } },
    nameCache,
    compress: { passes: 3, global_defs: constants },
    format: { comments: false, ecma: 2022 },
  });
  props = nameCache.props;
  const left = result.match(/\b__[A-Z][A-Z_]*__\b/);
  if (left) throw new Error(`${name}: nothing is known to put in the place of ${left[0]}`);
  return Buffer.from(result);
}

function hashed(extension, bytes) {
  return `nutgraf-${createHash("sha256").update(bytes).digest("hex").slice(0, 10)}.${extension}`;
}

/** The shortest hash that browsers take: what is pinned inside of the build stands in files that visitors pay for. */
function pin(bytes) {
  return `sha256-${createHash("sha256").update(bytes).digest("base64")}`;
}

function integrity(bytes) {
  return `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
}

function filesUnder(directory) {
  return readdirSync(directory, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(directory, entry.name);
      return entry.isDirectory() ? filesUnder(path) : [path];
    });
}

/** Writes `.br` and `.gz` beside a file; gives its sizes. */
function compress(path) {
  const bytes = readFileSync(path);
  const mode = path.endsWith(".wasm") ? constants.BROTLI_MODE_GENERIC : constants.BROTLI_MODE_TEXT;
  const brotli = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_MODE]: mode,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  const gzip = gzipSync(bytes, { level: 9 });
  writeFileSync(`${path}.br`, brotli);
  writeFileSync(`${path}.gz`, gzip);
  return { raw: bytes.length, gzip: gzip.length, brotli: brotli.length };
}

/** Whatever else stands where the build is to go is not ours to remove. */
function refuseToReplace(out) {
  if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, "build.json"))) {
    console.error(`${out} is not an earlier build: not replaced`);
    process.exit(1);
  }
}

refuseToReplace(job.out);
const fresh = join(job.bound, "dist");
rmSync(fresh, { recursive: true, force: true });
mkdirSync(fresh, { recursive: true });

const css = stylesheet("nutgraf.css");
const bodyBytes = limit("BODY_BYTES");
const sources = (...names) => names.map((name) => source(`${name}.js`)).join("");

/** A Wasm file and its glue, with the scripts that use it. */
async function part(name, code) {
  const { wasm, glue: bound } = optimised(name);
  const glue = await minified(name, hardened(bound, code), { __BODY_BYTES__: bodyBytes });
  const pins = { GLUE: hashed("js", glue), GLUE_INTEGRITY: pin(glue), WASM: hashed("wasm", wasm), WASM_INTEGRITY: pin(wasm) };
  return { glue, wasm, pins };
}

const element = (pins) =>
  minified("www/nutgraf.js", source("nutgraf.js"), {
    ...Object.fromEntries(Object.entries(pins).map(([name, value]) => [`__${name}__`, value])),
    __SKELETON_CSS__: stylesheet("skeleton.css"),
  });

// Once for its names alone: the shortest belong to the file that every page pays for, and it is the last to be written.
await element({ GLUE: "", GLUE_INTEGRITY: "", WASM: "", WASM_INTEGRITY: "" });
const live = await part("live", sources("live", "swap"));
// The stylesheet travels in the first glue, and so does what the element needs of JavaScript once the Wasm is there: all of
// it is wanted at the same moment, and costs no request of its own. It knows the app, too, which few visitors need.
const first = await part("first", `
  export const css = ${JSON.stringify(css)};
  export const live = ${JSON.stringify(Object.values(live.pins))};
  ${sources("store", "host", "first")}`);
checkHardened();

for (const [from, to] of COPIES) {
  if (existsSync(join(root, from))) cpSync(join(root, from), join(fresh, to), { recursive: true });
}
const shipped = [
  { role: "element", name: "nutgraf.js", bytes: await element(first.pins) },
  { role: "glue", name: first.pins.GLUE, bytes: first.glue },
  { role: "wasm", name: first.pins.WASM, bytes: first.wasm },
  { role: "live_glue", name: live.pins.GLUE, bytes: live.glue },
  { role: "live_wasm", name: live.pins.WASM, bytes: live.wasm },
  { role: "css", name: "nutgraf.css", bytes: Buffer.from(css + stylesheet("prerendered.css")) },
];
for (const { name, bytes } of shipped) writeFileSync(join(fresh, name), bytes);

const roles = new Map(shipped.map(({ name, role }) => [name, role]));
const order = [...roles.keys()];
const rank = (name) => (roles.has(name) ? order.indexOf(name) : order.length);
const files = filesUnder(fresh)
  .filter((path) => COMPRESSED.test(path))
  .map((path) => {
    const name = relative(fresh, path);
    return { name, role: roles.get(name) ?? "other", ...compress(path) };
  })
  .sort((a, b) => rank(a.name) - rank(b.name));
const paid = files.filter(({ role }) => ["element", "glue", "wasm"].includes(role));
const total = (key) => paid.reduce((sum, file) => sum + file[key], 0);

const { version, flavour, features } = job;
writeFileSync(join(fresh, "build.json"), `${JSON.stringify({
  version,
  flavour,
  features,
  glue: first.pins.GLUE,
  wasm: first.pins.WASM,
  live: { glue: live.pins.GLUE, wasm: live.pins.WASM },
  integrity: Object.fromEntries(shipped.map(({ name, bytes }) => [name, integrity(bytes)])),
  first_load: { raw: total("raw"), gzip: total("gzip"), brotli: total("brotli") },
  files,
}, null, 2)}\n`);
const declared = join(fresh, "package.json");
if (existsSync(declared) && JSON.parse(readFileSync(declared, "utf8")).version !== version) {
  throw new Error(`www/package.json has another version than Cargo.toml (${version})`);
}
rmSync(job.out, { recursive: true, force: true });
mkdirSync(dirname(job.out), { recursive: true });
renameSync(fresh, job.out);
