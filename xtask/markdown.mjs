// Markdown as the project's documents have it, to HTML.
import GithubSlugger from "github-slugger";
import { Marked } from "marked";

/** Text as HTML has it, in attributes too. */
export const escape = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** What a reader sees of Markdown: its text without marks. */
export const plain = (tokens) =>
  tokens.map((token) => (token.tokens ? plain(token.tokens) : token.type === "html" ? "" : token.text)).join("");

/**
 * A parser for one document, whose headings have the ids that GitHub gives them. `renderer` overrides how single things
 * are written; its `heading` gets the id, too.
 */
export function markdown(renderer = {}) {
  const slugger = new GithubSlugger();
  const { heading = (depth, id, html) => `<h${depth} id="${id}">${html}</h${depth}>\n`, ...others } = renderer;
  return new Marked({
    renderer: {
      ...others,
      heading({ tokens, depth }) {
        return heading(depth, slugger.slug(plain(tokens)), this.parser.parseInline(tokens));
      },
    },
  });
}
