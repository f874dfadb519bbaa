import { create } from "./dom.js";

/** Grey boxes that stand in the place of so many cards until these have come. */
export const skeleton = (cards) => {
  const box = create("div", "skeleton");
  box.ariaHidden = "true";
  // Enough of them to fill a screen: what stands below the element is not pushed about when the cards arrive.
  for (let bones = Math.min(cards, innerHeight / 500); bones > 0; bones -= 1) box.append(create("div", "bone"));
  return box;
};
