import { textOf } from "../shared/words.js";
import { h } from "./element.js";

/** A statement and the numbers of what it rests on. */
export const claim = (statement, citations) => [
  textOf(statement),
  ...(citations.get(statement) ?? []).flatMap(({ id, href, label, number }) => [
    " ",
    h("a", { class: "citation", id, href, "aria-label": label }, number),
  ]),
];
