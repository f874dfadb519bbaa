// The documents as pages. They are written for people who read the repository: a link to a file that the site has not is its
// text alone.
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { root } from "../bundle.mjs";
import { escape, markdown, plain } from "../markdown.mjs";
import { page } from "./shell.mjs";

/** All documents, in the order in which the links to the next one lead through them. */
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

/** Two documents are called README; all others keep their names. */
const PATHS = {
  "README.md": "docs/index.html",
  "www/package/README.md": "docs/package.html",
  "examples/README.md": "docs/examples.html",
};
const pathOf = (source) => PATHS[source] ?? `docs/${posix.basename(source, ".md").toLowerCase()}.html`;

/** Files of the repository that the site has elsewhere. */
const FILES = { "www/package/feed.schema.json": "nutgraf/feed.schema.json" };

/** Pictures of the documents, which are copied beside the pages. */
export const PICTURES = readdirSync(`${root}/docs`, { recursive: true }).filter((name) => /\.(png|svg|webp)$/.test(name));

/** Where in the site a link of a document leads; nothing if the site has no such file. */
function target(href, source) {
  if (/^[a-z]+:/.test(href) || href.startsWith("#")) return href;
  const [path, fragment] = posix.join(posix.dirname(source), href).split("#");
  const name = path.replace(/\/$/, "");
  const found = SOURCES.includes(name)
    ? pathOf(name)
    : (FILES[name] ?? (PICTURES.includes(name.slice("docs/".length)) && name));
  return found && posix.relative("docs", found) + (fragment ? `#${fragment}` : "");
}

/** One document: its title, what stands at its beginning, its headings, and its text as HTML. */
function read(source) {
  const headings = [];
  const attribute = (name, value) => (value ? ` ${name}="${escape(value)}"` : "");
  const parser = markdown({
    heading(depth, id, html) {
      if (depth === 2) headings.push({ id, html: html.replace(/<\/?a\b[^>]*>/g, "") });
      if (depth === 1) return `<h1 id="${id}">${html}</h1>\n`;
      return `<h${depth} id="${id}">${/<a\b/.test(html) ? html : `<a href="#${id}">${html}</a>`}</h${depth}>\n`;
    },
    html: () => "",
    link({ href, title, tokens }) {
      const to = target(href, source);
      const text = this.parser.parseInline(tokens);
      return to ? `<a href="${escape(to)}"${attribute("title", title)}>${text}</a>` : text;
    },
    image: ({ href, text }) => `<img src="${escape(target(href, source))}" alt="${escape(text)}">`,
    // What scrolls can be reached by the keyboard.
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

/** The list of documents, with the headings of the one that is shown. */
function list(shown, headings) {
  const entry = (source, name) => {
    const isShown = source === shown;
    const parts =
      isShown && headings.length
        ? `<ul>${headings.map(({ id, html }) => `<li><a href="#${id}">${html}</a></li>`).join("")}</ul>`
        : "";
    return `<li><a href="${posix.basename(pathOf(source))}"${isShown ? ' aria-current="page"' : ""}>${name}</a>${parts}</li>`;
  };
  const groups = Object.entries(GROUPS).map(
    ([group, names]) =>
      `<h2>${group}</h2>\n<ul>${Object.entries(names)
        .map(([source, name]) => entry(source, name))
        .join("\n")}</ul>`,
  );
  return `<nav class="docs-list" id="documents" popover aria-label="Documents">\n${groups.join("\n")}\n</nav>`;
}

/** The pages of all documents, by their paths. */
export function docs(version) {
  const forgotten = readdirSync(`${root}/docs`).filter(
    (name) => name.endsWith(".md") && !SOURCES.includes(`docs/${name}`),
  );
  if (forgotten.length) throw new Error(`xtask/site/docs.mjs: no place in the list for ${forgotten.join(", ")}`);
  return new Map(
    SOURCES.map((source, index) => {
      const path = pathOf(source);
      const { title, description, headings, html } = read(source);
      const turn = (to, side, words) =>
        to
          ? `<a class="${side}" rel="${side}" href="${posix.basename(pathOf(to))}"><span>${words}</span>${NAMES[to]}</a>`
          : "";
      const main = `<div class="wrap docs">
<button class="button docs-open" type="button" popovertarget="documents">All documents</button>
${list(source, headings)}
<main class="prose" id="main" tabindex="-1">
${html}<nav class="turn" aria-label="Next and previous document">${turn(SOURCES[index - 1], "prev", "Before")}${turn(SOURCES[index + 1], "next", "Next")}</nav>
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
