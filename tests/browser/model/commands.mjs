// What scripts, visitors, the server and time may do: how a command is made, when it can be done, what comes of it by
// the model, and how it is told. A command is a list of a name and values, so that a sequence can be kept as it is
// printed.
import fc from "fast-check";
import { BAD, FAILURES, PAGES, SOURCES, SPANS, TOPICS, TRANSFORMS, read } from "./feeds.mjs";
import { arrive, empty, fail, filter, load, more, pageArrived, showNew, told, tooOld, want, withLoadable } from "./model.mjs";

const articles = Object.keys(TOPICS);
const article = fc.tuple(fc.constantFrom(...articles), fc.constantFrom(0, 0, 1, 2));
const some = fc.uniqueArray(article, { selector: ([id]) => id, minLength: 1, maxLength: 6, size: "max" });
const feed = fc
  .record({
    items: fc.oneof({ weight: 12, arbitrary: some }, { weight: 1, arbitrary: fc.constant([]) }),
    next: fc.constantFrom(undefined, undefined, "P", "P", "P", "Q"),
  })
  .map(({ items, next }) => ({ items: items.map((item) => item.join("")).join(" "), ...(next && { next }) }));
const topic = fc.constantFrom("T0", "T1");
const one = (name, ...values) => fc.tuple(fc.constant(name), ...values);
const limit = fc.integer({ min: 1, max: 4 });
const server = fc.record({ A: feed, B: feed, P: feed, Q: feed });

/** Where a sequence begins. */
const start = fc.record({
  by: fc.constantFrom("src", "data", "prerendered", "nothing"),
  lang: fc.constantFrom("en", "de"),
  copy: fc.option(feed),
  limit,
  images: fc.constantFrom(null, null, "click"),
  data: feed,
  server,
});

/** Every command: how it is made, and how often. */
export const COMMANDS = {
  "answer": [8, one("answer", fc.constantFrom(0, 0, 1), fc.option(fc.constantFrom(...Object.keys(FAILURES)), { freq: 3 }))],
  "server": [5, one("server", fc.constantFrom(...SOURCES, ...PAGES), feed)],
  "data": [3, one("data", feed, fc.constantFrom(null, "fresh"))],
  "bad data": [1, one("bad data", fc.constantFrom(...BAD))],
  "same data": [1, one("same data")],
  "no data": [1, one("no data")],
  "src": [2, one("src", fc.constantFrom(...SOURCES, null))],
  "reload": [2, one("reload")],
  "refresh": [2, one("refresh", fc.constantFrom(true, true, false))],
  "time passes": [3, one("time passes")],
  "hide": [1, one("hide")],
  "show": [1, one("show")],
  "more": [6, one("more")],
  "filter": [4, one("filter", topic)],
  "unfilter": [3, one("unfilter")],
  "show new": [3, one("show new")],
  "retry": [2, one("retry")],
  "article": [1, one("attribute", fc.constant("article"), fc.option(fc.constantFrom(...articles)))],
  "limit": [1, one("attribute", fc.constant("limit"), limit)],
  "tags": [1, one("attribute", fc.constant("tags"), fc.option(fc.constantFrom("T0", "T1", "-T0", "-T1, -T3")))],
  "since": [2, one("attribute", fc.constant("since"), fc.constantFrom(...Object.keys(SPANS), null))],
  "layout": [1, one("attribute", fc.constant("layout"), fc.constantFrom("compact", "front", null))],
  "panels": [1, one("attribute", fc.constant("panels"), fc.constantFrom("takeaways", null))],
  "lang": [1, one("attribute", fc.constant("lang"), fc.constantFrom("de", "en", null))],
  "labels": [1, one("labels", fc.constantFrom({ "show-more": "More" }, {}))],
  "transform": [1, one("transform", fc.option(fc.constantFrom(...Object.keys(TRANSFORMS))))],
  "images": [1, one("attribute", fc.constant("images"), fc.constantFrom("click", "click", "auto", null))],
  "picture": [3, one("picture", fc.constantFrom(...articles))],
  "panel": [2, one("panel", fc.constantFrom(...articles))],
  "focus": [2, one("focus", fc.constantFrom(null, "more", "unfilter", "show new", "retry", ...articles))],
  "remove": [1, one("remove")],
  "insert": [2, one("insert")],
};

/** Sequences of the commands named, or of all. */
export function sequences({ names = Object.keys(COMMANDS), starts = {}, maxLength = 30 } = {}) {
  const chosen = names.map((name) => ({ weight: COMMANDS[name][0], arbitrary: COMMANDS[name][1] }));
  const commands = fc.array(fc.oneof(...chosen), { maxLength, size: "max" });
  return fc.record({ start: start.map((one) => ({ ...one, ...starts })), commands });
}

/** Whether a command can be done where `seen` is on the screen. */
export function applies([name, ...values], model, seen) {
  // What is prerendered has no feed behind it: with data that is none, nothing can come of a press.
  const presses = !(model.still && (model.still.pressed || model.data));
  const isThere = (what) =>
    ({ more: ["there", "failed"].includes(seen.more), unfilter: seen.filter !== null, "show new": seen.waiting > 0, retry: seen.retry })[what] ??
    seen.cards.some(({ id }) => id === what);
  if (name === "insert") return !model.connected;
  if (["server", "hide", "show"].includes(name)) return true;
  // A page that was prerendered and has left its document is no different from one that has never been there.
  if (!model.connected) return !model.still && ["data", "bad data", "no data", "src", "attribute", "refresh"].includes(name);
  switch (name) {
    case "answer": return values[0] < seen.requests.length;
    case "same data": return model.data !== undefined;
    case "time passes": return !model.loading;
    case "src": return values[0] !== null || !model.still;
    case "more": case "unfilter": case "show new": case "retry": return presses && isThere(name);
    case "filter": return presses && seen.cards.some(({ topics }) => topics.includes(values[0]));
    case "picture": return seen.cards.some(({ id, picture }) => id === values[0] && picture === "a button");
    case "panel": return seen.cards.some(({ id, open }) => id === values[0] && open !== null);
    case "focus": return values[0] === null || isThere(values[0]);
    default: return true;
  }
}

/** What may come of a command. What is prerendered may have put off a refresh until then. */
export function after(before, command, seen) {
  // A command takes a moment, in which an article may grow too old.
  const [now, soon] = [seen.clock, seen.clock + 3];
  const times = tooOld(now) === tooOld(soon) ? [now] : [now, soon];
  const models = times.flatMap((clock) => outcomes({ ...before, clock }, command, seen)).map((model) => withLoadable(before, model));
  return models.flatMap((model) => (model.still?.isOld && model.connected && !model.loading ? [...due(structuredClone(model)), model] : [model]));
}

function outcomes(before, [name, ...values], seen) {
  const model = { ...structuredClone(before), told: told() };
  switch (name) {
    case "answer": return answered(model, seen.requests[values[0]].path, values[1]);
    case "server":
      model.server[values[0]] = values[1];
      return [model];
    case "data":
      model.data = values[0];
      return model.connected ? load(wakened(model), "data") : [model];
    case "bad data":
      // The same value is no change.
      if (model.data?.bad === values[0]) return nudged(model);
      model.data = { bad: values[0] };
      if (model.loading) model.idle.push(model.loading.path);
      return model.connected ? fail(wakened(model), "decode") : [model];
    case "same data": return nudged(model);
    case "no data": {
      const hadData = model.data !== undefined;
      model.data = undefined;
      return hadData ? moved(model) : nudged(model);
    }
    case "src": {
      const isNews = model.src !== values[0];
      model.src = values[0];
      if (!isNews || !model.connected) return [model];
      return model.data === undefined ? moved(model) : load(wakened(model), "data");
    }
    case "reload": case "retry": return model.src || model.data !== undefined ? load(wakened(model), "reload") : [model];
    case "transform": {
      model.transform = values[0];
      if ((model.still && !model.still.isAwake) || !(model.src || model.data !== undefined)) return [model];
      return load(model, "reload");
    }
    case "refresh":
      if (model.refresh === values[0]) return [model];
      Object.assign(model, { refresh: values[0], overdue: false });
      return nudged(model);
    case "time passes": return model.refresh ? due(model) : [model];
    case "hide":
      model.visible = false;
      return [model];
    case "show":
      model.visible = true;
      return model.overdue ? due(model) : [model];
    case "more": case "filter":
      if (!model.still) return name === "more" ? more(model) : filter(model, values[0]);
      model.still.pressed = [name, values[0]];
      return model.loading ? [model] : load(wakened(model), "first");
    case "unfilter": return filter(model, null);
    case "show new": return showNew(model);
    case "attribute": return attribute(model, values[0], values[1]);
    case "picture":
      if (!model.asked.includes(values[0])) model.asked.push(values[0]);
      return [model];
    case "labels": return nudged(model);
    case "remove": return [removed(model)];
    case "insert": {
      model.connected = true;
      model.wanted = model.limit;
      if (!model.still) return load(model, "first");
      // It may have been written so long ago that a refresh is due at once.
      return model.refresh ? due(model) : [model];
    }
    default: return [model];
  }
}

const wakened = (model) => {
  if (model.still) model.still.isAwake = true;
  return model;
};

/** Something has changed: what is prerendered needs its widget now. */
const nudged = (model) => (model.still && model.connected && !model.still.isAwake ? load(wakened(model), "first") : [model]);

/** The feed comes from elsewhere now: what is shown goes at once. */
function moved(model) {
  model.overdue = false;
  if (!model.connected) return [model];
  if (model.still) return load(wakened(model), "first");
  empty(model);
  return load(model, "first");
}

/** It is time to refresh. */
function due(model) {
  model.overdue = false;
  const isReady = model.src && model.data === undefined && !model.loading && (model.deck || model.failure);
  if (!isReady || !model.connected) return [model];
  // What is prerendered may wait for more, until it is near what the visitor sees.
  const idle = model.still ? [{ ...structuredClone(model), still: { ...model.still, isOld: true } }] : [];
  const refreshing = { ...structuredClone(model), loading: { path: model.src, mode: "refresh" } };
  if (model.visible) return [refreshing, ...idle];
  // The page only looks hidden: unlike in one that is, what is prerendered is still told that it is near the visitor.
  const hidden = model.still ? [refreshing, ...idle] : [];
  return [{ ...model, overdue: true }, ...hidden];
}

function answered(model, path, failure) {
  if (path === model.paging) return pageArrived(model, failure);
  if (path !== model.loading?.path) {
    model.idle = model.idle.filter((idle) => idle !== path);
    return [model];
  }
  const { mode } = model.loading;
  if (failure) return fail(model, FAILURES[failure].kind);
  const feed = model.server[path];
  if (read(feed, model.transform)) model.cached[path] = feed;
  return arrive(model, feed, mode, path);
}

function attribute(model, name, value) {
  const isNews = model[name] !== value;
  model[name] = value;
  if (model.still) return isNews ? nudged(model) : [model];
  if (!isNews) return [model];
  if (name === "limit" || name === "article") want(model, model.limit);
  else if (name === "tags" || name === "since") want(model, model.wanted);
  return [model];
}

function removed(model) {
  model.connected = false;
  Object.assign(model, { loading: null, idle: [], overdue: false });
  if (model.still) Object.assign(model.still, { pressed: null, isAwake: false, isOld: false });
  else empty(model);
  model.earlier = null;
  return model;
}
