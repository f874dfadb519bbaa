/** Warns of attributes that look like misspelled ones of the element: the browser itself says nothing about them. */
import { ATTRIBUTES } from "../element/names.js";

/** Whether one edit makes one name of the other: a character added, removed or replaced, or two neighbours swapped. */
const isTypo = (one, other) => {
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

export const warnOfTypos = (feed) => {
  const { _element: element } = feed;
  for (const name of element.getAttributeNames()) {
    const meant = !ATTRIBUTES.includes(name) && ATTRIBUTES.find((known) => isTypo(name, known));
    if (meant) console.warn("<nutgraf-feed>", `${name}: unknown attribute, did you mean ${meant}? ${feed._urlOf("help.html")}#unknown-attribute`, element);
  }
};
