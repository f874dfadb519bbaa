/** What the element is called, and what a page may say to it. */

export const NAME = "nutgraf-feed";

export const ATTRIBUTES =
  "src article layout limit tags panels open theme lang heading-level refresh loading timeout cache".split(" ");

export const PROPERTIES = ["data", "transform", "labels"];
