// The demo and the host pages, as plain files in a folder of their own: what serve.mjs does for them, a static host cannot.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "../bundle.mjs";
import { headersFor, vendor } from "../serve.mjs";
import { escape } from "../markdown.mjs";

/** These need more than a static host has: a second origin, and a library that is in Debian alone. */
const NOT_HERE = ["cross-origin", "prototype-js"];

const SOURCES = { html: "utf8", js: "utf8", css: "utf8", json: "utf8" };

/** Absolute paths of the server become relative ones: `depth` folders up is the demo's, one more that of the site. */
const relative = (text, depth) => {
  const demo = "../".repeat(depth);
  return text
    .replaceAll(/(["'`(])(?:\.\.)?\/dist\//g, `$1${demo}../nutgraf/`)
    .replaceAll(/(["'`])\/(vendor|feeds|images|audio|hosts)\//g, `$1${demo}$2/`)
    .replaceAll(/((?:href|src|url)"?[=:] ?")\/(?=\?)/g, `$1${demo || "./"}`);
};

/** The policy of a page stands in its headers; where there are none to be set, a page can say it itself. */
const withPolicy = (html, path) => {
  const { "Content-Security-Policy": policy } = headersFor(path);
  return policy
    ? html.replace("<head>", `<head>\n  <meta http-equiv="Content-Security-Policy" content="${escape(policy)}">`)
    : html;
};

/** The demo is a page of a publication that knows nothing of the site around it. */
const withWayBack = (html) =>
  html.replace(/<\/p>\s*<\/div>\s*<\/footer>/, ' · <a href="../index.html">Nutgraf’s site</a>$&');

/** The list of host pages without those that are not here. */
const withoutMissing = (html) =>
  NOT_HERE.reduce((text, name) => text.replace(new RegExp(`\\s*<li><a href="hosts/${name}\\.html">.*</li>`), ""), html);

function copy(from, to, path, depth) {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    const name = entry.name.replace(/\..*/, "");
    if (entry.isDirectory()) {
      if (entry.name === "pages") continue;
      mkdirSync(target);
      copy(source, target, `${path}${entry.name}/`, depth + 1);
    } else if (!SOURCES[entry.name.split(".").pop()]) cpSync(source, target);
    else if (!NOT_HERE.includes(name) && !["headers.json", "vendor.json", "vendor-react.js"].includes(entry.name)) {
      const text = relative(readFileSync(source, "utf8"), depth);
      writeFileSync(
        target,
        entry.name.endsWith(".html") ? withWayBack(withoutMissing(withPolicy(text, path + entry.name))) : text,
      );
    }
  }
}

/** Writes the demo into a folder of the site. */
export async function demo(out) {
  mkdirSync(join(out, "hosts"), { recursive: true });
  copy(join(root, "www/site"), out, "/", 0);
  copy(join(root, "www/hosts"), join(out, "hosts"), "/hosts/", 1);
  const libraries = JSON.parse(readFileSync(join(root, "www/hosts/vendor.json"), "utf8"));
  for (const path of Object.keys(libraries).filter((path) => libraries[path].npm)) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), await vendor(path));
  }
}
