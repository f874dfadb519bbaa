// The places that an element can get into.
customElements.define(
  "outer-box",
  class extends HTMLElement {
    constructor() {
      super();
      const root = this.attachShadow({ mode: "open" });
      const inner = document.createElement("nutgraf-feed");
      inner.setAttribute("src", new URL("../feeds/briefings.json", import.meta.url));
      inner.setAttribute("limit", "1");
      inner.setAttribute("heading-level", "3");
      root.append(inner, document.createElement("slot"));
    }
  },
);

const byId = (id) => document.getElementById(id);
const on = (id, action) => byId(id).addEventListener("click", action);

on("open-dialog", () => byId("dialog").showModal());
on("close-dialog", () => byId("dialog").close());

const moving = byId("moving");
on("move", () => (moving.parentElement?.id === "left" ? byId("right") : byId("left")).append(moving));
on("remove", () => moving.remove());
on("clone", () => {
  const clone = moving.cloneNode(true);
  clone.removeAttribute("id");
  byId("made").append(clone);
});
on("make", () => {
  const made = document.createElement("nutgraf-feed");
  made.setAttribute("src", "../feeds/plain.json");
  made.setAttribute("limit", "1");
  byId("made").append(made);
});
