/**
 * What the app has from the first file's glue. It is handed over and not imported: that file has the hash of this one in
 * it, so this one cannot have its name. Where the app's Wasm asks for something of `first/`, it gets it from here.
 */
export let cached, resolve, save;

/** Has to be called before anything else, with the `base` of `first/glue.js`. */
export const take = ({ _cached, _resolve, _save }) => {
  cached = _cached;
  resolve = _resolve;
  save = _save;
};
