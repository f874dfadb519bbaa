/** What is said where Wasm cannot run. */
import { urlOf } from "./files.js";

/** Whether the console has been told: one line is enough for all elements. */
let hasLogged = false;

/** Why Wasm cannot run, for people; also logged. */
export const reason = (error) => {
  const isRefused = /unsafe-eval|Content.Security.Policy|call to WebAssembly/i.test(error);
  const why = isRefused ? "the page's Content-Security-Policy lacks 'wasm-unsafe-eval' in script-src" : `${error}`;
  if (!hasLogged) console.error(`nutgraf: WebAssembly could not be started: ${why}; ${urlOf("help.html")}#wasm`);
  hasLogged = true;
  return why;
};
