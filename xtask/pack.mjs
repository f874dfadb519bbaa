// From the Wasm files, wasm-bindgen's glue and www/ to the files of a build. Called by `cargo xtask build` with its job
// as JSON: { bound, out, version, repository, flavour, features }. `bound` is the folder with what wasm-bindgen has written for
// each Wasm file.
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { bundled, root, stylesheet } from "./bundle.mjs";
import { bindgen, checkStandIns } from "./bindgen.mjs";
import { messageText, moduleTexts, rustNumber, rustText, variantIndex } from "./constants.mjs";
import { bundlerFiles, editorData } from "./npm.mjs";
import { help } from "./help.mjs";

const job = JSON.parse(process.argv[2]);

// Copied as they are where they exist: [from, to].
const COPIES = [
  ["www/package", "."],
  ["src/locales", "locales"],
  ["LICENSE-APACHE", "LICENSE-APACHE"],
  ["LICENSE-MIT", "LICENSE-MIT"],
];
/**
 * Modules without Wasm: the name of each in the build, and its file in www/. The last one knows the files of those before it, and
 * the element only that of the last one.
 */
const MODULES = [
  ["target", "target/target.js"],
  ["find", "find/find.js"],
  ["dates", "dates/relative.js"],
  ["aids", "aids/aids.js"],
  ["problems", "problems/problems.js"],
  ["pictures", "pictures/pictures.js"],
  ["later", "later/later.js"],
];
const COMPRESSED = /\.(js|ts|wasm|css|json|svg|html)$/;

/** The name of a glue and its Wasm, or of a module without one, with the hash of what is in them. */
function hashedName(...contents) {
  const hash = createHash("sha256");
  for (const content of contents) hash.update(content);
  return `nutgraf-${hash.digest("hex").slice(0, 10)}`;
}

/**
 * The shortest hash that browsers take, for the hashes inside of the build: these stand in files that visitors
 * download.
 */
function shortIntegrity(bytes) {
  return `sha256-${createHash("sha256").update(bytes).digest("base64")}`;
}

/** The hash for the `integrity` of a publisher's script tag. */
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
  // The system that it was made on: "unknown".
  gzip[9] = 255;
  writeFileSync(`${path}.br`, brotli);
  writeFileSync(`${path}.gz`, gzip);
  return { raw: bytes.length, gzip: gzip.length, brotli: brotli.length };
}

/** An earlier build is replaced; anything else that stands in its place is not ours to remove. */
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

const loadStatus = (name) => variantIndex("src/session/loaded_feed.rs", "LoadStatus", name);
const failedPart = (name) => variantIndex("src/session/loaded_feed.rs", "FailedPart", name);
const loadKind = (name) => variantIndex("src/session/loaded_feed.rs", "LoadKind", name);
const errorKind = (name) => variantIndex("src/load/error.rs", "ErrorKind", name);
const NUMBERS = {
  BODY_BYTES: rustNumber("src/feed/limits.rs", "BODY_BYTES"),
  XML_HEAD: rustNumber("src/feed/xml/encoding.rs", "HEAD"),
  RESOURCE_TIMEOUT: rustNumber("src/load.rs", "RESOURCE_TIMEOUT"),
  STATUS_NOTHING: loadStatus("Nothing"),
  STATUS_STARTED: loadStatus("Started"),
  STATUS_CONFIRMED: loadStatus("Confirmed"),
  KIND_FEED: loadKind("Feed"),
  KIND_PAGE: loadKind("Page"),
  FEED_FAILED: failedPart("Feed"),
  PAGE_FAILED: failedPart("Page"),
  ERROR_DECODE: errorKind("Decode"),
  ERROR_WASM: errorKind("Wasm"),
};

/** Those of the element. */
const ELEMENT = { ACCEPT: rustText("src/load.rs", "ACCEPT"), RESOURCE_TIMEOUT: NUMBERS.RESOURCE_TIMEOUT };

/** The constants of a file, which stand there as names in capitals between underscores. */
const asPlaceholders = (values) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`__${name}__`, value]));

/** A Wasm file and its glue. `replacement` is the module that the Wasm gets in the place of those in `www/first/`. */
async function bundlePart(name, entry, constants, replacement) {
  const wasm = readFileSync(join(job.bound, name, "small.wasm"));
  const names = JSON.parse(readFileSync(join(job.bound, name, "names.json"), "utf8"));
  const glue = await bundled(entry, {
    constants: asPlaceholders({ ...NUMBERS, ...constants }),
    members: Object.fromEntries(names.exports),
    plugins: [bindgen(join(job.bound, name), names, replacement)],
  });
  const files = {
    FILES: hashedName(glue, wasm),
    GLUE_INTEGRITY: shortIntegrity(glue),
    WASM_INTEGRITY: shortIntegrity(wasm),
  };
  return { glue, wasm, files };
}

const bundleElement = (files) => {
  const constants = asPlaceholders({ ...files, ...ELEMENT, TRACES: job.features.includes("trap") });
  return bundled("element/nutgraf.js", { constants });
};

// Bundled a first time only for the short names of its members: the file that every page downloads gets the shortest
// ones, but can be written only when the hashes of the others are known.
await bundleElement({ FILES: "", GLUE_INTEGRITY: "", WASM_INTEGRITY: "", LATER: [] });
const app = await bundlePart("live", "app/glue.js", {}, "www/app/base.js");
const html = await bundlePart("html", "html/glue.js", {});
const xml = await bundlePart("xml", "xml/glue.js", {});
const laterFiles = { HTML: Object.values(html.files), XML: Object.values(xml.files), APP: Object.values(app.files) };
const first = await bundlePart("first", "first/glue.js", laterFiles);
checkStandIns();
const modules = [];
const moduleFiles = {};
for (const [role, entry] of MODULES) {
  const bytes = await bundled(entry, { constants: asPlaceholders({ TEXTS: moduleTexts(), NEW_TAB: messageText("new-tab"), ...moduleFiles }) });
  const name = `${hashedName(bytes)}.js`;
  modules.push({ role, name, bytes });
  moduleFiles[role.toUpperCase()] = [name, shortIntegrity(bytes)];
}
const elementFiles = { ...first.files, LATER: moduleFiles.LATER };

/** The interface languages that have a table of their own. */
const tags = readdirSync(join(root, "src/locales")).map((name) => name.replace(".json", ""));
const bundlerEntry = await bundled("npm/index.js", {
  constants: asPlaceholders({ ...elementFiles, ...ELEMENT, TRACES: false }),
  plugins: [
    bundlerFiles([first, app, html, xml].map(({ files }) => files.FILES), modules.map(({ name }) => name.replace(".js", "")), tags),
  ],
});

for (const [from, to] of COPIES) {
  if (existsSync(join(root, from))) cpSync(join(root, from), join(fresh, to), { recursive: true });
}
const shipped = [
  { role: "element", name: "nutgraf.js", bytes: await bundleElement(elementFiles) },
  { role: "glue", name: `${first.files.FILES}.js`, bytes: first.glue },
  { role: "wasm", name: `${first.files.FILES}.wasm`, bytes: first.wasm },
  { role: "html_glue", name: `${html.files.FILES}.js`, bytes: html.glue },
  { role: "html_wasm", name: `${html.files.FILES}.wasm`, bytes: html.wasm },
  { role: "xml_glue", name: `${xml.files.FILES}.js`, bytes: xml.glue },
  { role: "xml_wasm", name: `${xml.files.FILES}.wasm`, bytes: xml.wasm },
  ...modules,
  { role: "live_glue", name: `${app.files.FILES}.js`, bytes: app.glue },
  { role: "live_wasm", name: `${app.files.FILES}.wasm`, bytes: app.wasm },
  { role: "css", name: "nutgraf.css", bytes: Buffer.from(stylesheet("prerendered.css")) },
];
for (const { name, bytes } of shipped) writeFileSync(join(fresh, name), bytes);
const parsed = (name) => JSON.parse(readFileSync(join(fresh, name), "utf8"));
if (job.repository) {
  const path = join(fresh, "package.json");
  const named = { ...parsed("package.json"), repository: { type: "git", url: `git+${job.repository}.git` } };
  writeFileSync(path, `${JSON.stringify(named, null, 2)}\n`);
}
for (const [name, data] of Object.entries(editorData(parsed("custom-elements.json"), parsed("package.json")))) {
  writeFileSync(join(fresh, name), `${JSON.stringify(data, null, 2)}\n`);
}
writeFileSync(join(fresh, "help.html"), help());
writeFileSync(join(fresh, "index.js"), bundlerEntry);
for (const tag of tags) {
  // A bundler makes a file of its own of this, which comes when the language is wanted.
  const words = readFileSync(join(fresh, `locales/${tag}.json`), "utf8");
  writeFileSync(join(fresh, `locales/${tag}.js`), `export default ${JSON.stringify(JSON.parse(words))};\n`);
}
writeFileSync(join(fresh, "server.js"), await bundled("npm/server.js", { constants: {} }));

const roles = new Map(shipped.map(({ name, role }) => [name, role]));
const order = [...roles.keys()];
const rank = (name) => (roles.has(name) ? order.indexOf(name) : order.length);
const sizes = filesUnder(fresh)
  .filter((path) => COMPRESSED.test(path))
  .map((path) => {
    const name = relative(fresh, path);
    return { name, role: roles.get(name) ?? "other", ...compress(path) };
  })
  .sort((a, b) => rank(a.name) - rank(b.name));
const firstLoad = sizes.filter(({ role }) => ["element", "glue", "wasm"].includes(role));
const total = (key) => firstLoad.reduce((sum, file) => sum + file[key], 0);

const { version, flavour, features } = job;
writeFileSync(join(fresh, "build.json"), `${JSON.stringify({
  version,
  flavour,
  features,
  glue: `${first.files.FILES}.js`,
  wasm: `${first.files.FILES}.wasm`,
  html: { glue: `${html.files.FILES}.js`, wasm: `${html.files.FILES}.wasm` },
  xml: { glue: `${xml.files.FILES}.js`, wasm: `${xml.files.FILES}.wasm` },
  modules: Object.fromEntries(modules.map(({ role, name }) => [role, name])),
  live: { glue: `${app.files.FILES}.js`, wasm: `${app.files.FILES}.wasm` },
  integrity: Object.fromEntries(shipped.map(({ name, bytes }) => [name, integrity(bytes)])),
  first_load: { raw: total("raw"), gzip: total("gzip"), brotli: total("brotli") },
  files: sizes,
}, null, 2)}\n`);
if (parsed("package.json").version !== version) {
  throw new Error(`www/package/package.json has another version than Cargo.toml (${version})`);
}
rmSync(job.out, { recursive: true, force: true });
mkdirSync(dirname(job.out), { recursive: true });
renameSync(fresh, job.out);
