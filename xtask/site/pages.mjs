// The pages with scripts: what stands in `www/site/pages`, within the site's head and foot.
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "../bundle.mjs";
import { escape, markdown } from "../markdown.mjs";
import { prerenderer } from "./cards.mjs";
import { form, languages, languageName } from "./configurator.mjs";
import { head, page, SCRIPTS } from "./shell.mjs";
import { themes } from "./themes.mjs";

/** A page's own part, in which names in double braces stand for values. */
const source = (name, values) =>
  readFileSync(join(root, "www/site/pages", name), "utf8").replace(/\{\{(\w+)\}\}/g, (_, key) => values[key]);

const readme = () => markdown().lexer(readFileSync(join(root, "README.md"), "utf8"));

/** The first code block of a language below a heading of the README. */
function codeFromReadme(heading, language) {
  const tokens = readme();
  const from = tokens.findIndex(({ type, text }) => type === "heading" && text === heading);
  return tokens.slice(from).find(({ type, lang }) => type === "code" && lang === language).text;
}

/** A number of bytes in KB, as the documents write it. */
const kilobytes = (bytes) => (bytes / 1000).toFixed(1);

async function home({ version, dist, first_load: load, files }, cards) {
  const lead = readme()
    .find(({ type }) => type === "paragraph")
    .text.replaceAll("\n", " ");
  const spoken = languages(dist).map((tag) => `<span lang="${tag}">${languageName(tag)}</span>`);
  return page({
    path: "index.html",
    version,
    title: "Nutgraf: article briefings for any web page",
    description: lead,
    styles: ["assets/home.css"],
    modules: ["nutgraf/nutgraf.js"],
    allowed: SCRIPTS,
    main: source("home.html", {
      lead: escape(lead),
      lines: escape(codeFromReadme("Embed it", "html")),
      size: kilobytes(load.brotli),
      element: kilobytes(files.find(({ role }) => role === "element").brotli),
      languages: spoken.join(", "),
      card: await cards({ limit: 1, headingLevel: 2 }),
    }),
  });
}

/** The page in the frames of the playground and the configurator; `pictures` is where pictures may come from. */
const preview = (path, pictures) => `${head({
  path,
  title: "Cards",
  styles: ["assets/preview.css"],
  modules: ["nutgraf/nutgraf.js"],
  // Links of a feed start where the feed was.
  allowed: { ...SCRIPTS, "img-src": pictures, "media-src": pictures, "base-uri": "*", "worker-src": "'none'" },
  more: '<base target="_blank">\n<link rel="stylesheet" id="look" href="nutgraf/themes/newsprint.css" disabled>\n',
})}<body>
<main><h1>Cards</h1><nutgraf-feed></nutgraf-feed></main>
</body>
</html>
`;

function playground({ version, dist }) {
  const size = statSync(join(dist, "tools.wasm")).size;
  return page({
    path: "playground.html",
    version,
    title: "Playground · Nutgraf",
    description: "Paste a feed, and see its cards and what readers will miss of it.",
    styles: ["assets/playground.css"],
    modules: ["assets/playground.js"],
    // A feed is fetched from where the visitor says.
    allowed: { ...SCRIPTS, "connect-src": "'self' https: http://localhost:* http://127.0.0.1:*" },
    main: source("playground.html", { tools: (size / 1e6).toFixed(1) }),
  });
}

function configurator({ version, dist, integrity }) {
  return page({
    path: "configurator.html",
    version,
    title: "Configurator · Nutgraf",
    description: "Set the attributes, the theme and the custom properties of the element, see it, and copy the code.",
    styles: ["assets/configurator.css"],
    modules: ["assets/configurator.js"],
    allowed: SCRIPTS,
    main: source("configurator.html", { ...form(dist), integrity: integrity["nutgraf.js"] }),
  });
}

/** The feed that the README shows. */
const BRIEFING = "assets/examples/briefing.json";

/** The pages by their paths, and what they need beside them. */
export async function scripted(build) {
  const prerender = await prerenderer(build.dist);
  const briefing = `${codeFromReadme("The feed", "json")}\n`;
  const briefings = readFileSync(join(root, "www/site/feeds/briefings.json"), "utf8");
  return new Map([
    ["index.html", await home(build, (attributes) => prerender("demo/feeds/briefings.json", briefings, attributes))],
    ["themes.html", await themes(build, (attributes) => prerender(BRIEFING, briefing, attributes))],
    ["playground.html", playground(build)],
    ["configurator.html", configurator(build)],
    ["preview.html", preview("preview.html", "'self'")],
    ["preview-pictures.html", preview("preview-pictures.html", "'self' https: http: data:")],
    [BRIEFING, briefing],
  ]);
}
