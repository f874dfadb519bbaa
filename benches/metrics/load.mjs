/** A page that shows the feed by itself: bytes, and the time from navigation to the first card's paint. */
import { throttle, withBrowser, withPage } from "../browser.mjs";

export const name = "load";
export const prerendered = true;

const firstCard = (page) => page.evaluate(() => probe.first);

export async function measure({ origin, server }, contestant) {
  const url = `${origin}/${contestant.name}/load.html`;
  return withBrowser(async (browser) => {
    const slow = () =>
      withPage(browser, async (page) => {
        await throttle(page);
        await page.goto(url, { waitUntil: "domcontentloaded" });
        return firstCard(page);
      });
    const quick = () =>
      withPage(browser, async (page) => {
        await page.goto(url, { waitUntil: "networkidle0" });
        await firstCard(page);
      });
    server.sent = [];
    const cold = await slow();
    const missing = server.sent.find((one) => one.missing);
    if (missing) throw new Error(`${contestant.name} asked for ${missing.path}, which is not there`);
    const files = server.sent.filter(({ path }) => !/\.html$|^\/feeds\//.test(path));
    if (contestant.page && files.some(({ path }) => path.endsWith(".wasm"))) {
      throw new Error("the prerendered page fetched the Wasm although nothing needed it");
    }
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0) / 1000;
    // A browser keeps compiled code from the second visit on.
    await quick();
    await quick();
    const warm = await slow();
    return { bytes, cold, warm };
  });
}
