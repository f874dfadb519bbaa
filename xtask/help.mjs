// The page that the console's lines lead to, of the documents: it lies beside the widget's files, so that each version has
// its own.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./bundle.mjs";
import { markdown } from "./markdown.mjs";

const STYLE =
  "body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif;overflow-wrap:break-word}" +
  "h1,h2{line-height:1.2;text-wrap:balance}h2{margin-top:2.5rem;scroll-margin-top:1rem}" +
  "h2:target{border-inline-start:.25rem solid;padding-inline-start:.5rem}table{border-collapse:collapse;font-size:.875rem}" +
  "th,td{padding:.5rem .75rem .5rem 0;border-top:1px solid #8886;text-align:start;vertical-align:top}" +
  "td:last-child{padding-inline-end:0;overflow-wrap:anywhere}";

const document = (name) => readFileSync(join(root, "docs", name), "utf8");

/** The whole page. */
export function help() {
  const [, codes] = document("check.md").match(/<!-- codes -->\n([^]*)<!-- \/codes -->/);
  const body = markdown().parse(`${document("console.md")}\n${codes}`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Nutgraf: what the console says</title>
<style>${STYLE}</style>
${body}</html>
`;
}
