/** The names of the element, of its attributes and of its properties. */

export const NAME = "nutgraf-feed";

export const ATTRIBUTES =
  "src article layout limit tags since panels open theme lang heading-level dates links images refresh loading timeout cache credentials find aids".split(
    " ",
  );

export const PROPERTIES = ["data", "transform", "labels"];

/** The properties that are attributes, too, each with the attribute's name. `lang` is every element's own. */
export const REFLECTED = Object.fromEntries(
  ATTRIBUTES.filter((name) => name !== "lang").map((name) => [name.replace(/-./, ([, letter]) => letter.toUpperCase()), name]),
);
