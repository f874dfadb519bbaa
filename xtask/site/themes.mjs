// The gallery: every theme in every layout, in light and dark. Each sample has a shadow tree of its own, so that a theme's style
// sheet reaches its cards alone. The pictures are those of the documents, which `cargo xtask sheets --docs` makes.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { escape } from "../markdown.mjs";
import { looks } from "./looks.mjs";
import { page, SCRIPTS } from "./shell.mjs";

/** What the samples of a layout show; a layout that is not here is shown with its first card. */
const OPTIONS = { cards: { open: "comparison" }, article: { article: "rfc-9110" } };

/** The layouts that the element's manifest names, and an article that is shown alone. */
function layouts(dist) {
  const { modules } = JSON.parse(readFileSync(join(dist, "custom-elements.json"), "utf8"));
  const [{ attributes }] = modules.flatMap(({ declarations }) => declarations);
  const words = attributes.find(({ name }) => name === "layout").type.text.split(" | ");
  return [...words.map((word) => JSON.parse(word)), "article"];
}

const sample = (sheet, cards, scheme, layout) => `<div class="sample ${scheme}" role="group" aria-label="${layout}, ${scheme}">
<div class="holder"><template shadowrootmode="open">${sheet}<link rel="stylesheet" href="assets/sample.css">${cards}</template></div>
</div>`;

async function section({ key, title, text, css }, names, cards) {
  const id = key || "own";
  const sheet = key ? `<link rel="stylesheet" href="nutgraf/themes/${key}.css">` : "";
  const rows = [];
  for (const layout of names) {
    const samples = [];
    for (const theme of ["light", "dark"]) {
      const options = OPTIONS[layout] ?? { layout };
      samples.push(sample(sheet, await cards({ theme, headingLevel: 4, ...options }), theme, layout));
    }
    rows.push(`<h3>${layout[0].toUpperCase() + layout.slice(1)}</h3>\n<div class="samples">\n${samples.join("\n")}\n</div>`);
  }
  const use = key
    ? `<h3>Link it</h3>
<div class="snippet"><pre tabindex="0"><code>${escape(`<link rel="stylesheet" href="/nutgraf/themes/${key}.css">`)}</code></pre></div>
<h3>Or import it</h3>
<div class="snippet"><pre tabindex="0"><code>${escape(`import "nutgraf/themes/${key}.css";`)}</code></pre></div>
<details><summary>All of its CSS</summary><div class="snippet"><pre tabindex="0"><code>${escape(css.trim())}</code></pre></div></details>`
    : "";
  return `<section class="theme" aria-labelledby="${id}">
<div class="about">
<h2 id="${id}">${title}</h2>
<p>${escape(text)}</p>
${use}
<p><a href="configurator.html${key ? `#look=${key}` : ""}">Try it in the configurator</a></p>
</div>
<div class="shown">
<img src="docs/sheets/${key || "default"}.webp" alt="${title}, from left to right: cards at 1280 pixels in light, an article at 768 in dark, cards at 375 in dark, the compact layout at 375 in light" width="1460" height="724" loading="lazy">
${rows.join("\n")}
</div>
</section>`;
}

/** The page; `cards` writes the element with some attributes. */
export async function themes({ version, dist }, cards) {
  const own = {
    key: "",
    title: "Its own",
    text: "Without a line of CSS. Light or dark follows the visitor, or the attribute theme.",
  };
  const names = layouts(dist);
  const all = [own, ...looks(dist)];
  const sections = [];
  for (const theme of all) sections.push(await section(theme, names, cards));
  const list = all.map(({ key, title }) => `<li><a href="#${key || "own"}">${title}</a></li>`);
  return page({
    path: "themes.html",
    version,
    title: "Themes · Nutgraf",
    description: "The looks that come with the element, in every layout, in light and dark.",
    styles: ["assets/themes.css"],
    modules: ["nutgraf/nutgraf.js"],
    allowed: SCRIPTS,
    main: `<main class="wrap themes" id="main" tabindex="-1">
<div class="page-title">
<h1>Themes</h1>
<p>A theme is a style sheet of custom properties and <a href="docs/styling.html">parts</a>. Link one after your own styles, or copy
it and make it yours. The pictures are of the demo's feed. Each sample below one is the element itself; open a panel.</p>
<ul class="list">${list.join("")}</ul>
</div>
${sections.join("\n")}
</main>`,
  });
}
