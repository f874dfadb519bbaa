import { html } from "lit";
import { citations, textOf } from "../shared/words.js";

/** A statement and the numbers of what it rests on. */
export const claim = (article, statement, sources) =>
  html`${textOf(statement)}${citations(statement, sources).map(
      (number) =>
        html` <a class="citation" href=${`#${article}-source-${number}`} aria-label=${`Source ${number}`}
            ><span>${number}</span></a
          >`,
    )}`;
