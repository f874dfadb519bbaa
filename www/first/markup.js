/**
 * Builds elements from the instructions that the Wasm writes (docs/architecture.md, "Markup instructions"), and changes
 * those on the page until they are like them.
 */
import { documentPrototype } from "../element/dom.js";

/** Elements that are copied instead of being made, by their start tags. */
const templates = new Map();

/** Makes an element from a start tag, as `p.hook|dir=auto`: its name, part and fixed attributes. */
const createTemplate = (startTag) => {
  const [head, ...attributes] = startTag.split("|");
  const [name, part] = head.split(".");
  const made = documentPrototype.createElement.call(document, name);
  if (part) made.setAttribute("part", part);
  for (const attribute of attributes) made.setAttribute(...`${attribute}=`.split("="));
  templates.set(startTag, made);
  return made;
};

/**
 * The element that markup instructions describe. Elements with the same start tag are copies of one. What a feed says is only ever the value of an attribute or a text.
 */
export const build = (text) => {
  const instructions = text.split("\0");
  let here, last;
  for (let at = 1; at < instructions.length; at += 1) {
    const instruction = instructions[at];
    const operand = instruction.slice(1);
    if (instruction[0] === "<") {
      last = (templates.get(operand) ?? createTemplate(operand)).cloneNode(true);
      here?.append(last);
      here = last;
    } else if (instruction === "/") {
      last = here;
      here = here.parentNode;
    } else if (instruction[0] === "=") here.setAttribute(operand, instructions[(at += 1)]);
    else here.append(operand);
  }
  return last;
};

const isAlike = (one, other) =>
  one.nodeName === other.nodeName &&
  ["part", "data-panel"].every((name) => one.getAttribute?.(name) === other.getAttribute?.(name));

/**
 * Attributes that `patch` leaves alone, because the view does not write them: visitors open panels, the focus needs `tabindex`, and
 * `www/later/places.js` numbers the cards.
 */
const FOREIGN = /^(open|hidden|tabindex)$|^aria-.*(current|set)/;

/**
 * Makes an element like a fresh one, with as few changes as a reader can tell: what has the focus, or was opened,
 * stays. What is in one of its children, `apart`, is left alone.
 */
export const patch = (old, fresh, apart) => {
  for (const { name } of [...fresh.attributes, ...old.attributes]) {
    const value = fresh.getAttribute(name);
    if (FOREIGN.test(name) || old.getAttribute(name) === value) continue;
    if (value === null) old.removeAttribute(name);
    else old.setAttribute(name, value);
    if (name === "data-open") old.open = fresh.open;
    if (name === "src") old.hidden = false;
  }
  let here = old.firstChild;
  const clear = (end) => {
    while (here !== end) {
      const next = here.nextSibling;
      // What a module has added stays.
      if (!here.dataset?.tool) here.remove();
      here = next;
    }
  };
  for (const node of [...fresh.childNodes]) {
    let twin = here;
    while (twin && !isAlike(twin, node)) twin = twin.nextSibling;
    if (twin) {
      clear(twin);
      here = twin.nextSibling;
      if (twin === apart || twin.isEqualNode(node)) continue;
      if (twin.nodeType === 1) patch(twin, node);
      else twin.data = node.data;
    } else old.insertBefore(node, here);
  }
  clear(null);
};

/**
 * Patches the child at a place to be what the instructions describe, if there are `count` children. Returns whether there are.
 */
export const patchChild = ({ children }, count, place, instructions) => {
  if (children.length !== count) return false;
  const old = children[place];
  const fresh = build(instructions);
  if (isAlike(old, fresh)) patch(old, fresh);
  else old.replaceWith(fresh);
  return true;
};
