// What all pages of the site have around what is theirs.
import { escape } from "../markdown.mjs";

const PAGES = {
  "playground.html": "Playground",
  "configurator.html": "Configurator",
  "themes.html": "Themes",
  "docs/index.html": "Docs",
};

/** What every page may do; `more` adds directives, or takes the place of one. */
const policy = (more) =>
  Object.entries({
    "default-src": "'none'",
    "style-src": "'self'",
    "img-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    ...more,
  })
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");

/** The policy of a page with the widget or scripts of the site. */
export const SCRIPTS = { "script-src": "'self' 'wasm-unsafe-eval'", "connect-src": "'self'", "media-src": "'self'", "frame-src": "'self'" };

/** From the page at `path` to the folder of all pages. */
export const rootFrom = (path) => "../".repeat(path.split("/").length - 1) || "./";

/** The head that each page has, with style sheets and modules by their paths in the site. */
export function head({ path, title, description, styles = [], modules = [], allowed = {}, more = "" }) {
  const root = rootFrom(path).replace(/^\.\/$/, "");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(allowed)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)}</title>
${description ? `<meta name="description" content="${escape(description)}">` : ""}
<link rel="icon" href="${root}demo/images/icon.svg" type="image/svg+xml">
${styles.map((name) => `<link rel="stylesheet" href="${root}${name}">`).join("\n")}
${modules.map((name) => `<script type="module" src="${root}${name}"></script>`).join("\n")}
${more}</head>
`;
}

/** A whole page: `main` is what stands in it, as HTML. */
export function page({ path, main, version, ...options }) {
  const root = rootFrom(path);
  const section = path.startsWith("docs/") ? "docs/index.html" : path;
  const links = Object.entries(PAGES).map(([to, name]) => {
    const current = to === path ? ' aria-current="page"' : to === section ? ' aria-current="true"' : "";
    return `<li><a href="${root}${to}"${current}>${name}</a></li>`;
  });
  return `${head({ path, ...options, styles: ["assets/site.css", ...(options.styles ?? [])] })}<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="site-head"><div class="wrap">
<a class="brand" href="${root}index.html"><img src="${root}demo/images/icon.svg" alt="" width="24" height="24">Nutgraf</a>
<nav aria-label="Site"><ul>${links.join("")}</ul></nav>
</div></header>
${main}
<footer class="site-foot"><div class="wrap">
<p>Nutgraf ${escape(version)}, MIT or Apache-2.0</p>
<p><a href="${root}demo/index.html">A page that uses it</a>
· <a href="${root}demo/index.html#hosts">On pages of all kinds</a>
· <a href="${root}docs/changelog.html">Changes</a></p>
</div></footer>
</body>
</html>
`;
}
