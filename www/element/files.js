/**
 * The other files of the build: Wasm, and the JavaScript modules around it ("glue"). They stand beside this file, and
 * are run only if their bytes have the hash that the build has written into this one.
 */
import { create, documentPrototype, findScripts } from "./dom.js";

export const ownUrl = import.meta.url;

/** Where another file of the build is. */
export const urlOf = (file) => new URL(file, ownUrl).href;

/** Fetches the texts of an interface language. */
export const words = (tag, cache) => fetch(urlOf(`locales/${tag}.json`), { cache }).then((answer) => answer.json());

const loadError = (url, directives) => new TypeError(`${url} is missing, altered, or not allowed by ${directives}`);

/** Fetches a Wasm file, which must have the hash `integrity`. */
export const fetchWasm = (file, integrity) => {
  const url = urlOf(file);
  const answer = fetch(url, { integrity }).catch(() => {
    throw loadError(url, "connect-src");
  });
  // Whoever awaits it gets the error. Until then, it must not be reported as unhandled.
  answer.catch(() => {});
  return answer;
};

/**
 * Imports a module, which must have the hash `integrity`; any other is never run. WebKit does not look at the
 * integrity of a link, so the bytes are checked by a plain request before: the link then finds them in the cache.
 */
export const importGlue = async (file, integrity, onTrap) => {
  const href = urlOf(file);
  const link = create("link");
  try {
    await fetch(href, { integrity });
    await new Promise((resolve, reject) => {
      // Where the page's policy allows scripts by a nonce, the link needs that nonce, too.
      const nonce = findScripts("[nonce]")[0]?.nonce ?? "";
      const rel = "modulepreload";
      Object.assign(link, { rel, crossOrigin: "", integrity, nonce, href, onload: resolve, onerror: reject });
      // It is put into the document's root: in an element that leaves the page meanwhile, WebKit would dispatch neither
      // event.
      Reflect.get(documentPrototype, "documentElement", document).append(link);
    });
  } catch {
    throw loadError(href, "script-src and connect-src");
  } finally {
    link.remove();
  }
  const module = await import(href);
  // Every glue exports `setTrapHandler` of `glue/instance.js` under this shorter name. A module without Wasm has none.
  module.guard?.(onTrap);
  return module;
};
