/** A live region: an invisible element, whose new text assistive technology reads aloud. */
import { create, setProperty } from "./dom.js";

export const region = () => {
  const element = create("div", "hidden");
  element.role = "status";
  return element;
};

export const say = (region, text, lang) => {
  setProperty(region, "lang", lang);
  setProperty(region, "textContent", text);
};
