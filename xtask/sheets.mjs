// Contact sheets: every layout in every theme, at five widths, in light and dark, as one picture for each theme and layout:
// `node xtask/sheets.mjs DIST OUT [--themes A,B] [--layouts A,B] [--scale 0.4] [--docs FOLDER]`. The browser is Chromium.
import { once } from "node:events";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { openBrowser } from "../tests/browser/browser.mjs";
import { site } from "./serve.mjs";

const WIDTHS = [280, 375, 768, 1280, 1900];
const SCHEMES = ["light", "dark"];
/** The demo's article with the most in it. */
const ARTICLE = "http-3";
/** The space around each sample, and between two. */
const MARGIN = 24;
/** How much of a sample is seen, in CSS pixels: it is cut there. */
const HEIGHTS = { compact: 900, article: 3600 };
const HEIGHT = 2000;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    themes: { type: "string" },
    layouts: { type: "string" },
    scale: { type: "string", default: "0.4" },
    docs: { type: "string" },
  },
});
const [dist, out] = positionals;
if (!out) throw new Error("usage: node xtask/sheets.mjs DIST OUT");

/** The element without a theme, and all themes that the build has. */
const themes = [
  "default",
  ...readdirSync(join(dist, "themes"))
    .filter((name) => name.endsWith(".css"))
    .map((name) => name.slice(0, -4)),
];
const { modules } = JSON.parse(readFileSync(join(dist, "custom-elements.json"), "utf8"));
const [{ attributes }] = modules.flatMap(({ declarations }) => declarations);
/** The layouts that the element's manifest names, and an article that is shown alone. */
const layouts = [
  ...attributes.find(({ name }) => name === "layout").type.text.split(" | ").map((word) => JSON.parse(word)),
  "article",
];

const chosen = (all, words) => {
  const wanted = words?.split(",") ?? all;
  const unknown = wanted.filter((word) => !all.includes(word));
  if (unknown.length) throw new Error(`no ${unknown.join(", ")}; there are ${all.join(", ")}`);
  return wanted;
};

const sample = ({ layout, width, scheme }) => {
  const shown = layout === "article" ? `article="${ARTICLE}" open="takeaways comparison timeline"` : `layout="${layout}"`;
  return `<div class="sample ${scheme} w${width}"><nutgraf-feed src="/feeds/briefings.json" ${shown} theme="${scheme}" loading="eager" cache="off"></nutgraf-feed></div>`;
};

/** A page with samples in rows; each row is as high as `height` says, and what is below is cut. */
const sheet = (theme, rows, height) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>${theme}</title>
${theme === "default" ? "" : `<link rel="stylesheet" href="/dist/themes/${theme}.css">`}
<style>
body { margin: 0; inline-size: max-content; background: #8a8a8a; }
.row { display: flex; gap: ${MARGIN}px; padding: ${MARGIN}px ${MARGIN}px 0; }
.row:last-of-type { padding-block-end: ${MARGIN}px; }
.sample { block-size: ${height}px; overflow: clip; padding: 16px; }
.light { color-scheme: light; background: #fff; }
.dark { color-scheme: dark; background: #121212; }
${WIDTHS.map((width) => `.w${width} { inline-size: ${width}px; box-sizing: border-box; }`).join("\n")}
</style>
${rows.map((row) => `<div class="row">${row.map(sample).join("")}</div>`).join("\n")}
<script type="module" src="/dist/nutgraf.js"></script></html>`;

const pages = new Map();
const pagesOf = site({ dist });
const server = createServer((request, response) => {
  const page = pages.get(request.url);
  if (!page) return pagesOf(request, response);
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(page);
}).listen(0, "127.0.0.1");
await once(server, "listening");
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await openBrowser();

/** What can be seen is drawn: the window is as large as the page. */
const resize = (width, height) =>
  browser.driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });

/** Takes one picture of a page with samples. */
async function picture(path, theme, rows, height, scale, quality) {
  const width = Math.max(...rows.map((row) => row.reduce((sum, one) => sum + one.width + MARGIN, MARGIN)));
  const high = rows.length * (height + MARGIN) + MARGIN;
  pages.set("/sheet", sheet(theme, rows, height));
  await resize(width, high);
  await browser.open(`${origin}/sheet`);
  await browser.until(() => {
    const feeds = [...document.querySelectorAll("nutgraf-feed")];
    if (!feeds.every((feed) => feed.matches(":state(ready)"))) return false;
    // A picture that is cut off is never asked for.
    const isSeen = (feed) => (image) => image.checkVisibility() && image.getBoundingClientRect().top < feed.parentElement.getBoundingClientRect().bottom;
    return feeds.every((feed) => [...feed.shadowRoot.querySelectorAll("img")].filter(isSeen(feed)).every(({ complete }) => complete));
  });
  await browser.runAsync(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const { data } = await browser.driver.sendAndGetDevToolsCommand("Page.captureScreenshot", {
    format: path.endsWith(".webp") ? "webp" : "png",
    ...(quality && { quality }),
    clip: { x: 0, y: 0, width, height: high, scale },
  });
  writeFileSync(path, Buffer.from(data, "base64"));
  console.log(path);
}

/** One theme at a glance, for the documents: small enough to be kept. */
const GLANCE = [
  [
    { layout: "cards", width: 1280, scheme: "light" },
    { layout: "article", width: 768, scheme: "dark" },
    { layout: "cards", width: 375, scheme: "dark" },
    { layout: "compact", width: 375, scheme: "light" },
  ],
];

try {
  const folder = resolve(options.docs ?? out);
  mkdirSync(folder, { recursive: true });
  for (const theme of chosen(themes, options.themes)) {
    if (options.docs) {
      await picture(join(folder, `${theme}.webp`), theme, GLANCE, 1400, 0.5, 70);
      continue;
    }
    for (const layout of chosen(layouts, options.layouts)) {
      const rows = SCHEMES.map((scheme) => WIDTHS.map((width) => ({ layout, width, scheme })));
      await picture(join(folder, `${theme}-${layout}.png`), theme, rows, HEIGHTS[layout] ?? HEIGHT, Number(options.scale));
    }
  }
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}
