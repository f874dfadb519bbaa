/** What the figures were measured on, without any name of its own. */
import { cpus, totalmem, type } from "node:os";
import { withBrowser } from "../browser.mjs";

export async function machine() {
  const browser = await withBrowser((chromium) => chromium.version());
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus()[0].model.trim()}, ${cpus().length} cores, ${memory} GB, ${type()}; ${browser.replace("/", " ")}, headless; Node ${process.versions.node}`;
}
