/**
 * Tells assistive technology where each card stands among the others, so that whoever goes from one to the next knows how many are
 * left; while more can be had, nobody knows. With `role="feed"`, Chromium alone would count, and the page would owe its visitors
 * the keys of that role. The renderer leaves these attributes alone, so that one new card is not a change of the others' markup.
 */
export const number = ({ _root: root }) => {
  // Cards come in slices: they are counted when the last one is there.
  if (!root || root.classList.contains("coming")) return;
  const isAlone = root.querySelector("[data-layout=whole]");
  const cards = root.querySelectorAll("[part=cards] > article:not([hidden])");
  const size = root.querySelector("[part=more]") ? -1 : cards.length;
  cards.forEach((card, index) => {
    for (const [name, value] of [["aria-posinset", index + 1], ["aria-setsize", size]]) {
      if (isAlone) card.removeAttribute(name);
      else if (card.getAttribute(name) !== `${value}`) card.setAttribute(name, value);
    }
  });
};
