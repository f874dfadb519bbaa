/** 1,000 cards at once: the time until all are there and painted, and the longest task on the way. */
import { withBrowser, withPage } from "../browser.mjs";

export const name = "thousand";

export async function measure({ origin }, contestant) {
  return withBrowser((browser) =>
    withPage(browser, async (page) => {
      await page.goto(`${origin}/${contestant.name}/idle.html`, { waitUntil: "networkidle0" });
      return page.evaluate(async () => {
        await bench.ready?.();
        const feed = await (await fetch("/feeds/1000.json")).json();
        await probe.settled();
        const start = await new Promise((resolve) => setTimeout(() => {
          resolve(performance.now());
          bench.mount(feed, 1000);
        }));
        const end = await probe.painted(() => probe.cards().length === 1000);
        await probe.complete();
        return { thousand: end - start, longest: probe.longest(start) };
      });
    }),
  );
}
