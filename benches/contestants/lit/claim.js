import { html } from "lit";
import { textOf } from "../shared/words.js";

/** A statement and the numbers of what it rests on. */
export const claim = (article, statement, citations) =>
  html`${textOf(statement)}${citations.get(statement)?.map(
      ({ number, id }) =>
        html` <a class="citation" id=${id} href=${`#${article}-source-${number}`} aria-label=${`Source ${number}`}
            ><span>${number}</span></a
          >`,
    )}`;
