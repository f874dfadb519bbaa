// The figures of accessibility and languages, as a table: `node xtask/figures.mjs [--kits] ENGINE…`. It runs the tests that every
// check runs, has them look at all combinations instead of some, and prints what they note (`tests/browser/figures.mjs`).
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, env, exit } from "node:process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const engines = argv.slice(2).filter((word) => word !== "--kits");
const folder = mkdtempSync(join(tmpdir(), "nutgraf-figures-"));
const file = join(folder, "figures.jsonl");
writeFileSync(file, "");

/** Runs test files; gives whether all have passed. What fails is told as it is in every check. */
function passes(what, engine, files) {
  console.log(`── ${what}`);
  const options = ["--test", "--test-concurrency=1", "--test-reporter=dot", "--test-timeout=600000"];
  const { status } = spawnSync("node", [...options, ...files], {
    cwd: root,
    stdio: "inherit",
    env: { ...env, NUTGRAF_BROWSER: engine, NUTGRAF_ALL: "1", NUTGRAF_FIGURES: file },
  });
  return status === 0;
}

const inBrowser = (...names) => names.map((name) => `tests/browser/${name}.test.mjs`);
let isGood = passes("languages", "", ["tests/languages/intl.test.mjs"]);
for (const engine of engines) {
  // Contrast is measured in Chromium alone: the other engines compute it from the same style sheets.
  const names = ["axe", "accessibility", ...(engine === "chromium" ? ["themes"] : [])];
  isGood = passes(engine, engine, inBrowser(...names)) && isGood;
}
if (argv.includes("--kits")) isGood = passes("site kits", "chromium", ["tests/kits/kits.test.mjs"]) && isGood;

const figures = readFileSync(file, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
rmSync(folder, { recursive: true });
const of = (kind) => figures.filter((one) => one.kind === kind);
const sum = (list, name) => list.reduce((total, one) => total + one[name], 0);
const least = (list, name) => list.reduce((one, other) => (other[name] < one[name] ? other : one));
const distinct = (list, name) => new Set(list.map((one) => one[name])).size;

const rows = [];
const row = (name, value, note = "") => rows.push([name, value, note]);

const languages = of("language");
const lacking = languages.filter(({ missing }) => missing.length);
row("languages complete", `${languages.length - lacking.length} of ${languages.length}`, lacking.length === 0 ? "besides English, which they are made from" : lacking.map(({ tag, missing }) => `${tag} lacks ${missing.join(", ")}`).join("; "));
for (const engine of engines) {
  const looks = of("axe").filter((one) => one.engine === engine);
  const lists = ["theme", "direction", "scheme"].map((name) => `${distinct(looks, name)} ${name}s`);
  row(`axe, ${engine}`, `${sum(looks, "states")} states looked at`, looks.length ? `${Math.max(...looks.map(({ states }) => states))} states × ${lists.join(" × ")}` : "none: the test has failed");
  row("", `${sum(looks, "violations")} violations`);
  row("", `${sum(looks, "unexplained")} undecided and unexplained`, `${sum(looks, "incomplete") - sum(looks, "unexplained")} explained by ${distinct(of("explained"), "rule")} rules in tests/browser/axe/explained.mjs`);
  const outlines = of("outline").filter((one) => one.engine === engine);
  row(`outlines held, ${engine}`, `${outlines.filter(({ held }) => held).length} of ${outlines.length}`);
}
const contrasts = of("contrast");
for (const theme of new Set(contrasts.map((one) => one.theme))) {
  const ours = contrasts.filter((one) => one.theme === theme);
  const [text, line] = [least(ours, "text"), least(ours, "line")];
  row(`least contrast, ${theme}`, `${text.text.toFixed(2)} of texts, ${line.line.toFixed(2)} of lines`, `${text.textOf.split(":")[0]}, ${text.scheme}; ${line.lineOf.split(":")[0]}, ${line.scheme}`);
}
if (argv.includes("--kits")) {
  const kits = new Map(of("kit").map(({ name, followed }) => [name, followed]));
  const lost = [...kits].filter(([, followed]) => !followed).map(([name]) => name);
  row("site kits followed", `${kits.size - lost.length} of ${kits.size}`, lost.length ? `not ${lost.join(", ")}` : [...kits.keys()].join(", "));
}
const widths = [0, 1].map((column) => Math.max(...rows.map((cells) => cells[column].length)));
console.log(`\n${rows.map(([name, value, note]) => `${name.padEnd(widths[0])}  ${value.padEnd(widths[1])}  ${note}`.trimEnd()).join("\n")}`);
if (!isGood) console.log("\nA test has failed: the figures are not all there, or not what they have to be.");
exit(isGood ? 0 : 1);
