import { textOf } from "../shared/words.js";
import { h } from "./element.js";

/** A statement and the numbers of what it rests on. */
export const claim = (article, statement, citations) => [
  textOf(statement),
  ...(citations.get(statement) ?? []).flatMap(({ number, id }) => [
    " ",
    h(
      "a",
      { class: "citation", id, href: `#${article}-source-${number}`, "aria-label": `Source ${number}` },
      h("span", null, number),
    ),
  ]),
];
