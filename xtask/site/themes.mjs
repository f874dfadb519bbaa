// The gallery of themes: each has a shadow tree of its own, so that its style sheet reaches its cards alone.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { escape } from "../markdown.mjs";
import { page, SCRIPTS } from "./shell.mjs";

/** The name and the description of a theme: the first line of its style sheet. */
function read(dist, name) {
  const css = readFileSync(join(dist, "themes", name), "utf8");
  const [, title, text] = css.match(/^\/\*\s*\*?\s*([^:]+): (.*)$/m);
  return { key: name.slice(0, -4), title, text: text[0].toUpperCase() + text.slice(1), css };
}

const sample = (
  sheet,
  cards,
  scheme,
) => `<div class="sample ${scheme}" role="group" aria-label="${scheme === "dark" ? "Dark" : "Light"}">
<div class="holder"><template shadowrootmode="open">${sheet}${cards}</template></div>
</div>`;

async function section({ key, title, text, css }, cards) {
  const sheet = key ? `<link rel="stylesheet" href="nutgraf/themes/${key}.css">` : "";
  const samples = [];
  for (const theme of ["light", "dark"]) {
    samples.push(sample(sheet, await cards({ theme, open: "comparison", headingLevel: 3 }), theme));
  }
  const use = key
    ? `<h3>Link it</h3>
<div class="snippet"><pre tabindex="0"><code>${escape(`<link rel="stylesheet" href="/nutgraf/themes/${key}.css">`)}</code></pre></div>
<h3>Or import it</h3>
<div class="snippet"><pre tabindex="0"><code>${escape(`import "nutgraf/themes/${key}.css";`)}</code></pre></div>
<details><summary>All of its CSS</summary><div class="snippet"><pre tabindex="0"><code>${escape(css.trim())}</code></pre></div></details>`
    : "";
  return `<section class="theme" aria-labelledby="${key || "own"}">
<div class="about">
<h2 id="${key || "own"}">${title}</h2>
<p>${escape(text)}</p>
${use}
<p><a href="configurator.html${key ? `#look=${key}` : ""}">Try it in the configurator</a></p>
</div>
<div class="samples">
${samples.join("\n")}
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
  const all = [
    own,
    ...readdirSync(join(dist, "themes"))
      .filter((name) => name.endsWith(".css"))
      .map((name) => read(dist, name)),
  ];
  const sections = [];
  for (const theme of all) sections.push(await section(theme, cards));
  return page({
    path: "themes.html",
    version,
    title: "Themes · Nutgraf",
    description: "The looks that come with the element, in light and dark.",
    styles: ["assets/themes.css"],
    modules: ["nutgraf/nutgraf.js"],
    allowed: SCRIPTS,
    main: `<main class="wrap themes" id="main" tabindex="-1">
<div class="page-title">
<h1>Themes</h1>
<p>A theme is a style sheet of custom properties and <a href="docs/styling.html">parts</a>. Link one after your own styles, or copy
it and make it yours. Each sample here is the element itself; open a panel.</p>
</div>
${sections.join("\n")}
</main>`,
  });
}
