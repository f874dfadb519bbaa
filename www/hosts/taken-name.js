// Another owner of the name, earlier than the widget.
customElements.define(
  "nutgraf-feed",
  class extends HTMLElement {
    connectedCallback() {
      this.textContent = "The first definition.";
    }
  },
);
