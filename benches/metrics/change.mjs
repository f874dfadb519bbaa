/** With 1,000 cards in the page: one article changes, and panels are opened. */
import { withBrowser, withPage } from "../browser.mjs";

export const name = "change";

const TIMES = 5;
const PANELS = ["takeaways", "comparison", "technical", "implications", "timeline"];
// Else what takes 3 ms would be measured as the 16 ms until the next frame.
const NO_VSYNC = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];

export async function measure({ origin }, contestant) {
  return withBrowser(
    (browser) =>
      withPage(browser, async (page) => {
        await page.goto(`${origin}/${contestant.name}/idle.html`, { waitUntil: "networkidle0" });
        await page.evaluate(async () => {
          await bench.ready?.();
          window.feed = await (await fetch("/feeds/1000.json")).json();
          bench.mount(feed, 1000);
          await probe.painted(() => probe.cards().length === 1000);
          await probe.settled();
        });
        const values = { same: [], fresh: [], parse: [], panel: [] };
        for (let time = 0; time < TIMES; time += 1) {
          values.same.push(await page.evaluate(changeOne, 500 + time, `same${time}`));
        }
        for (let time = 0; time < TIMES; time += 1) {
          const { took, parse } = await page.evaluate(changeInText, 600 + time, `fresh${time}`);
          values.fresh.push(took);
          values.parse.push(parse);
        }
        for (const [place, panel] of PANELS.entries()) values.panel.push(await open(page, place, panel));
        return values;
      }),
    NO_VSYNC,
  );
}

/** The other 999 stay the objects that they were. */
async function changeOne(place, word) {
  const item = structuredClone(feed.items[place]);
  item._nutgraf.hook += ` ${word}`;
  window.feed = { ...feed, items: feed.items.with(place, item) };
  const start = await new Promise((resolve) => setTimeout(() => {
    resolve(performance.now());
    bench.update(feed);
  }));
  const end = await probe.painted(() => probe.cards()[place].textContent.includes(word));
  await probe.settled();
  return end - start;
}

/** Everything comes anew from text, as with a refresh. The time is that from the parsed feed on. */
async function changeInText(place, word) {
  feed.items[place]._nutgraf.hook += ` ${word}`;
  const text = JSON.stringify(feed);
  const { start, parse } = await new Promise((resolve) => setTimeout(() => {
    const before = performance.now();
    window.feed = JSON.parse(text);
    const start = performance.now();
    resolve({ start, parse: start - before });
    bench.update(feed);
  }));
  const end = await probe.painted(() => probe.cards()[place].textContent.includes(word));
  await probe.settled();
  return { took: end - start, parse };
}

/** A real click on a panel's head, from the input event to the open panel's paint. */
async function open(page, place, panel) {
  const at = await page.evaluate(
    async (place, panel) => {
      const details = probe.cards()[place].querySelector(`[data-panel=${panel}]`);
      details.scrollIntoView({ block: "center" });
      await probe.settled();
      window.opened = new Promise((resolve) => {
        addEventListener(
          "click",
          async ({ timeStamp }) => {
            const body = () => details.open && details.children[1]?.getClientRects().length;
            resolve((await probe.painted(body)) - timeStamp);
          },
          { capture: true, once: true },
        );
      });
      const { left, top, height } = details.querySelector("summary").getBoundingClientRect();
      return { x: left + 60, y: top + height / 2 };
    },
    place,
    panel,
  );
  await page.mouse.click(at.x, at.y);
  return page.evaluate(() => opened);
}
