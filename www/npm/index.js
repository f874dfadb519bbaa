/**
 * What `import "nutgraf"` gets in a browser: it defines the element. The build makes one file of this and all that it
 * imports.
 */
import "../element/tab-stops.js";

export { NutgrafFeed } from "../element/element.js";
