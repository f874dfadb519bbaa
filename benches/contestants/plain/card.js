import { BOLT, BRAIN, BULB, LINK_OUT } from "../shared/icons.js";
import { ANALYSIS, PANELS, TLDR, day, references } from "../shared/words.js";
import { claim } from "./claim.js";
import { h, icon } from "./element.js";
import { panel } from "./panel.js";

/** One article's element. */
export function card(item) {
  const { hook, tldr, topics, original } = item._nutgraf;
  const { citations, backlinks } = references(item.id, item._nutgraf);
  const id = `${item.id}-headline`;
  return h(
    "article",
    { class: "card", "data-article": item.id, "aria-labelledby": id },
    h(
      "header",
      { class: "head" },
      h(
        "div",
        { class: "intro" },
        h("h2", { class: "headline", id }, h("a", { class: "headline-link", href: item.url }, item.title)),
        h(
          "p",
          { class: "byline" },
          h(
            "span",
            null,
            "By ",
            h("span", null, ...item.authors.map(({ name }) => h("span", { class: "author" }, name))),
          ),
          h("time", { class: "date", datetime: item.date_published }, day(item.date_published)),
        ),
        h("p", { class: "hook" }, icon(BULB), h("span", { class: "hook-text" }, hook)),
      ),
    ),
    h(
      "div",
      { class: "tldr" },
      h("h3", { class: "tldr-title" }, icon(BOLT), "30-second TL;DR"),
      h(
        "dl",
        { class: "tldr-list" },
        ...TLDR.map(([key, label]) =>
          h(
            "div",
            { class: "tldr-item" },
            h("dt", { class: "tldr-label" }, label),
            h("dd", { class: "tldr-text" }, ...claim(item.id, tldr[key], citations)),
          ),
        ),
      ),
    ),
    h(
      "div",
      { class: "analysis" },
      h("p", { class: "analysis-title" }, icon(BRAIN), "Deep insight"),
      h("p", { class: "disclosure" }, h("span", { class: "disclosure-claim" }, ANALYSIS)),
    ),
    h("div", { class: "panels" }, ...PANELS.map(([name, label]) => panel(name, label, item, citations, backlinks))),
    h(
      "ul",
      { class: "topics", "aria-label": "Topics" },
      ...topics.map(({ tag, url }) => h("li", null, h("a", { class: "topic", href: url }, tag))),
    ),
    h(
      "p",
      { class: "original" },
      h(
        "a",
        { class: "original-link", href: original.url },
        h("span", null, "Original source: ", h("span", { class: "publisher" }, original.publisher)),
        icon(LINK_OUT),
      ),
    ),
  );
}
