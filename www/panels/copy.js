/** A table as text for other programs: what is shown of it, in the order in which it is shown. */
import { escapeMarkdown } from "../aids/markdown.js";
import { noteOf, plainOf, valueOf } from "./values.js";

/** The texts of the rows that are shown, the heads first. */
const textsOf = (table, mark) =>
  [...table.rows]
    .filter((row) => !row.hidden)
    .map(({ cells }) =>
      [...cells].map((cell) => {
        const note = noteOf(cell);
        return (cell.localName === "td" ? plainOf(cell, mark) : valueOf(cell)) + (note ? ` (${note})` : "");
      }),
    );

/** A text that a spreadsheet would take for a formula gets an apostrophe, which keeps it a text. */
const csvField = (text) => {
  const safe = /^[=+@]|^-(?![\d.])/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** As RFC 4180 has it. */
export const toCsv = (table, mark) =>
  textsOf(table, mark).map((row) => `${row.map(csvField).join(",")}\r\n`).join("");

export const toMarkdown = (table, mark) => {
  const lines = textsOf(table, mark).map((row) => `| ${row.map(escapeMarkdown).join(" | ")} |\n`);
  const [head] = table.rows;
  lines.splice(1, 0, `|${" --- |".repeat(head.cells.length)}\n`);
  return lines.join("");
};
