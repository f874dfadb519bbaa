// The themes that ship, as the pages speak of them.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** All themes: the name of the file, the title and the description, which its first line has, and its CSS. */
export const looks = (dist) =>
  readdirSync(join(dist, "themes"))
    .filter((name) => name.endsWith(".css"))
    .map((name) => {
      const css = readFileSync(join(dist, "themes", name), "utf8");
      const [, title, text] = css.match(/^\/\*\s*\*?\s*([^:]+): (.*)$/m);
      return { key: name.slice(0, -4), title, text: text[0].toUpperCase() + text.slice(1), css };
    });
