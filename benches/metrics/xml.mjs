/** A feed in RSS, and the same articles in JSON: the time to the first card, cold, on a slow phone. */
import { withBrowser } from "../browser.mjs";
import { slowFirstCard } from "./load.mjs";

export const name = "xml";

export async function measure({ origin }, { name, element }) {
  if (!element) return {};
  const cold = (page) => withBrowser((browser) => slowFirstCard(browser, `${origin}/${name}/${page}`));
  return { rss: await cold("rss.html"), json: await cold("plain.html") };
}
