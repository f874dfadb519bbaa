/** The style sheets in an element's shadow tree: the skeleton's alone, and the cards' before it once that has come. */
import skeleton from "../styles/skeleton.css";
import { documents } from "./dom.js";

let styles = [skeleton];

/** The style sheet of the cards has come. */
export const addCards = (css) => {
  styles = [css, skeleton];
};

// A constructed sheet belongs to one document, and an element may move to another.
const sheetsByDocument = new WeakMap();

/** The sheets for an element in a document. */
export const sheetsFor = (owner) => {
  let sheets = sheetsByDocument.get(owner);
  if (sheets?.length !== styles.length) {
    const { CSSStyleSheet } = Reflect.get(documents, "defaultView", owner) ?? self;
    sheets = styles.map((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      return sheet;
    });
    sheetsByDocument.set(owner, sheets);
  }
  return sheets;
};
