// For pages with nothing but a script tag: each `<script data-src>` that loads this file gets one element, right after
// it.
import { create, documentPrototype, findScripts } from "./dom.js";
import { ownUrl } from "./files.js";
import { ATTRIBUTES, NAME } from "./names.js";

const handled = new WeakSet();

const insertElement = (script) => {
  if (!script.dataset?.src || script.src !== ownUrl || handled.has(script)) return;
  handled.add(script);
  const element = create(NAME);
  for (const name of ATTRIBUTES) {
    const value = script.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  script.after(element);
};

for (const script of findScripts("[data-src]")) insertElement(script);
// A tag that is inserted later does not run this file again, but it does say that it has loaded.
documentPrototype.addEventListener.call(document, "load", (event) => insertElement(event.target), true);
