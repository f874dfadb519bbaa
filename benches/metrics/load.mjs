/** A page that shows the feed by itself: bytes, and the time from navigation to the first card's paint. */
import { throttle, withBrowser, withPage } from "../browser.mjs";

export const name = "load";
export const prerendered = true;

const firstCard = (page) => page.evaluate(() => probe.first);
const address = ({ origin }, contestant) => `${origin}/${contestant.name}/load.html`;

/** The time to the first card of a page that is new to the browser, on a slow phone. */
export const slowFirstCard = (browser, url) => withPage(browser, (page) => slowly(page, url));

/** The time to the first card on a slow phone. */
async function slowly(page, url) {
  await throttle(page);
  await page.goto(url, { waitUntil: "domcontentloaded" });
  return firstCard(page);
}

/**
 * One cold load, as the page saw it: `card` is the time of the first card's paint, and each of `requests` has the `file`,
 * when it was wanted (`start`), sent (`sent`), first answered (`answer`) and whole (`end`), and how many `bytes` came, all
 * times in ms; 0 bytes are a file from the cache.
 */
export function timeline(stage, contestant) {
  return withBrowser((browser) =>
    withPage(browser, async (page) => {
      const card = await slowly(page, address(stage, contestant));
      const requests = await page.evaluate(() =>
        [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
          .filter(({ name }) => name.startsWith("http"))
          .map(({ name, startTime, requestStart, responseStart, responseEnd, transferSize }) => ({
            file: name.split("/").at(-1), start: startTime, sent: requestStart, answer: responseStart, end: responseEnd, bytes: transferSize,
          })),
      );
      return { label: contestant.label, card, requests };
    }),
  );
}

export async function measure(stage, contestant) {
  const { server } = stage;
  const url = address(stage, contestant);
  return withBrowser(async (browser) => {
    const slow = () => slowFirstCard(browser, url);
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
