import { CHEVRON, PANELS } from "../shared/icons.js";
import { arrow, day, size } from "../shared/words.js";
import { claim } from "./claim.js";
import { comparison } from "./comparison.js";
import { h, icon } from "./element.js";
import { implications } from "./implications.js";

/** One collapsed panel of an article. */
export function panel(name, label, item, citations, backlinks) {
  const content = item._nutgraf[name];
  return h(
    "details",
    { class: "panel", "data-panel": name },
    h(
      "summary",
      { class: "panel-summary" },
      icon(PANELS[name]),
      h("h3", { class: "panel-title" }, label),
      h("span", { class: "panel-count", "aria-hidden": "true" }, size(content)),
      icon(CHEVRON),
    ),
    h("div", { class: "panel-body" }, BODIES[name](item.id, content, citations, backlinks)),
  );
}

const claims = (article, list, citations) =>
  h("ul", { class: "claims" }, ...list.map((one) => h("li", { class: "claim" }, ...claim(article, one, citations))));

const time = (date) => h("time", { class: "date", datetime: date }, day(date));

const timeline = (_, list) =>
  h(
    "ol",
    { class: "timeline" },
    ...list.map(({ date, title, text }) =>
      h(
        "li",
        { class: "timeline-entry" },
        time(date),
        h("p", { class: "timeline-title" }, title),
        h("p", { class: "timeline-text" }, text),
      ),
    ),
  );

const link = ({ url, title }) => h("a", { class: "link", href: url }, title);

const publisher = (name) => h("span", null, h("span", { class: "publisher" }, name));

const backlink = (id, time) =>
  h("a", { class: "backlink", href: `#${id}`, "aria-label": `Back to statement ${time + 1}` }, arrow(time));

const sources = (article, list, _, backlinks) =>
  h(
    "ol",
    { class: "sources" },
    ...list.map((one, index) =>
      h(
        "li",
        { class: "source", id: `${article}-source-${index + 1}`, tabindex: "-1" },
        link(one),
        ...backlinks[index].flatMap((id, time) => [" ", backlink(id, time)]),
        h("p", { class: "link-facts" }, publisher(one.publisher), time(one.date_published)),
      ),
    ),
  );

const coverage = (_, list) =>
  h(
    "ul",
    { class: "coverage" },
    ...list.map((one) =>
      h(
        "li",
        { class: "coverage-item" },
        h("div", { class: "link-text" }, link(one), h("p", { class: "link-facts" }, publisher(one.publisher))),
      ),
    ),
  );

const BODIES = { takeaways: claims, comparison, technical: claims, implications, timeline, sources, coverage };
