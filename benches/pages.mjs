/**
 * The pages. A contestant has two: `load.html` shows the feed by itself, as a publisher's page would; on `idle.html`
 * its code is there and nothing is shown until the harness says so. The element has a third, `press.html`, with buttons.
 */
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { DIST, PRERENDERED } from "./contestants.mjs";

/** How many cards a loaded page shows: the widget's own default. */
export const SHOWN = 12;

const read = (name) => readFileSync(new URL(name, import.meta.url), "utf8");
const inline = (name) => `<script>\n${read(name)}</script>`;

const HEAD = `<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">`;

const page = (title, head, body) => `<!doctype html>
<html lang="en">
<head>
${HEAD}
<title>${title}</title>
${inline("probe.js")}
${head}
</head>
<body>
${body}
</body>
</html>
`;

function peer({ label }, style, script, feed) {
  const data = feed ? ` data-feed="${feed}" data-limit="${SHOWN}"` : "";
  const head = `<link rel="stylesheet" href="${style.path}">\n<script type="module" src="${script.path}"></script>`;
  return page(label, head, `<div id="app"${data}></div>`);
}

function element({ label }, feed) {
  const src = feed ? ` src="${feed}"` : "";
  const head = `<script type="module" src="/nutgraf/nutgraf.js"></script>`;
  const body = `<nutgraf-feed loading="eager" limit="${SHOWN}"${src}></nutgraf-feed>`;
  return page(label, head, `${body}\n${inline("driver.js")}`);
}

/** What `nutgraf prerender` wrote: a whole page, or a piece of one. */
function prerendered({ label }) {
  const html = readFileSync(PRERENDERED, "utf8");
  if (!/<head[\s>]/i.test(html)) return page(label, "", html);
  return html.replace(/<head[^>]*>/i, (head) => `${head}\n<link rel="icon" href="data:,">\n${inline("probe.js")}`);
}

function addFolder(server, folder, path) {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (statSync(file).isDirectory()) addFolder(server, file, `${path}${name}/`);
    else if (!/\.(br|gz)$/.test(name)) server.add(path + name, readFileSync(file));
  }
}

/** Puts every contestant's pages and files on the server. */
export function addPages(server, contestants, { style, scripts }) {
  server.add(style.path, style.contents);
  if (contestants.some((one) => one.element)) addFolder(server, DIST, "/nutgraf/");
  const feed = `/feeds/${SHOWN}.json`;
  for (const one of contestants) {
    const script = scripts.get(one.name);
    if (script) server.add(script.path, script.contents);
    const html = (source) => (one.page ? prerendered(one) : script ? peer(one, style, script, source) : element(one, source));
    server.add(`/${one.name}/load.html`, html(feed), { revalidate: true });
    if (!one.page) server.add(`/${one.name}/idle.html`, html(), { revalidate: true });
    if (one.element && !one.page) {
      server.add(`/${one.name}/rss.html`, html(`/feeds/${SHOWN}.xml`), { revalidate: true });
      server.add(`/${one.name}/plain.html`, html(`/feeds/plain.json`), { revalidate: true });
    }
    // More than it shows, so that there is something to press.
    if (one.element && !one.page) server.add(`/${one.name}/press.html`, html("/feeds/press.json"), { revalidate: true });
  }
}
