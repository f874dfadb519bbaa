// What the tests of prerendering share: the command line, and pages with what it writes.
import { spawnSync } from "node:child_process";

const ROOT = new URL("../../", import.meta.url);
const built = spawnSync("cargo", ["build", "--quiet", "--package", "nutgraf", "--bin", "nutgraf"], { cwd: ROOT, encoding: "utf8" });
if (built.status !== 0) throw new Error(`the command line is not built: ${built.stderr}`);

const named = (attributes) => Object.entries(attributes).flatMap(([name, value]) => [`--${name}`, String(value)]);

/** What `nutgraf prerender` makes of a feed: { html, problems, status }. */
export function prerender(feed, { url, stylesheet = "/dist/nutgraf.css", time, ...attributes }) {
  const input = typeof feed === "string" || Buffer.isBuffer(feed) ? feed : JSON.stringify(feed);
  const options = ["prerender", "-", "--url", url, "--stylesheet", stylesheet, ...named(attributes)];
  const { status, stdout, stderr } = spawnSync(new URL("target/debug/nutgraf", ROOT).pathname, options, {
    input,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    env: time === undefined ? process.env : { ...process.env, SOURCE_DATE_EPOCH: String(time) },
  });
  return { html: stdout, problems: stderr, status };
}

/** The attributes as they stand in a tag. */
export function written(attributes) {
  const safe = (value) => String(value).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return Object.entries(attributes).map(([name, value]) => ` ${name}="${safe(value)}"`).join("");
}
