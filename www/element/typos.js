/** Attributes whose names are nearly those of the element's own. The browser has no word for such a slip. */
import { urlOf } from "./files.js";
import { ATTRIBUTES } from "./names.js";

/** Whether two names differ by one character, or by two neighbours that have changed places. */
const isSlip = (one, other) => {
  let start = 0;
  while (one[start] && one[start] === other[start]) start += 1;
  const a = one.slice(start);
  const b = other.slice(start);
  return (
    a === b.slice(1) ||
    b === a.slice(1) ||
    a.slice(1) === b.slice(1) ||
    (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  );
};

export const warnOfSlips = (element) => {
  for (const name of element.getAttributeNames()) {
    const meant = !ATTRIBUTES.includes(name) && ATTRIBUTES.find((known) => isSlip(name, known));
    if (meant) console.warn("<nutgraf-feed>", `${name}: unknown attribute, did you mean ${meant}? ${urlOf("help.html")}#unknown-attribute`, element);
  }
};
