/**
 * The life of an element. It is in one phase at a time, and each phase has only what belongs to it:
 *
 * - `idle`: nothing has been begun;
 * - `waiting`: until it comes near the viewport or a refresh is due; `_end()` ends the wait;
 * - `starting`: the Wasm `_isLoading`, with the app's where it is `_withApp`; a `_view` that shows the feed already
 *   goes on;
 * - `showing`: the feed is loaded for the first time (`_isFirst`), and shown by its `_view`;
 * - `interactive`: its `_view` answers the visitor; without one, an instance has trapped, and what was written stays;
 * - `live`: the app is there, too (`_hasApp`), and can ask the server for more;
 * - `failed`: there is no Wasm.
 *
 * The names are for those who read this, and for the build for tests; what ships has none.
 */
export const phase = (name, fields) => (__TRACES__ ? { ...fields, _name: name } : fields);
export const idle = phase("idle", {});
export const interactive = phase("interactive", {});
export const failed = phase("failed", {});

/** Which phases may follow on each. */
export const TRANSITIONS = {
  idle: ["idle", "waiting", "starting"],
  waiting: ["idle", "waiting", "starting"],
  starting: ["idle", "showing", "live", "interactive", "failed"],
  showing: ["idle", "interactive", "starting"],
  interactive: ["idle", "starting", "interactive"],
  live: ["idle", "interactive"],
  failed: ["idle", "waiting", "starting"],
};

/** In the build for tests: keeps each transition for the page, and throws at one that must not be. */
const trace = (from, to) => {
  if (!TRANSITIONS[from].includes(to)) throw new Error(`${to} does not follow on ${from}`);
  (globalThis.nutgrafSteps ??= []).push(`${from} ${to}`);
};

/** Takes a feed from its phase to the next, and ends what belongs to the one before. */
export const enter = (feed, next) => {
  feed._phase._end?.();
  if (__TRACES__) trace(feed._phase._name, next._name);
  feed._phase = next;
};
