/** Large feeds of which 12 cards are shown: is more done than fetching and parsing what is not shown? */
import { withBrowser, withPage } from "../browser.mjs";
import { SHOWN } from "../pages.mjs";

export const name = "large";

export async function measure({ origin }, contestant) {
  return withBrowser(async (browser) => {
    const fresh = (use, ...values) =>
      withPage(browser, async (page) => {
        await page.goto(`${origin}/${contestant.name}/idle.html`, { waitUntil: "networkidle0" });
        await page.evaluate(async () => {
          await bench.ready?.();
          await probe.settled();
        });
        return page.evaluate(use, ...values);
      });
    const few = await fresh(show, 12, SHOWN);
    const twenty = await fresh(show, 20, SHOWN);
    const many = await fresh(show, 10_000, SHOWN);
    const alone = await fresh(fetchAlone, 10_000);
    return { first20: twenty.shown, first10000: many.shown, less: (many.whole - few.whole) / alone };
  });
}

/** From the request, and from the parsed feed, to the first card's paint. */
async function show(count, limit) {
  const start = performance.now();
  const feed = await (await fetch(`/feeds/${count}.json`, { cache: "no-store" })).json();
  const parsed = performance.now();
  bench.mount(feed, limit);
  const end = await probe.first;
  return { whole: end - start, shown: end - parsed };
}

async function fetchAlone(count) {
  const start = performance.now();
  await (await fetch(`/feeds/${count}.json`, { cache: "no-store" })).json();
  return performance.now() - start;
}
