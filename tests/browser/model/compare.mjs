// Whether what is seen is what a model says, and what must hold whatever was done.
import { next, picture, selected, shown, waiting } from "./model.mjs";

const sorted = (list) => [...list].sort().join(" ");

/** The paths of requests that somebody waits for. */
function awaited(model, seen) {
  const idle = [...model.idle];
  const wanted = [model.loading?.path, model.paging];
  return seen.requests.map(({ path }) => path).filter((path) => wanted.includes(path) || !idle.includes(path));
}

function state(model) {
  if (model.still) return [model.still.state];
  if (model.count > 0) return [model.failure ? "stale" : "ready"];
  const settled = model.failure ? "failed" : "empty";
  if (!model.loading || model.loading.mode === "refresh") return [settled];
  // Without a card there is a notice or a skeleton to be seen, and either will do where somebody has asked for more
  // than that.
  return model.deck || model.failure ? ["loading", settled] : ["loading"];
}

function moreButton(model) {
  const { article } = model.still ?? model;
  if (article || !model.deck) return null;
  if (model.still?.pressed?.[0] === "more") return "busy";
  if (model.count < selected(model).length) return "there";
  if (model.paging) return "busy";
  if (model.pageFailed) return "failed";
  return next(model) ? "there" : null;
}

/** In what the model differs from what is seen; `last` is the load event that came last. */
export function differences(model, seen, last) {
  const found = [];
  const same = (what, expected, actual) => {
    if (String(expected) !== String(actual)) found.push(`${what}: expected ${expected}, found ${actual}`);
  };
  same("requests", sorted([model.loading?.path, model.paging].filter(Boolean)), sorted(awaited(model, seen)));
  if (!model.loading) same("promises of reload() that are open", 0, seen.unsettled);
  const unasked = seen.pictures.filter((id) => !model.asked.includes(id) && !model.loadable.includes(id));
  same("pictures requested that nobody has asked for", "none", unasked.join(" ") || "none");
  if (!model.connected) return found;

  const expected = shown(model).map(({ title }) => title);
  same("cards", expected.join(" ") || "none", seen.cards.map(({ title }) => title).join(" ") || "none");
  // Without the module that makes buttons of them, links stay links.
  const places = shown(model).map(({ id }) => picture(model, id)).map((place) => (place === "a button" ? seen.asks : place));
  same("pictures", places.join(", "), seen.cards.map(({ picture }) => picture).join(", "));
  const names = state(model);
  const name = names.includes(seen.state) ? seen.state : names[0];
  same("state", name, seen.state);
  const isBlank = name === "loading";
  const { article } = model.still ?? model;
  same("filter", isBlank || article ? null : model.filter, seen.filter);
  same('"Show more"', isBlank ? null : moreButton(model), seen.more);
  same("new articles that wait", isBlank ? 0 : waiting(model).length, seen.waiting);
  same("errors", model.told.errors.join(" "), seen.errors.join(" "));
  same("topics told of", model.told.filtered.join(" "), seen.filtered.join(" "));
  if (model.told.loads && seen.loads.length === 0) found.push("there is no nutgraf-load");
  if (model.deck && ["ready", "stale", "empty"].includes(name)) {
    same("shown of the last nutgraf-load", model.count, last?.shown);
    const articles = new Set(model.deck.pages.flatMap(({ articles }) => articles.map(({ id }) => id)));
    const all = new Set([...articles, ...(model.deck.fresher?.articles ?? []).map(({ id }) => id)]);
    if (last && ![articles.size, all.size].includes(last.articles)) same("articles of the last nutgraf-load", articles.size, last.articles);
    // What has come with the page, and nobody has touched, needs no words.
    if (!article && !model.still && seen.status === "") found.push("the status says nothing");
  }
  if (seen.loads.length > 0) same("stale of the last nutgraf-load", name === "stale", last.stale);
  return found;
}

/** What must never be seen, by no rule but the general ones. */
export function faults(seen) {
  const ids = seen.cards.map(({ id }) => id);
  return [
    ...seen.uncaught.map((error) => `uncaught: ${error}`),
    ...seen.console.map((line) => `console: ${line}`),
    ...ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `${id} is there twice`),
  ];
}

/** The panels that somebody has opened stay open, and closed closed, where a card stays. */
export function panels([name, ...values], before, seen) {
  if (["insert", "remove"].includes(name) || ["article", "layout", "panels"].includes(values[0])) return [];
  const { card: toggled } = name === "panel" ? { card: values[0] } : {};
  return seen.cards.flatMap(({ id, open }) => {
    const was = before.cards.find((card) => card.id === id);
    if (!was || was.open === null || open === null) return [];
    const expected = id === toggled ? !was.open : was.open;
    return open === expected ? [] : [`the panel of ${id}: expected ${expected ? "open" : "closed"}, found ${open ? "open" : "closed"}`];
  });
}
