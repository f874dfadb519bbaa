/** Tools for the tables of a panel: differences only, sort by a column, copy. */
import { fill } from "../aids/words.js";
import { toCsv, toMarkdown } from "./copy.js";
import { headOf, ranked, valueOf, wholeOf } from "./values.js";
import { button, tool } from "./tool.js";

const NEXT = { ascending: "descending", descending: undefined };

/** Whether a row says the same of all columns. */
const isSame = ({ cells }) => {
  const [first, ...others] = [...cells].slice(1).map(wholeOf);
  return others.every((text) => text === first);
};

/** The tools; `update` brings them and the tables up to date. */
export const tableTools = (update) => {
  let content, words;
  /** How each table is sorted: the index of the column, and the direction. */
  const sorts = new WeakMap();
  /** The rows of each table, in the order in which the renderer has written them. */
  const written = new WeakMap();

  const box = tool("input");
  box.type = "checkbox";
  box.addEventListener("change", update);
  const label = tool("span");
  // It is there before it says anything: a region that comes with its words is not read.
  const status = tool("span");
  status.role = "status";

  const copy = async (write) => {
    status.textContent = "";
    const text = [...content.querySelectorAll("table")].map((table) => write(table, words["decimal-mark"])).join("\n");
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = words.copied;
    } catch {
      // Refused by the visitor, the page's policy, or a browser that wants a secure address.
      status.textContent = words["copy-failed"];
    }
  };
  const csv = button("table-tool", () => copy(toCsv));
  const markdown = button("table-tool", () => copy(toMarkdown));
  const bar = tool("div", "table-tools", tool("label", "table-tool", box, label), csv, markdown, status);

  const press = (head) => () => {
    const table = head.closest("table");
    const { cellIndex } = head;
    const before = sorts.get(table);
    const way = before?.column === cellIndex ? NEXT[before.way] : "ascending";
    sorts.set(table, way && { column: cellIndex, way });
    update();
  };

  const arrange = (table) => {
    const [body] = table.tBodies;
    const [, ...heads] = table.tHead.rows[0].cells;
    let sort = sorts.get(table);
    // A refresh may have brought fewer columns.
    if (sort?.column > heads.length) sort = undefined;
    // The renderer puts all rows into its order, and takes away `aria-sort`, which it does not know.
    if (!written.has(table) || !table.querySelector("[aria-sort]")) written.set(table, [...body.rows]);
    for (const head of heads) {
      const name = valueOf(head);
      const own = head.querySelector("[data-tool]") ?? head.appendChild(button("column-sort", press(head)));
      own.ariaLabel = fill(words["sort-by"], { column: name });
      own.lang = bar.lang;
      // The button is no part of the name by which each cell's column is read aloud.
      const label = headOf(head);
      if (head.ariaLabel !== label) head.ariaLabel = label;
      const way = head.cellIndex === sort?.column ? sort.way : null;
      if (head.getAttribute("aria-sort") !== way) head.ariaSort = way;
    }
    const rows = written.get(table);
    const sorted = sort ? ranked(rows, sort, words["decimal-mark"]) : rows;
    if (sorted.some((row, index) => row !== body.rows[index])) body.append(...sorted);
    return rows;
  };

  return {
    _element: bar,
    _all: [bar],
    _update(now, texts) {
      [content, words] = [now, texts];
      label.textContent = words["differences-only"];
      csv.textContent = fill(words["copy-as"], { format: "CSV" });
      markdown.textContent = fill(words["copy-as"], { format: "Markdown" });
      const rows = [...content.querySelectorAll("table")].flatMap(arrange);
      const same = new Set(rows.filter(isSame));
      // With nothing to hide, or nothing to show, there is no choice.
      box.disabled = !same.size || same.size === rows.length;
      for (const row of rows) row.hidden = box.checked && !box.disabled && same.has(row);
    },
  };
};
