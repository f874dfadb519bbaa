import { cell } from "../shared/words.js";
import { h } from "./element.js";

/** Features down, competitors across. */
export const comparison = (id, { caption, columns, rows }) =>
  h(
    "div",
    { class: "scroll", role: "group", "aria-labelledby": id, tabindex: 0 },
    h(
      "table",
      null,
      h("caption", { id }, caption),
      h("thead", null, h("tr", null, ...["Feature", ...columns].map((column) => h("th", { scope: "col" }, column)))),
      h(
        "tbody",
        null,
        ...rows.map(({ feature, cells }) =>
          h("tr", null, h("th", { scope: "row" }, feature), ...cells.map((value) => entry(...cell(value)))),
        ),
      ),
    ),
  );

const entry = (kind, words) => h("td", { class: kind }, words);
