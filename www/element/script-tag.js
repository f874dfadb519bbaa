// The script tag alone: each `<script data-src>` that loads this file gets one element, right after it.
import { create, documents, scripts } from "./dom.js";
import { here } from "./files.js";
import { ATTRIBUTES, NAME } from "./names.js";

const placed = new WeakSet();

const place = (script) => {
  if (!script.dataset?.src || script.src !== here || placed.has(script)) return;
  placed.add(script);
  const element = create(NAME);
  for (const name of ATTRIBUTES) {
    const value = script.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  script.after(element);
};

for (const script of scripts("[data-src]")) place(script);
// A tag that is inserted later does not run this file again, but it does say that it has loaded.
documents.addEventListener.call(document, "load", (event) => place(event.target), true);
