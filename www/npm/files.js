/**
 * Takes the place of `element/files.js` in the npm package, where a bundler may have renamed and moved the files of the build:
 * it finds them where `import()` and `new URL()` name them literally. Their bytes are not checked: they come from the
 * embedder's own server, and a bundler may have changed them.
 */
import { locales, parts } from "npm/parts";

/** Another file, as it is called in the package: a bundler has no use for it. */
export const urlOf = (file) => `nutgraf/${file}`;

/** The table of an interface language's words. */
export const words = async (tag) => (await locales[tag]()).default;

/** The modules whose Wasm has trapped. A bundle has each module once, so such a one cannot start again. */
const trapped = new Set();

/** The name of a part, of a file's name with its ending: the element adds a fragment to that of a module that it replaces. */
const partOf = (file) => file.split(".")[0];

/** Fetches a Wasm file. */
export const fetchWasm = (file) => {
  const [, wasmUrl] = parts[partOf(file)];
  const answer = fetch(wasmUrl()).then((answer) => {
    if (!answer.ok) throw new TypeError(`${answer.url} is missing: ${answer.status}`);
    return answer;
  });
  // Who waits for it hears of an error, which must not count as unhandled until then.
  answer.catch(() => {});
  return answer;
};

/** Imports the module around a Wasm file. */
export const importGlue = async (file, _integrity, onTrap) => {
  const name = partOf(file);
  if (trapped.has(name)) throw Error(`${name} has failed`);
  const module = await parts[name][0]();
  module.guard?.((error) => {
    trapped.add(name);
    onTrap(error);
  });
  return module;
};
