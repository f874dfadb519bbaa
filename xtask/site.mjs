// The project's site, as plain files that can lie in any folder of any server: `node xtask/site.mjs DIST OUT`.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { argv } from "node:process";
import { root } from "./bundle.mjs";
import { demo } from "./site/demo.mjs";
import { docs, PICTURES } from "./site/docs.mjs";
import { scripted } from "./site/pages.mjs";

const [dist, out] = argv.slice(2, 4).map((path) => resolve(path));
if (!out) throw new Error("usage: node xtask/site.mjs DIST OUT");
const build = { dist, ...JSON.parse(readFileSync(join(dist, "build.json"), "utf8")) };
if (!existsSync(join(dist, "tools.js"))) throw new Error(`${dist} has no tools.js: \`cargo xtask build --tools\` makes it`);
// The folder is made anew: it must not be one that holds anything else.
if (existsSync(out) && readdirSync(out).length && !existsSync(join(out, "nutgraf/build.json"))) {
  throw new Error(`${out} is not empty, and no site`);
}

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, "assets"), { recursive: true });
// Compressed copies are for servers that are told of them.
cpSync(dist, join(out, "nutgraf"), { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
await demo(join(out, "demo"));

const sources = join(root, "www/site/pages");
for (const name of readdirSync(sources).filter((name) => !name.endsWith(".html"))) {
  cpSync(join(sources, name), join(out, "assets", name), { recursive: true });
}

const pages = new Map([...docs(build.version), ...(await scripted(build))]);
for (const [path, html] of pages) {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), html);
}
for (const name of PICTURES) cpSync(join(root, "docs", name), join(out, "docs", name));
console.log(`the site is in ${out}`);
