// From the Wasm files, wasm-bindgen's glue and www/ to the files of a build. Called by `cargo xtask build` with its job as JSON:
// { bound, out, version, flavour, features }.
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { bundled, root, stylesheet } from "./bundle.mjs";
import { bindgen, checkStandIns } from "./bindgen.mjs";

const job = JSON.parse(process.argv[2]);

// Copied as they are where they exist: [from, to].
const COPIES = [
  ["www/package", "."],
  ["src/locales", "locales"],
];
const COMPRESSED = /\.(js|ts|wasm|css|json|svg|html)$/;

/** A number of the Wasm's that the glue has to know, too. */
function number(file, name) {
  const source = readFileSync(join(root, file), "utf8");
  return Number(source.match(`const ${name}: \\w+ = ([\\d_]+);`)[1].replaceAll("_", ""));
}

/** The place of a variant in an enum of the Wasm's, by which it crosses to the glue. */
function place(file, name, variant) {
  const [, body] = readFileSync(join(root, file), "utf8").match(`pub enum ${name} {([^}]*)}`);
  const found = [...body.matchAll(/^ {4}(\w+),$/gm)].findIndex(([, one]) => one === variant);
  if (found < 0) throw new Error(`${file}: ${name} has no ${variant}`);
  return found;
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
const loadStatus = (name) => place("src/session/loaded_feed.rs", "LoadStatus", name);
const errorSource = (name) => place("src/session/loaded_feed.rs", "ErrorSource", name);
const loadKind = (name) => place("src/session/loaded_feed.rs", "LoadKind", name);
const kind = (name) => place("src/load/error.rs", "Kind", name);
const NUMBERS = {
  BODY_BYTES: number("src/feed/limits.rs", "BODY_BYTES"),
  RESOURCE_TIMEOUT: number("src/load.rs", "RESOURCE_TIMEOUT"),
  NOTHING: loadStatus("Nothing"),
  STARTED: loadStatus("Started"),
  CONFIRMED: loadStatus("Confirmed"),
  OF_FEED: loadKind("Feed"),
  OF_PAGE: loadKind("Page"),
  FEED_FAILED: errorSource("Feed"),
  PAGE_FAILED: errorSource("Page"),
  DECODE: kind("Decode"),
  NO_WASM: kind("Wasm"),
};

/** The constants that a file is filled in with: names in capitals between underscores. */
const filled = (values) => Object.fromEntries(Object.entries(values).map(([name, value]) => [`__${name}__`, value]));

/** A Wasm file and its glue; `handed` is the module that stands for what the glue has from another file. */
async function part(name, entry, constants, handed) {
  const wasm = readFileSync(join(job.bound, name, "small.wasm"));
  const names = JSON.parse(readFileSync(join(job.bound, name, "names.json"), "utf8"));
  const glue = await bundled(entry, {
    constants: filled({ ...NUMBERS, ...constants }),
    members: Object.fromEntries(names.exports),
    plugins: [bindgen(join(job.bound, name), names, handed)],
  });
  const pins = { GLUE: hashed("js", glue), GLUE_INTEGRITY: pin(glue), WASM: hashed("wasm", wasm), WASM_INTEGRITY: pin(wasm) };
  return { glue, wasm, pins };
}

const element = (pins) => bundled("element/nutgraf.js", { constants: filled({ ...pins, TRACES: job.features.includes("trap") }) });

// Once for its names alone: the shortest belong to the file that every page pays for, and it is the last to be written.
await element({ GLUE: "", GLUE_INTEGRITY: "", WASM: "", WASM_INTEGRITY: "" });
const live = await part("live", "app/glue.js", {}, "www/app/base.js");
const html = await part("html", "html/glue.js", {});
const first = await part("first", "first/glue.js", { HTML: Object.values(html.pins), LIVE: Object.values(live.pins) });
checkStandIns();

for (const [from, to] of COPIES) {
  if (existsSync(join(root, from))) cpSync(join(root, from), join(fresh, to), { recursive: true });
}
const shipped = [
  { role: "element", name: "nutgraf.js", bytes: await element(first.pins) },
  { role: "glue", name: first.pins.GLUE, bytes: first.glue },
  { role: "wasm", name: first.pins.WASM, bytes: first.wasm },
  { role: "html_glue", name: html.pins.GLUE, bytes: html.glue },
  { role: "html_wasm", name: html.pins.WASM, bytes: html.wasm },
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
  html: { glue: html.pins.GLUE, wasm: html.pins.WASM },
  live: { glue: live.pins.GLUE, wasm: live.pins.WASM },
  integrity: Object.fromEntries(shipped.map(({ name, bytes }) => [name, integrity(bytes)])),
  first_load: { raw: total("raw"), gzip: total("gzip"), brotli: total("brotli") },
  files,
}, null, 2)}\n`);
const declared = join(fresh, "package.json");
if (existsSync(declared) && JSON.parse(readFileSync(declared, "utf8")).version !== version) {
  throw new Error(`www/package/package.json has another version than Cargo.toml (${version})`);
}
rmSync(job.out, { recursive: true, force: true });
mkdirSync(dirname(job.out), { recursive: true });
renameSync(fresh, job.out);
