import { CELLS } from "../shared/icons.js";
import { cell } from "../shared/words.js";
import { h, icon } from "./element.js";

/** Features down, competitors across. */
export function comparison(article, { caption, columns, rows }) {
  const id = `${article}-table`;
  return h(
    "div",
    { class: "tables" },
    h(
      "div",
      { class: "table-scroll", role: "group", "aria-labelledby": id, tabindex: "0" },
      h(
        "table",
        { class: "table" },
        h("caption", { class: "caption", id }, caption),
        h(
          "thead",
          null,
          h(
            "tr",
            null,
            h("th", { class: "row-head", scope: "col" }, "Feature"),
            ...columns.map((column) => h("th", { class: "column-head", scope: "col" }, h("span", null, column))),
          ),
        ),
        h(
          "tbody",
          null,
          ...rows.map(({ feature, cells }) =>
            h(
              "tr",
              null,
              h("th", { class: "row-head", scope: "row" }, h("span", null, feature)),
              ...cells.map((value, index) => entry(columns[index], ...cell(value))),
            ),
          ),
        ),
      ),
    ),
  );
}

const entry = (column, kind, words) =>
  h(
    "td",
    { class: `cell cell-${kind}`, "data-label": column },
    h("div", null, h("span", { class: "cell-value" }, ...(CELLS[kind] ? [icon(CELLS[kind]), words] : [words]))),
  );
