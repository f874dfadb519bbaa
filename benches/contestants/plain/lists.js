import {
  GROUNDED, LIKELIHOODS, byPublisher, day, domain, eventOfDay, initial, reported, sourceId,
} from "../shared/words.js";
import { claim } from "./claim.js";
import { h } from "./element.js";

const time = (date) => h("time", { datetime: date }, day(date));

/** Who published something, and when. */
const facts = ({ publisher, url, date_published }) =>
  h(
    "p",
    { class: "facts" },
    `${publisher} `,
    h("span", { class: "domain" }, domain(url)),
    ...(date_published ? [" ", time(date_published)] : []),
  );

/** Statements. */
export const claims = (list, citations) =>
  h("ul", null, ...list.map((one) => h("li", null, ...claim(one, citations))));

/** Predictions. */
export const implications = (list, citations) => h("ul", null, ...list.map((one) => implication(one, citations)));

function implication(one, citations) {
  const { words, picture } = LIKELIHOODS[one.likelihood];
  const item = h(
    "li",
    null,
    h("p", { class: "prediction" }, ...claim(one, citations)),
    h("p", null, one.rationale),
    h(
      "dl",
      { class: "facts" },
      h("dt", null, "Likelihood"),
      h("dd", { "data-meter": picture }, words),
      h("dt", null, "Horizon"),
      h("dd", null, one.horizon),
    ),
  );
  if (one.sources?.length) item.append(h("p", { class: "grounding" }, GROUNDED));
  return item;
}

/** Dated events; the one of the article's day is marked. */
export function timeline(list, published) {
  const current = eventOfDay(published, list);
  return h(
    "ol",
    { class: "timeline" },
    ...list.map(({ date, title, text }, index) =>
      h(
        "li",
        { "aria-current": index === current ? "true" : undefined },
        time(date),
        h("p", { class: "title" }, title),
        h("p", null, text),
      ),
    ),
  );
}

/** The numbered references that claims cite, each with the ways back to where it is cited. */
export const sources = (article, list, backlinks) =>
  h(
    "ol",
    { class: "sources" },
    ...list.map((source, index) =>
      h(
        "li",
        { id: sourceId(article, index + 1), "data-initial": initial(source, list[index - 1]) },
        h("a", { href: source.url }, source.title),
        ...backlinks[index].flatMap(({ href, label, text }) => [
          " ",
          h("a", { class: "backlink", href, "aria-label": label }, text),
        ]),
        facts(source),
      ),
    ),
  );

/** The same event elsewhere, with the articles of one publisher together. */
export function coverage(list) {
  const publishers = byPublisher(list);
  const summary = reported(publishers);
  const entries = h(
    "ul",
    { class: "coverage" },
    ...publishers.map((articles) =>
      h(
        "li",
        { "data-initial": initial(articles[0]) },
        ...(articles.length > 1 ? group(articles) : [link(articles[0]), facts(articles[0])]),
      ),
    ),
  );
  return summary ? [h("p", { class: "reported" }, summary), entries] : [entries];
}

const link = ({ url, title }) => h("a", { href: url }, title);

function group(articles) {
  const [{ publisher, url }] = articles;
  const entries = articles.map((one) => {
    const entry = h("li", null, link(one));
    if (one.date_published) entry.append(h("p", { class: "facts" }, time(one.date_published)));
    return entry;
  });
  return [facts({ publisher, url }), h("ul", null, ...entries)];
}
