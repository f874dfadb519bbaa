// What is wrong with the links of a folder of pages.
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

const decoded = (text) =>
  text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** The ids of a page. */
const idsIn = (html) => new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => decoded(id)));

/**
 * Every link that leads to no file or no id, as "page: link". `states` are pages whose fragment is no id but what they are to
 * show.
 */
export function brokenLinks(root, pages, states) {
  const texts = new Map(pages.map((path) => [path, readFileSync(join(root, path), "utf8")]));
  const broken = [];
  for (const [path, html] of texts) {
    const text = html.replace(/<!--[^]*?-->/g, "");
    for (const [, value] of text.matchAll(/<[a-z][^<>]*?\s(?:href|src|data-src)="([^"]*)"/g)) {
      const href = decoded(value);
      if (/^(https?|mailto|data):/.test(href)) continue;
      const [address, fragment] = href.split("#");
      const name = address.split("?")[0];
      let target = name === "" ? path : join(dirname(path), name);
      if (name.startsWith("/") || target.startsWith("..")) broken.push(`${path}: ${href} leaves the site`);
      else if (!existsSync(join(root, target))) broken.push(`${path}: ${href}`);
      else {
        if (statSync(join(root, target)).isDirectory()) target = join(target, "index.html");
        const wanted = decodeURIComponent(fragment ?? "");
        if (wanted && !states.includes(target) && !idsIn(texts.get(target) ?? "").has(wanted))
          broken.push(`${path}: ${href} has no such id`);
      }
    }
  }
  return broken;
}
