// What must be shown. A model is a plain object; a command makes of it one or more others, more than one where the
// rules leave it open. Whichever agrees with what is seen is the one to go on with.
import { AGES, FAILURES, SPANS, TOPICS, read } from "./feeds.mjs";

const copyOf = (model) => structuredClone(model);
export const pageOf = (readable, path) => ({ ...readable, path });

/** The articles of some pages, each once, where it comes first. */
function once(pages) {
  const found = new Map();
  for (const article of pages.flatMap(({ articles }) => articles)) if (!found.has(article.id)) found.set(article.id, article);
  return [...found.values()];
}

/** What the element was told: what is prerendered still goes by what it was rendered with. */
const worn = (model) => model.still ?? model;
const hasTopic = (topic) => ({ id }) => TOPICS[id].includes(topic);

/** Whether an article is no older than a span at a time, both in seconds. */
const isWithin = (span, id, time) => AGES[id] !== null && AGES[id] + time <= span;

/** Which articles are too old for which spans at a time. */
export const tooOld = (time) =>
  Object.values(SPANS)
    .flatMap((span) => Object.keys(AGES).filter((id) => !isWithin(span, id, time)).map((id) => `${id}${span}`))
    .join(" ");

function isSelected(model) {
  const { article, tags, since } = worn(model);
  if (article) return ({ id }) => id === article;
  const isYoung = ({ id }) => !since || isWithin(SPANS[since], id, model.deck.opened);
  const names = tags?.split(", ") ?? [];
  const [without, wanted] = [true, false].map((is) => names.filter((name) => name.startsWith("-") === is));
  const isAllowed = (one) => (!wanted.length || wanted.some((name) => hasTopic(name)(one))) && !without.some((name) => hasTopic(name.slice(1))(one));
  return (one) => isAllowed(one) && isYoung(one) && (!model.filter || hasTopic(model.filter)(one));
}

/** Every article that could be shown, in order and in its newest form. */
export function selected(model) {
  if (!model.deck) return [];
  const { pages, fresher } = model.deck;
  const newest = new Map(fresher?.articles.map((article) => [article.id, article]));
  return once(pages).filter(isSelected(model)).map((article) => newest.get(article.id) ?? article);
}

/** The new articles that wait. */
export function waiting(model) {
  if (!model.deck?.fresher) return [];
  const there = new Set(once(model.deck.pages).map(({ id }) => id));
  return once([model.deck.fresher]).filter(isSelected(model)).filter(({ id }) => !there.has(id));
}

export const shown = (model) => selected(model).slice(0, model.count);

/** Whether pictures are shown only to who asks for them. */
export const isAsking = (model) => worn(model).images === "click";

/** What stands in the place of an article's picture. One that was asked for stays, whatever comes. */
export const picture = (model, id) => (!isAsking(model) ? "the picture" : model.asked.includes(id) ? "the picture asked for" : "a button");

/** The articles of a deck, whose pictures may come while nobody has to ask for them. */
const inDeck = ({ deck }) => (deck ? once(deck.pages).map(({ id }) => id) : []);

/** The model after a command, with the articles whose pictures may have been loaded without being asked for. */
export function withLoadable(before, model) {
  if (isAsking(before) && isAsking(model)) return model;
  return { ...model, loadable: [...new Set([...model.loadable, ...inDeck(before), ...inDeck(model)])] };
}

/** The next page, if it may be followed. */
export const next = ({ deck }) => (deck?.next && !deck.seen.includes(deck.next) ? deck.next : null);

/** So many cards are wanted, and shown as far as there are so many. */
export function want(model, count) {
  model.wanted = count;
  model.count = Math.min(count, selected(model).length);
}

/** The model as the element begins. */
export function begin(start) {
  return beginnings(start).map((model) => withLoadable(model, model));
}

function beginnings({ by, copy, limit, images = null, server, data }) {
  const model = {
    server, cached: {}, connected: true, visible: true,
    src: by === "src" || by === "prerendered" ? "A" : null, data: by === "data" ? data : undefined, transform: null,
    clock: 0, article: null, tags: null, since: null, images, asked: [], loadable: [], limit, layout: null, panels: null, lang: null, refresh: false,
    deck: null, filter: null, count: 0, wanted: limit,
    loading: null, paging: null, pageFailed: false, failure: null, overdue: false,
    still: null, earlier: null, idle: [], told: told(),
  };
  if (copy) model.cached.A = copy;
  if (by !== "prerendered") return load(model, "first");
  model.still = { article: null, tags: null, since: null, images, pressed: null, state: data.items ? "ready" : "empty" };
  const page = pageOf(read(data), "A");
  model.deck = { pages: [page], fresher: null, next: page.next, seen: ["A"], isCopy: false, opened: 0 };
  want(model, limit);
  model.told.loads = true;
  return [model];
}

/** Whether a command has taken away what was shown, because the feed comes from elsewhere from then on. */
export const isElsewhere = (before, after) =>
  !after.still && after.data === undefined && (before.src !== after.src || before.data !== undefined);

/** What a command must be followed by: errors, loads, and whether promises of `reload()` may still be open. */
export const told = () => ({ errors: [], loads: false, filtered: [] });

/** A feed is wanted: it is there at once, or it is asked for. */
export function load(model, mode) {
  // A request that was made before the script set its data may go on; nobody waits for it.
  if (model.loading && model.data !== undefined) model.idle.push(model.loading.path);
  model.loading = null;
  if (model.data !== undefined) return model.data.bad === undefined ? arrive(model, model.data, mode, null) : fail(model, "decode");
  if (!model.src) {
    empty(model);
    Object.assign(model, { earlier: null, wanted: model.limit });
    return [model];
  }
  model.loading = { path: model.src, mode };
  // A reload shows it, too, where nothing has come so far.
  const isWanted = mode === "first" || (mode === "reload" && !model.deck);
  const cached = isWanted && !model.still && model.cached[model.src];
  const readable = cached && read(cached, model.transform);
  return readable ? replace(model, pageOf(readable, model.src), true) : [model];
}

/** Nothing is left of the feed but how many cards there were, and on what topic. */
export function empty(model) {
  if (model.deck) model.wanted = model.count;
  const earlier = model.filter ?? model.earlier;
  Object.assign(model, { deck: null, filter: null, earlier, count: 0, paging: null, loading: null, pageFailed: false, failure: null });
}

/** A feed has come. */
export function arrive(model, feed, mode, path) {
  model.loading = null;
  model.overdue = false;
  const readable = read(feed, model.transform);
  if (!readable) return fail(model, "decode");
  const page = pageOf(readable, path);
  const { deck } = model;
  const isSame = mode === "first" && deck?.isCopy && !model.still && JSON.stringify(deck.pages[0].feed) === JSON.stringify(feed);
  if (!isSame && (mode !== "refresh" || !deck || model.still)) return replace(model, page);
  model.failure = null;
  model.told.loads = true;
  // A copy that is what the server has: what was opened in it stays.
  if (isSame) deck.isCopy = false;
  else deck.fresher = page;
  // What has grown too old goes.
  deck.opened = model.clock;
  want(model, model.wanted);
  return [model];
}

/** Another feed takes the place of the one that is shown. Pages that were open go. */
export function replace(model, page, isCopy = false) {
  const { deck: old, still, earlier } = model;
  // What has come with the page was no part of it.
  const before = still || !old ? [] : shown(model);
  const pressed = still?.pressed;
  Object.assign(model, { still: null, failure: null, pageFailed: false, earlier: null, filter: model.filter ?? earlier });
  model.told.loads = true;
  model.deck = { pages: [page], fresher: null, next: page.next, seen: [page.path], isCopy, opened: model.clock };
  if (selected(model).length === 0) model.filter = null;
  const standing = Math.max(Math.min(before.length, selected(model).length), reach(model, before));
  // "Show more" goes on, unless it is another feed: with the cards that are there, or with the next page.
  const goesOn = model.paging && old?.pages[0].path === page.path;
  model.paging = goesOn && standing === selected(model).length ? next(model) : null;
  if (goesOn) want(model, standing + model.limit);
  else want(model, Math.max(old || still ? before.length : model.wanted, standing, model.limit));
  return pressed ? press(model, pressed) : [model];
}

/** How many cards it takes to show those of before that are not too far down. */
function reach(model, before) {
  const place = ({ id }, at) => at < before.length + 20 && before.some((other) => other.id === id);
  return 1 + selected(model).findLastIndex(place);
}

/** What was pressed on prerendered markup is pressed now. */
function press(model, [name, topic]) {
  if (name === "more") return more(model);
  // A topic that the feed has no more: an empty list under its name will do, and the whole feed as well.
  const gone = !selected({ ...model, filter: null }).some(hasTopic(topic));
  const without = gone ? [copyOf(model)] : [];
  return [...without, ...filter(model, topic)];
}

/** A load has come to nothing; what is shown stays. */
export function fail(model, kind) {
  const isShown = model.count > 0;
  const quiet = !model.still && kind !== "decode";
  model.loading = null;
  model.overdue = false;
  if (quiet && isShown) model.told.loads = true;
  else model.told.errors.push(kind);
  if (model.still) {
    model.still.pressed = null;
    if (model.data === undefined) model.still.state = "stale";
    else if (!isShown) model.still.state = "failed";
  }
  // No server is to blame for what a script has set.
  if (!isShown || model.data === undefined) model.failure = kind;
  return [model];
}

export function more(model) {
  const { count } = model;
  model.pageFailed = false;
  if (count === selected(model).length) model.paging = next(model);
  want(model, count + model.limit);
  if (model.count > count) model.told.loads = true;
  return [model];
}

export function filter(model, topic) {
  if (topic) model.told.filtered.push(topic);
  if (worn(model).article) return [model];
  model.filter = topic;
  want(model, model.limit);
  return [model];
}

/** What waits is shown. What the server has dropped meanwhile goes, unless pages were opened. */
export function showNew(model) {
  const { deck } = model;
  const before = shown(model);
  const [first, ...open] = deck.pages;
  if (open.length > 0) deck.pages = [deck.fresher, first, ...open];
  else Object.assign(deck, { pages: [deck.fresher], next: deck.fresher.next });
  deck.fresher = null;
  model.told.loads = true;
  if (open.length === 0) model.pageFailed = false;
  want(model, Math.max(before.length, model.limit, reach(model, before)));
  if (!model.paging) return [model];
  return more(model);
}

/** A page has come, or has not. */
export function pageArrived(model, failure) {
  const path = model.paging;
  const readable = !failure && read(model.server[path], model.transform);
  model.paging = null;
  if (!readable) {
    model.pageFailed = true;
    model.told.errors.push(failure ? FAILURES[failure].kind : "decode");
    return [model];
  }
  model.deck.pages.push(pageOf(readable, path));
  model.deck.seen.push(path);
  model.deck.next = readable.next;
  if (selected(model).length > model.count) {
    model.told.loads = true;
    want(model, Math.max(model.wanted, model.count + model.limit));
  } else model.paging = next(model);
  return [model];
}
