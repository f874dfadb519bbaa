import { card } from "../plain/card.js";
import { h } from "../plain/element.js";
import { same } from "../plain/same.js";
import { start } from "../shared/start.js";

const SLICE = 20;
let list;
let shown = [];
let run = 0;

/** Lets the browser paint and answer before the next slice. */
const pause = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(0);
  });

/** Plain JavaScript that takes care: slices, `content-visibility`, and cards matched by their place. */
start(async (items, host) => {
  if (!list) host.append((list = h("div", { class: "cards sliced" })));
  const mine = ++run;
  for (let first = 0; first < items.length; first += SLICE) {
    if (first >= shown.length && first > 0) await pause();
    if (mine !== run) return;
    const fresh = document.createDocumentFragment();
    for (let place = first; place < Math.min(first + SLICE, items.length); place += 1) {
      const item = items[place];
      const known = shown[place];
      if (known && same(known.item, item)) continue;
      const element = card(item);
      if (known) known.element.replaceWith(element);
      else fresh.append(element);
      shown[place] = { item, element };
    }
    list.append(fresh);
  }
  for (const { element } of shown.splice(items.length)) element.remove();
});
