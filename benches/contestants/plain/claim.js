import { citations, textOf } from "../shared/words.js";
import { h } from "./element.js";

/** A statement and the numbers of what it rests on. */
export const claim = (article, statement, sources) => [
  textOf(statement),
  ...citations(statement, sources).flatMap((number) => [
    " ",
    h(
      "a",
      { class: "citation", href: `#${article}-source-${number}`, "aria-label": `Source ${number}` },
      h("span", null, number),
    ),
  ]),
];
