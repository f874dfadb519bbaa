// The same small component twice: once in React, once in Vue.
import { createElement, createRoot, useCallback, useState } from "/vendor/react.js";
import { createApp, h, ref } from "/vendor/vue.js";

const feed = "../feeds/briefings.json";

/** Marks the headlines, so that one can see whose function ran. */
const mark = (name) => (json) => ({
  ...json,
  items: json.items.map((item) => ({ ...item, title: `${item.title} (${name})` })),
});
const markReact = mark("React");
const markVue = mark("Vue");

function ReactFeed() {
  const [limit, setLimit] = useState(1);
  const [shown, setShown] = useState(true);
  const [events, setEvents] = useState(0);
  const count = useCallback(() => setEvents((events) => events + 1), []);
  return createElement(
    "div",
    null,
    createElement("h2", null, "React"),
    createElement(
      "p",
      null,
      createElement("button", { type: "button", "data-do": "more", onClick: () => setLimit(limit + 1) }, "One more card"),
      " ",
      createElement("button", { type: "button", "data-do": "toggle", onClick: () => setShown(!shown) }, "Take away or put back"),
      " ",
      createElement("output", null, `${events} events`),
    ),
    shown &&
      createElement(
        "nutgraf-feed",
        { src: feed, limit, transform: markReact, "heading-level": 3, "onnutgraf-load": count, "onnutgraf-toggle": count },
        createElement("p", null, "React’s fallback."),
      ),
  );
}
createRoot(document.getElementById("react")).render(createElement(ReactFeed));

createApp({
  setup() {
    const limit = ref(1);
    const shown = ref(true);
    const events = ref(0);
    const count = () => {
      events.value += 1;
    };
    return () =>
      h("div", [
        h("h2", "Vue"),
        h("p", [
          h("button", { type: "button", "data-do": "more", onClick: () => (limit.value += 1) }, "One more card"),
          " ",
          h("button", { type: "button", "data-do": "toggle", onClick: () => (shown.value = !shown.value) }, "Take away or put back"),
          " ",
          h("output", `${events.value} events`),
        ]),
        shown.value &&
          h(
            "nutgraf-feed",
            {
              src: feed,
              limit: limit.value,
              ".transform": markVue,
              "heading-level": 3,
              "onNutgraf-load": count,
              "onNutgraf-toggle": count,
            },
            h("p", "Vue’s fallback."),
          ),
      ]);
  },
}).mount("#vue");
