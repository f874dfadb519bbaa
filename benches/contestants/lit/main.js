import { LitElement, html } from "lit";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import { start } from "../shared/start.js";
import { card } from "./card.js";

class BenchFeed extends LitElement {
  static properties = { items: { attribute: false } };

  constructor() {
    super();
    this.items = [];
  }

  // The page's own CSS styles the cards, as it does for the other contestants.
  createRenderRoot() {
    return this;
  }

  render() {
    return html`<div class="cards">
      ${repeat(
        this.items,
        (item) => item.id,
        (item) => guard([item], () => card(item)),
      )}
    </div>`;
  }
}
customElements.define("bench-feed", BenchFeed);

let element;
start((items, host) => {
  if (!element) host.append((element = document.createElement("bench-feed")));
  element.items = items;
});
