import { html } from "lit";
import { textOf } from "../shared/words.js";

/** A statement and the numbers of what it rests on. */
export const claim = (statement, citations) =>
  html`${textOf(statement)}${citations
    .get(statement)
    ?.map(
      ({ id, href, label, number }) =>
        html` <a class="citation" id=${id} href=${href} aria-label=${label}>${number}</a>`,
    )}`;
