/** A card as Markdown: what is on the page, with its links, and its sources as a list of links. */

const BLOCK = /^(P|DIV|DL|DT|DD|LI|UL|OL|TIME|H\d|BLOCKQUOTE|PRE)$/;

/** Parts that are for the page alone. */
const LEFT_OUT = "summary, [part~=backlink], [part~=citation-unresolved], [data-tool], .hidden, [aria-hidden=true], img, audio, video";

/** A text as Markdown that says the same. */
export const escapeMarkdown = (text) => text.replace(/[\\`*_[\]<>|#]/g, "\\$&");

/** What is in an element, on one line. */
const inline = (node) => {
  if (node.nodeType === 3) return escapeMarkdown(node.data);
  if (node.nodeType !== 1 || node.matches(LEFT_OUT)) return "";
  const text = [...node.childNodes].map(inline).join("");
  if (node.matches("[data-kind=citation]")) return `[${text.trim()}]`;
  if (node.matches("a[href]")) return `[${text.trim()}](<${node.href}>)`;
  if (node.nodeName === "DT") return ` ${text}: `;
  return BLOCK.test(node.nodeName) ? ` ${text} ` : text;
};

const line = (node) => inline(node).replace(/\s+/g, " ").trim();

const table = (element) => {
  const rows = [...element.querySelectorAll("tr")].map((row) => `| ${[...row.children].map(line).join(" | ")} |`);
  const columns = element.querySelector("tr").children.length;
  rows.splice(1, 0, `|${" --- |".repeat(columns)}`);
  return rows.join("\n");
};

const list = (element) => {
  const isNumbered = element.part.contains("sources");
  return [...element.children].map((entry, index) => `${isNumbered ? `${index + 1}.` : "-"} ${line(entry)}`).join("\n");
};

/** The blocks in an element, each as Markdown of its own. */
const blocks = (element) =>
  [...element.children].flatMap((child) => {
    if (child.matches(LEFT_OUT)) return [];
    if (child.matches("ul, ol")) return [list(child)];
    if (child.matches("table")) return [table(child)];
    if (child.matches("pre")) return [`\`\`\`\n${child.textContent}\n\`\`\``];
    if (child.querySelector("table, ul, ol, p")) return blocks(child);
    return [line(child)];
  });

export const markdown = (card) => {
  const parts = [];
  const headline = card.querySelector("[part~=headline]");
  if (headline) parts.push(`# ${line(headline)}`);
  for (const text of card.querySelectorAll("[part~=hook], [part~=correction], [part~=lead]")) parts.push(line(text));
  for (const label of card.querySelectorAll("[part~=tldr-label]")) {
    parts.push(`**${line(label).replace(/:$/, "")}:** ${line(label.nextElementSibling)}`);
  }
  for (const body of card.querySelectorAll("[part~=body]")) parts.push(...blocks(body));
  for (const panel of card.querySelectorAll("details")) {
    parts.push(`## ${line(panel.querySelector("[part~=panel-title]"))}`, ...blocks(panel));
  }
  return `${parts.filter(Boolean).join("\n\n")}\n`;
};
