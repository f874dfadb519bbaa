/**
 * What the Wasm is given in the place of what wasm-bindgen writes, for pages that have other things behind the browser's
 * names: a named element (`<form name="createElement">`) hides the document's own members, and old libraries put their own
 * things in the place of `Document`, `Element` and `Window`. Each stands in for the import of its name.
 */
import { documents } from "../element/dom.js";

export const instanceof_Element = () => (value) => value?.nodeType === 1;
export const instanceof_ShadowRoot = () => (value) => value?.nodeType === 11;
export const instanceof_Window = () => (value) => value === self;

/** A document, or something in it, as far as one of its members is wanted: the one that it has from where documents have it. */
const own = (name) => (call) => (target, ...values) => {
  const member = Reflect.get(documents, name, target);
  return call({ [name]: member?.call ? (...inner) => member.call(target, ...inner) : member }, ...values);
};

export const addEventListener = own("addEventListener");
export const createElement = own("createElement");
export const createElementNS = own("createElementNS");
export const createTextNode = own("createTextNode");
export const removeEventListener = own("removeEventListener");
export const visibilityState = own("visibilityState");
