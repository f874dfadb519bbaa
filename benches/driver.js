/* The element's driver: the same interface that the other contestants have, in terms of its public properties. */
window.bench = (() => {
  const element = document.querySelector("nutgraf-feed");
  const set = (feed) => {
    element.data = feed;
  };
  return {
    /** The others' scripts have run when their page has loaded; so should the Wasm have, where that is not measured. */
    ready: () =>
      new Promise((resolve, reject) => {
        element.addEventListener("nutgraf-load", resolve, { once: true });
        element.addEventListener("nutgraf-error", (event) => reject(new Error(event.detail.message)), { once: true });
        set({ version: "https://jsonfeed.org/version/1.1", items: [] });
      }),
    mount(source, limit) {
      element.setAttribute("limit", limit);
      if (typeof source === "string") element.setAttribute("src", source);
      else set(source);
    },
    update: set,
  };
})();
