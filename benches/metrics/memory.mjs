/** What the renderer holds when it shows 1,000 cards of a feed that the contestant fetched itself. */
import { memory, withBrowser, withPage } from "../browser.mjs";

export const name = "memory";

export async function measure({ origin }, contestant) {
  return withBrowser((browser) =>
    withPage(browser, async (page) => {
      await page.goto(`${origin}/${contestant.name}/idle.html`, { waitUntil: "networkidle0" });
      await page.evaluate(async () => {
        bench.mount("/feeds/1000.json", 1000);
        await probe.painted(() => probe.cards().length === 1000);
        await probe.complete();
      });
      return { memory: await memory(browser, page) };
    }),
  );
}
