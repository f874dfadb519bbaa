import { start } from "../shared/start.js";
import { card } from "./card.js";
import { h } from "./element.js";
import { same } from "./same.js";

let list;
let shown = new Map();

/** Draws what is new, keeps what says the same, and puts everything in order. */
start((items, host) => {
  const before = shown;
  shown = new Map(
    items.map((item) => {
      const known = before.get(item.id);
      if (!known) return [item.id, { item, element: card(item) }];
      if (same(known.item, item)) return [item.id, known];
      const element = card(item);
      known.element.replaceWith(element);
      return [item.id, { item, element }];
    }),
  );
  if (!list) {
    list = h("div", { class: "cards" }, ...[...shown.values()].map(({ element }) => element));
    host.append(list);
    return;
  }
  for (const [id, { element }] of before) if (!shown.has(id)) element.remove();
  let place = list.firstElementChild;
  for (const { element } of shown.values()) {
    if (element === place) place = place.nextElementSibling;
    else list.insertBefore(element, place);
  }
});
