/**
 * Stand-ins for imports of the Wasm that do not work on every page: a named element (`<form name="createElement">`)
 * hides the document's own members, and old libraries put their own things in the place of `Document`, `Element` and
 * `Window`. The build gives each of these what wasm-bindgen has written for the import of that name, and the Wasm what
 * it returns.
 */
import { documentPrototype } from "../element/dom.js";

export const instanceof_Element = () => (value) => value?.nodeType === 1;
export const instanceof_ShadowRoot = () => (value) => value?.nodeType === 11;
export const instanceof_Window = () => (value) => value === self;

/**
 * Calls wasm-bindgen's function with an object in the place of a document or a node: that has one member alone, which
 * is taken from the prototype of documents, where nothing on the page can hide it.
 */
const withOwnMember = (name) => (call) => (target, ...values) => {
  const member = Reflect.get(documentPrototype, name, target);
  return call({ [name]: member?.call ? (...inner) => member.call(target, ...inner) : member }, ...values);
};

export const addEventListener = /* @__PURE__ */ withOwnMember("addEventListener");
export const createElement = /* @__PURE__ */ withOwnMember("createElement");
export const createElementNS = /* @__PURE__ */ withOwnMember("createElementNS");
export const createTextNode = /* @__PURE__ */ withOwnMember("createTextNode");
export const removeEventListener = /* @__PURE__ */ withOwnMember("removeEventListener");
export const visibilityState = /* @__PURE__ */ withOwnMember("visibilityState");
