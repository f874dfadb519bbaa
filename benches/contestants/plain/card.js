import { ANALYSIS, PANELS, TLDR, day, names, references } from "../shared/words.js";
import { claim } from "./claim.js";
import { comparison } from "./comparison.js";
import { h } from "./element.js";
import { claims, coverage, implications, sources, timeline } from "./lists.js";

/** One article's element. */
export function card({ id, url, title, authors, date_published, _nutgraf: parts }) {
  const { citations, backlinks } = references(id, parts);
  const headline = `${id}-headline`;
  return h(
    "article",
    { class: "card", "data-article": id, "aria-labelledby": headline },
    h(
      "header",
      null,
      h("h2", { id: headline }, h("a", { href: url }, title)),
      h(
        "p",
        { class: "byline" },
        `By ${names(authors)} `,
        h("time", { datetime: date_published }, day(date_published)),
      ),
      h("p", { class: "hook" }, parts.hook),
    ),
    h(
      "div",
      { class: "tldr" },
      h("h3", null, "30-second TL;DR"),
      h(
        "dl",
        null,
        ...TLDR.flatMap(([key, label]) => [h("dt", null, label), h("dd", null, ...claim(parts.tldr[key], citations))]),
      ),
    ),
    h("p", { class: "analysis" }, h("strong", null, "Deep insight"), ` ${ANALYSIS}`),
    h(
      "div",
      { class: "panels" },
      panel("takeaways", parts.takeaways.length, claims(parts.takeaways, citations)),
      panel("comparison", parts.comparison.rows.length, comparison(`${id}-table`, parts.comparison)),
      panel("technical", parts.technical.length, claims(parts.technical, citations)),
      panel("implications", parts.implications.length, implications(parts.implications, citations)),
      panel("timeline", parts.timeline.length, timeline(parts.timeline, date_published)),
      panel("sources", parts.sources.length, sources(id, parts.sources, backlinks)),
      panel("coverage", parts.coverage.length, ...coverage(parts.coverage)),
    ),
    h(
      "ul",
      { class: "topics", "aria-label": "Topics" },
      ...parts.topics.map(({ tag, url }) => h("li", null, h("a", { href: url }, tag))),
    ),
    h(
      "p",
      { class: "original" },
      h("a", { href: parts.original.url }, `Original source: ${parts.original.publisher}`),
    ),
  );
}

/** One collapsed panel of an article. */
const panel = (name, count, ...body) =>
  h(
    "details",
    { class: "panel", "data-panel": name },
    h("summary", { "data-count": count }, h("h3", null, PANELS[name])),
    ...body,
  );
