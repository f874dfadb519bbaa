import { GROUNDED, LIKELIHOODS, day, sourceId } from "../shared/words.js";
import { claim } from "./claim.js";
import { h } from "./element.js";

const time = (date) => h("time", { datetime: date }, day(date));

/** Statements. */
export const claims = (list, citations) =>
  h("ul", null, ...list.map((one) => h("li", null, ...claim(one, citations))));

/** Predictions. */
export const implications = (list, citations) => h("ul", null, ...list.map((one) => implication(one, citations)));

function implication(one, citations) {
  const item = h(
    "li",
    null,
    h("p", { class: "prediction" }, ...claim(one, citations)),
    h("p", null, one.rationale),
    h(
      "dl",
      { class: "facts" },
      h("dt", null, "Likelihood"),
      h("dd", { class: `likely-${one.likelihood}` }, LIKELIHOODS[one.likelihood]),
      h("dt", null, "Horizon"),
      h("dd", null, one.horizon),
    ),
  );
  if (one.sources?.length) item.append(h("p", { class: "grounding" }, GROUNDED));
  return item;
}

/** Dated events. */
export const timeline = (list) =>
  h(
    "ol",
    { class: "timeline" },
    ...list.map(({ date, title, text }) =>
      h("li", null, time(date), h("p", { class: "title" }, title), h("p", null, text)),
    ),
  );

/** The numbered references that claims cite, each with the ways back to where it is cited. */
export const sources = (article, list, backlinks) =>
  h(
    "ol",
    null,
    ...list.map(({ url, title, publisher, date_published }, index) =>
      h(
        "li",
        { id: sourceId(article, index + 1) },
        h("a", { href: url }, title),
        ...backlinks[index].flatMap(({ href, label, text }) => [
          " ",
          h("a", { class: "backlink", href, "aria-label": label }, text),
        ]),
        h("p", { class: "facts" }, `${publisher} `, time(date_published)),
      ),
    ),
  );

/** The same event elsewhere. */
export const coverage = (list) =>
  h(
    "ul",
    null,
    ...list.map(({ url, title, publisher }) =>
      h("li", null, h("a", { href: url }, title), h("p", { class: "facts" }, publisher)),
    ),
  );
