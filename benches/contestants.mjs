/** Who takes part. Nutgraf is there when `dist/` is, its prerendered page when that has been written. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

export const DIST = at("../dist/");
export const PRERENDERED = at("../target/bench/prerendered.html");

const ALL = [
  { name: "react", label: "React", package: "react", entry: "react/main.jsx" },
  { name: "preact", label: "Preact", package: "preact", entry: "preact/main.jsx" },
  { name: "lit", label: "Lit", package: "lit", entry: "lit/main.js" },
  { name: "svelte", label: "Svelte", package: "svelte", entry: "svelte/main.js" },
  { name: "plain", label: "Plain JS", entry: "plain/main.js" },
  { name: "plain-sliced", label: "Plain JS, sliced", entry: "plain-sliced/main.js" },
  { name: "nutgraf", label: "Nutgraf", needs: `${DIST}nutgraf.js`, element: true },
  { name: "prerendered", label: "Nutgraf, prerendered", needs: PRERENDERED, element: true, page: true },
];

const version = ({ package: name }) =>
  name && JSON.parse(readFileSync(at(`node_modules/${name}/package.json`), "utf8")).version;

/** The contestants that can start, and why the others cannot. */
export function contestants(only) {
  const wanted = ALL.filter(({ name }) => !only || only.includes(name));
  const there = wanted.filter(({ needs }) => !needs || existsSync(needs));
  const missing = wanted.filter((one) => !there.includes(one));
  return { there: there.map((one) => ({ ...one, version: version(one) })), missing };
}
