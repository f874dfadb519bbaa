// What `cargo xtask release` has made of the build that is there.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { unzipSync } from "fflate";
import { filesIn } from "./project.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = join(root, "target/release-files");
const { version } = JSON.parse(readFileSync(join(root, "www/package/package.json"), "utf8"));
const file = (name) => readFileSync(join(folder, name));
const hash = (algorithm, bytes, encoding) => createHash(algorithm).update(bytes).digest(encoding);
const equal = (one, other, message) => assert.ok(Buffer.compare(Buffer.from(one), Buffer.from(other)) === 0, message);

test("every file is listed with its hash", () => {
  const lines = file("SHA256SUMS").toString().trimEnd().split("\n");
  const names = readdirSync(folder).filter((name) => name !== "SHA256SUMS").sort();
  assert.deepEqual(lines, names.map((name) => `${hash("sha256", file(name), "hex")}  ${name}`));
  const made = ["cdx.json", "crate", "tgz", "zip"].map((ending) => `nutgraf-${version}.${ending}`);
  assert.deepEqual(names, ["integrity.json", ...made, `nutgraf-wordpress-${version}.zip`]);
});

test("the zip has the whole build, and the integrity values are those of its files", () => {
  const inside = new Map(Object.entries(unzipSync(file(`nutgraf-${version}.zip`))));
  const built = filesIn(join(root, "dist"));
  assert.deepEqual([...inside.keys()], [...built.keys()].map((name) => `nutgraf-${version}/${name}`).sort());
  for (const [name, bytes] of built) equal(inside.get(`nutgraf-${version}/${name}`), bytes, name);
  const values = Object.entries(JSON.parse(file("integrity.json")));
  assert.ok(values.some(([name]) => name === "nutgraf.js"));
  for (const [name, value] of values) assert.equal(value, `sha384-${hash("sha384", built.get(name), "base64")}`, name);
});

/** The files of a tarball, by their paths. */
function unpacked(name) {
  const into = mkdtempSync(join(tmpdir(), "nutgraf-"));
  try {
    execFileSync("tar", ["-xzf", join(folder, name), "-C", into, "--strip-components=1"]);
    return filesIn(into);
  } finally {
    rmSync(into, { recursive: true });
  }
}

test("the npm package has the files of the build", () => {
  const built = filesIn(join(root, "dist"));
  const packed = unpacked(`nutgraf-${version}.tgz`);
  for (const name of ["nutgraf.js", "tools.wasm", "cli.js", "README.md", "LICENSE-MIT", "locales/de.js"]) assert.ok(packed.has(name), name);
  for (const [name, bytes] of packed) equal(bytes, built.get(name), name);
});

test("the plugin for WordPress has the files of the npm package", () => {
  const plugin = unzipSync(file(`nutgraf-wordpress-${version}.zip`));
  for (const name of ["nutgraf.php", "readme.txt", "block/block.json"]) assert.ok(plugin[`nutgraf/${name}`], name);
  for (const [name, bytes] of unpacked(`nutgraf-${version}.tgz`)) equal(plugin[`nutgraf/widget/${name}`], bytes, name);
});

test("the crate has the same version, and the licences", () => {
  const crate = unpacked(`nutgraf-${version}.crate`);
  assert.match(crate.get("Cargo.toml").toString(), new RegExp(`^version = "${version}"$`, "m"));
  for (const name of ["LICENSE-MIT", "LICENSE-APACHE", "README.md", "src/bin/nutgraf/main.rs"]) assert.ok(crate.has(name), name);
});

test("the bill of materials is valid CycloneDX, and names what is in the files", async () => {
  const text = file(`nutgraf-${version}.cdx.json`).toString();
  assert.equal(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text), null);
  const { components, dependencies } = JSON.parse(text);
  const names = new Set(components.map(({ name }) => name));
  for (const name of ["yew", "serde", "web-sys", "quick-xml", "clap", "rust-std"]) assert.ok(names.has(name), name);
  // What runs only in the compiler, in tests or in the native program is in no file.
  for (const name of ["syn", "serde_derive", "walrus", "proptest", "ureq", "scraper"]) assert.ok(!names.has(name), name);
  // Every npm package that one of the bundled modules imports.
  const modules = [...filesIn(join(root, "www"))].filter(([path]) => /^(app|element|first|glue|html|npm|xml)\/.*\.js$/.test(path));
  const imported = modules.flatMap(([, source]) => [...source.toString().matchAll(/from "([^."][^"]*)"/g)].map(([, name]) => name));
  const packages = imported.filter((name) => !/^(node:|npm\/|nutgraf|bindgen)/.test(name));
  assert.deepEqual(components.filter(({ purl }) => purl.startsWith("pkg:npm/")).map(({ name }) => name), [...new Set(packages)]);
  // Each component is a dependency of another one, and each dependency a component.
  const wanted = new Set(dependencies.flatMap(({ dependsOn }) => dependsOn));
  assert.deepEqual([...wanted].sort(), components.map((component) => component["bom-ref"]).sort());
});
