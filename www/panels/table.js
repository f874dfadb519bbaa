/** Tools for a table: differences only, sort by a column, copy. */
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

/** The tools; `update` brings them and the table up to date. */
export const tableTools = (update) => {
  let table, words;
  /** How the table is sorted: the index of the column, and the direction. */
  let sort;
  /** The rows, in the order in which the renderer has written them. */
  let written;

  const box = tool("input");
  box.type = "checkbox";
  box.addEventListener("change", update);
  const label = tool("span");
  // It is there before it says anything: a region that comes with its words is not read.
  const status = tool("span");
  status.role = "status";

  const copy = async (write) => {
    status.textContent = "";
    try {
      await navigator.clipboard.writeText(write(table, words["decimal-mark"]));
      status.textContent = words.copied;
    } catch {
      // Refused by the visitor, the page's policy, or a browser that wants a secure address.
      status.textContent = words["copy-failed"];
    }
  };
  const csv = button("table-tool", () => copy(toCsv));
  const markdown = button("table-tool", () => copy(toMarkdown));
  const choice = tool("label", "table-tool", box, label);
  const bar = tool("div", "table-tools", choice, csv, markdown, status);
  bar.role = "group";

  const press =
    ({ cellIndex: column }) =>
    () => {
      const way = sort?.column === column ? NEXT[sort.way] : "ascending";
      sort = way && { column, way };
      update();
    };

  const arrange = () => {
    const [body] = table.tBodies;
    const [, ...heads] = table.tHead.rows[0].cells;
    // A refresh may have brought fewer columns.
    if (sort?.column > heads.length) sort = undefined;
    // The renderer puts all rows into its order, and takes away `aria-sort`, which it does not know.
    if (!table.querySelector("[aria-sort]")) written = [...body.rows];
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
    const sorted = sort ? ranked(written, sort, words["decimal-mark"]) : written;
    if (sorted.some((row, index) => row !== body.rows[index])) body.append(...sorted);
    // One column has nothing to differ from.
    choice.hidden = heads.length < 2;
  };

  /** What the table is called: by its caption, its label, or the title of its panel. */
  const name = () => table.ariaLabel ?? (table.caption ?? table.closest("details").querySelector("[part~=panel-title]")).textContent;

  return {
    _element: bar,
    _all: [bar],
    _update(content, texts) {
      [table, words] = [content, texts];
      label.textContent = words["differences-only"];
      csv.textContent = fill(words["copy-as"], { format: "CSV" });
      markdown.textContent = fill(words["copy-as"], { format: "Markdown" });
      bar.ariaLabel = name();
      arrange();
      const same = new Set(written.filter(isSame));
      // With nothing to hide, or nothing to show, there is no choice.
      box.disabled = !same.size || same.size === written.length;
      for (const row of written) row.hidden = box.checked && !box.disabled && same.has(row);
    },
  };
};
