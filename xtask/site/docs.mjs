// Makes a page of the website from each document of the repository. Documents also link to files that the website does not
// have, such as source code: there the page has the text of the link alone.
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { root } from "../bundle.mjs";
import { escape, markdown, plain } from "../markdown.mjs";
import { page } from "./shell.mjs";

/** All documents and their names in the navigation, by group. The links "Next" and "Before" follow this order. */
const GROUPS = {
  Start: {
    "README.md": "Overview",
    "www/package/README.md": "The npm package",
    "examples/README.md": "Examples",
    "docs/styling.md": "Styling",
  },
  Feeds: {
    "docs/feed-format.md": "The feed format",
    "docs/xml.md": "RSS and Atom",
    "docs/check.md": "Checking",
    "docs/convert.md": "Converting",
    "docs/writing-briefings.md": "Having briefings written",
  },
  Pages: {
    "docs/hosting.md": "Hosting",
    "docs/servers.md": "Servers",
    "docs/other-origins.md": "Feeds of other origins",
    "docs/prerendering.md": "Prerendering",
    "docs/article-pages.md": "Article pages",
    "docs/console.md": "What the console says",
  },
  Inside: {
    "docs/loading.md": "Loading",
    "docs/architecture.md": "Architecture",
    "docs/translating.md": "Translating",
    "docs/size.md": "Size",
    "docs/performance.md": "Performance",
    "SECURITY.md": "Security",
    "docs/releasing.md": "Releasing",
    "CHANGELOG.md": "Changes",
  },
};
const NAMES = Object.assign({}, ...Object.values(GROUPS));
const SOURCES = Object.keys(NAMES);

/** The pages of documents called README. Any other page is named after its document. */
const README_PAGES = {
  "README.md": "docs/index.html",
  "www/package/README.md": "docs/package.html",
  "examples/README.md": "docs/examples.html",
};
const pagePath = (source) => README_PAGES[source] ?? `docs/${posix.basename(source, ".md").toLowerCase()}.html`;

/** Files of the repository that the website has, too, and their paths there. */
const OTHER_FILES = { "www/package/feed.schema.json": "nutgraf/feed.schema.json" };

/** The images in the documents, which the caller copies to the website. */
export const PICTURES = readdirSync(`${root}/docs`, { recursive: true }).filter((name) => /\.(png|svg|webp)$/.test(name));

/** The URL on the website for a link in a document; `false` if the website does not have the file. */
function resolveLink(href, source) {
  if (/^[a-z]+:/.test(href) || href.startsWith("#")) return href;
  const [path, fragment] = posix.join(posix.dirname(source), href).split("#");
  const name = path.replace(/\/$/, "");
  const found = SOURCES.includes(name)
    ? pagePath(name)
    : (OTHER_FILES[name] ?? (PICTURES.includes(name.slice("docs/".length)) && name));
  return found && posix.relative("docs", found) + (fragment ? `#${fragment}` : "");
}

/** Converts a document: its title, its first paragraph as a description, its headings, and all of it as HTML. */
function convert(source) {
  const headings = [];
  const attribute = (name, value) => (value ? ` ${name}="${escape(value)}"` : "");
  const parser = markdown({
    heading(depth, id, html) {
      if (depth === 2) headings.push({ id, html: html.replace(/<\/?a\b[^>]*>/g, "") });
      if (depth === 1) return `<h1 id="${id}">${html}</h1>\n`;
      return `<h${depth} id="${id}">${/<a\b/.test(html) ? html : `<a href="#${id}">${html}</a>`}</h${depth}>\n`;
    },
    // Raw HTML in the documents is comments, which the page does without.
    html: () => "",
    link({ href, title, tokens }) {
      const url = resolveLink(href, source);
      const text = this.parser.parseInline(tokens);
      return url ? `<a href="${escape(url)}"${attribute("title", title)}>${text}</a>` : text;
    },
    image: ({ href, text }) => `<img src="${escape(resolveLink(href, source))}" alt="${escape(text)}">`,
    // A box that scrolls gets `tabindex`, so that it can be scrolled with the keyboard.
    code: ({ text }) => `<div class="snippet"><pre tabindex="0"><code>${escape(text)}</code></pre></div>\n`,
    table({ header, rows }) {
      const cell =
        (name) =>
        ({ text, tokens, align }) => {
          const tag = text ? name : "td";
          return `<${tag}${attribute("align", align)}>${this.parser.parseInline(tokens)}</${tag}>`;
        };
      const head = header.some(({ text }) => text) ? `<thead><tr>${header.map(cell("th")).join("")}</tr></thead>` : "";
      const body = rows.map((row) => `<tr>${row.map(cell("td")).join("")}</tr>`).join("\n");
      return `<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>${head}<tbody>${body}</tbody></table></div>\n`;
    },
  });
  const tokens = parser.lexer(readFileSync(`${root}/${source}`, "utf8"));
  const [{ tokens: title }] = tokens;
  const first = tokens.find(({ type }) => type === "paragraph");
  return { title: plain(title), description: plain(first.tokens), headings, html: parser.parser(tokens) };
}

/** The navigation: all documents, and the headings of the one that is shown. */
function navigation(shown, headings) {
  const entry = (source, name) => {
    const isShown = source === shown;
    const parts =
      isShown && headings.length
        ? `<ul>${headings.map(({ id, html }) => `<li><a href="#${id}">${html}</a></li>`).join("")}</ul>`
        : "";
    return `<li><a href="${posix.basename(pagePath(source))}"${isShown ? ' aria-current="page"' : ""}>${name}</a>${parts}</li>`;
  };
  const groups = Object.entries(GROUPS).map(
    ([group, names]) =>
      `<h2>${group}</h2>\n<ul>${Object.entries(names)
        .map(([source, name]) => entry(source, name))
        .join("\n")}</ul>`,
  );
  return `<nav class="docs-list" id="documents" popover aria-label="Documents">\n${groups.join("\n")}\n</nav>`;
}

/** The HTML of all pages, by their paths. */
export function docs(version) {
  const unlisted = readdirSync(`${root}/docs`).filter(
    (name) => name.endsWith(".md") && !SOURCES.includes(`docs/${name}`),
  );
  if (unlisted.length) throw new Error(`xtask/site/docs.mjs: no place in the list for ${unlisted.join(", ")}`);
  return new Map(
    SOURCES.map((source, index) => {
      const path = pagePath(source);
      const { title, description, headings, html } = convert(source);
      const link = (target, side, label) =>
        target
          ? `<a class="${side}" rel="${side}" href="${posix.basename(pagePath(target))}"><span>${label}</span>${NAMES[target]}</a>`
          : "";
      const main = `<div class="wrap docs">
<button class="button docs-open" type="button" popovertarget="documents">All documents</button>
${navigation(source, headings)}
<main class="prose" id="main" tabindex="-1">
${html}<nav class="turn" aria-label="Next and previous document">${link(SOURCES[index - 1], "prev", "Before")}${link(SOURCES[index + 1], "next", "Next")}</nav>
</main>
</div>`;
      return [
        path,
        page({
          path,
          main,
          version,
          title: source === "README.md" ? "Docs · Nutgraf" : `${title} · Nutgraf`,
          description,
          styles: ["assets/docs.css"],
        }),
      ];
    }),
  );
}
