/**
 * The life of an element. It is in one phase at a time, and each phase has only the fields that belong to it:
 *
 * - `idle`: nothing has been started;
 * - `waiting`: the element is not near the viewport yet, or no refresh is due; `_end()` ends the wait;
 * - `starting`: the Wasm is being loaded (`_isLoading`), and the app's Wasm, too, if `_withApp` is set; a `_view` that shows
 *   the feed already continues to do so;
 * - `showing`: the feed is loaded for the first time (`_isFirst`), and shown by its `_view`;
 * - `interactive`: the `_view` answers the visitor. If there is none, the Wasm has trapped, and what it has written stays;
 * - `live`: the app is there, too (`_hasApp`), and can ask the server for more;
 * - `failed`: there is no Wasm.
 *
 * Phases have names only in this file and in the build for tests. The files that ship have none.
 */
export const phase = (name, fields) => (__TRACES__ ? { ...fields, _name: name } : fields);
export const idle = phase("idle", {});
export const interactive = phase("interactive", {});
export const failed = phase("failed", {});

/** Which phases may follow each phase. */
export const TRANSITIONS = {
  idle: ["idle", "waiting", "starting"],
  waiting: ["idle", "waiting", "starting"],
  starting: ["idle", "showing", "live", "interactive", "failed"],
  showing: ["idle", "interactive", "starting"],
  interactive: ["idle", "starting", "interactive"],
  live: ["idle", "interactive"],
  failed: ["idle", "waiting", "starting"],
};

/** In the build for tests: records each transition for the page, and throws if it is not in `TRANSITIONS`. */
const trace = (from, to) => {
  if (!TRANSITIONS[from].includes(to)) throw new Error(`${to} does not follow ${from}`);
  (globalThis.nutgrafSteps ??= []).push(`${from} ${to}`);
};

/** Takes a feed from its phase to the next one. A wait that belongs to the old phase is ended. */
export const enter = (feed, next) => {
  feed._phase._end?.();
  if (__TRACES__) trace(feed._phase._name, next._name);
  feed._phase = next;
};
