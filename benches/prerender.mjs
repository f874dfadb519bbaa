/** Writes the page of the prerendered contestant: what `nutgraf prerender` makes of the feed that the others load. */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { PRERENDERED } from "./contestants.mjs";
import { feed } from "./feed.mjs";
import { SHOWN } from "./pages.mjs";

const options = [
  ["--src", `/feeds/${SHOWN}.json`],
  ["--url", `https://news.example/feeds/${SHOWN}.json`],
  ["--limit", String(SHOWN)],
  ["--script", "/nutgraf/nutgraf.js"],
  ["--stylesheet", "/nutgraf/nutgraf.css"],
].flat();
const cargo = process.env.CARGO ?? "cargo";
const { status, stdout } = spawnSync(cargo, ["run", "--quiet", "--package", "nutgraf", "--bin", "nutgraf", "--", "prerender", "-", ...options], {
  cwd: new URL("..", import.meta.url),
  input: JSON.stringify(feed(SHOWN)),
  encoding: "utf8",
  maxBuffer: 2 ** 28,
  stdio: ["pipe", "pipe", "inherit"],
});
if (status !== 0) throw new Error(`nutgraf prerender failed (${status})`);
mkdirSync(dirname(PRERENDERED), { recursive: true });
writeFileSync(PRERENDERED, stdout);
