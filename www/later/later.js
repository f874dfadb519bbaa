/**
 * What a first showing does without, and what comes right after it: the look of what is in panels, their tools, and the
 * way to the modules that only some elements or addresses ask for. Other layouts, an article alone and panels that are open
 * at first wait for it.
 */
export { default as css } from "../styles/later.css";
import { equip } from "../panels/panels.js";
import { number } from "./places.js";
import { addPosters } from "./posters.js";
import { warnOfTypos } from "./typos.js";

export { equip };
export { headlines } from "./headlines.js";

/** A feed has problems: a module of their own puts them into words. */
export const describe = async (feed, ...problems) => (await feed._importModule(__PROBLEMS__)).describe(feed, ...problems);

/** The attribute that asks for a module by such a value, or none where the page's fragment does; and the module's file with its hash. */
const MODULES = [
  ["", /./, __TARGET__],
  ["find", /^on$/, __FIND__],
  ["dates", /relative/, __DATES__],
  ["aids", /\S/, __AIDS__],
  ["images", /^click$/, __PICTURES__],
];

/** The controllers of elements whose attributes were looked at. */
const known = new WeakSet();

/** An element shows something else by now, or another state; or, where it `hasNewAddress`, the page's fragment has changed. */
export const assist = (feed, hasNewAddress) => {
  if (!known.has(feed)) warnOfTypos(feed);
  known.add(feed);
  feed._number = number;
  number(feed);
  addPosters(feed);
  // Panels that are open at first get their tools without being pressed. No others are looked for: there may be thousands.
  if (["open", "article"].some((name) => feed._attribute(name))) {
    for (const details of feed._root?.querySelectorAll("details[open]:has([data-tools])") ?? []) equip(details, feed);
  }
  for (const [attribute, value, file] of MODULES) {
    if (value.test(attribute ? (feed._attribute(attribute) ?? "") : location.hash)) {
      feed._importModule(file).then(({ update }) => update(feed, hasNewAddress), () => {});
    }
  }
};
