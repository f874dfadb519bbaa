/** A live region: what assistive technology is to say stands in it for a moment. */
import { change, create } from "./dom.js";

export const region = () => {
  const made = create("div", "hidden");
  made.role = "status";
  return made;
};

export const say = (region, text, lang) => {
  change(region, "lang", lang);
  change(region, "textContent", text);
};
