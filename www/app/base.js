/**
 * What the app uses of the first file's glue. It is handed over and not imported: that file has the hash of this one in
 * it, so this one cannot have its name. Where the app's Wasm imports something of `first/`, the build gives it this
 * instead.
 */
export let cached, resolve, save, toJsonFeed;

/** Has to be called before anything else, with what `first/glue.js` exports as `shared`. */
export const receiveShared = ({ _cached, _resolve, _save, _fromXml }) => {
  cached = _cached;
  resolve = _resolve;
  save = _save;
  toJsonFeed = _fromXml;
};
