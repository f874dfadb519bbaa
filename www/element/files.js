/** The other files of the build: beside this one, and run only with the hash that the build has pinned. */
import { create, documents, scripts } from "./dom.js";

export const here = import.meta.url;

const beside = (file) => new URL(file, here).href;

const unfit = (url, directives) => new TypeError(`${url} is missing, altered, or not allowed by ${directives}`);

/** Fetches Wasm under the hash that the build pins. */
export const wasm = (file, integrity) => {
  const url = beside(file);
  const answer = fetch(url, { integrity }).catch(() => {
    throw unfit(url, "connect-src");
  });
  answer.catch(() => {});
  return answer;
};

/**
 * Imports a module under the hash that the build pins; what does not match is never run. WebKit does not look at the
 * integrity of a link, so the bytes are checked by a plain request before: the link then finds them in the cache.
 */
export const glue = async (file, integrity, onTrap) => {
  const href = beside(file);
  const link = create("link");
  try {
    await fetch(href, { integrity });
    await new Promise((resolve, reject) => {
      // Where a policy goes by nonces, the link may do what the page's scripts may.
      const nonce = scripts("[nonce]")[0]?.nonce ?? "";
      const rel = "modulepreload";
      Object.assign(link, { rel, crossOrigin: "", integrity, nonce, href, onload: resolve, onerror: reject });
      // In an element that left its page meanwhile, WebKit would never say what has become of it.
      Reflect.get(documents, "documentElement", document).append(link);
    });
  } catch {
    throw unfit(href, "script-src and connect-src");
  } finally {
    link.remove();
  }
  const module = await import(href);
  module.guard(onTrap);
  return module;
};
