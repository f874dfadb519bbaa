/** The style sheets in an element's shadow tree: the skeleton's alone at first, later those that modules bring. */
import skeleton from "../styles/skeleton.css";
import { documentPrototype } from "./dom.js";

let cssTexts = [skeleton];

/**
 * Adds a style sheet, which comes with a module: that of the cards before all others (`isFirst`), for these refine it, whichever
 * comes first. A module that is replaced brings it once more, and some bring none.
 */
export const addStyles = (css = skeleton, isFirst) => {
  cssTexts = [...new Set(isFirst ? [css, ...cssTexts] : [...cssTexts.slice(0, -1), css, skeleton])];
};

// A constructed sheet belongs to one document, and an element may move to another.
const sheetsByDocument = new WeakMap();

/** The sheets for an element in a document. */
export const sheetsFor = (ownerDocument) => {
  let sheets = sheetsByDocument.get(ownerDocument);
  if (sheets?.length !== cssTexts.length) {
    // As in dom.js: a form that is named "defaultView" would hide the property. A document without a window has none.
    const { CSSStyleSheet } = Reflect.get(documentPrototype, "defaultView", ownerDocument) ?? self;
    sheets = cssTexts.map((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      return sheet;
    });
    sheetsByDocument.set(ownerDocument, sheets);
  }
  return sheets;
};
