/** With 1,000 cards in the page: one article changes, and panels are opened. */
import { withBrowser, withPage } from "../browser.mjs";

export const name = "change";

const TIMES = 5;
const PANELS = ["takeaways", "comparison", "technical", "implications", "timeline"];
export async function measure({ origin }, contestant) {
  return withBrowser((browser) =>
    withPage(browser, async (page) => {
      await page.goto(`${origin}/${contestant.name}/idle.html`, { waitUntil: "networkidle0" });
      await page.evaluate(mountAll);
      const values = { sameDom: [], same: [], freshDom: [], fresh: [], againDom: [], panel: [] };
      for (let time = 0; time < TIMES; time += 1) {
        const { dom, paint } = await page.evaluate(changeOne, 500 + time, `same${time}`);
        values.sameDom.push(dom);
        values.same.push(paint);
      }
      for (let time = 0; time < TIMES; time += 1) {
        const { dom, paint } = await page.evaluate(changeInText, 600 + time, `fresh${time}`);
        values.freshDom.push(dom);
        values.fresh.push(paint);
      }
      // What comes after a feed parsed afresh costs no more than what came before.
      for (let time = 0; time < TIMES; time += 1) {
        const { dom } = await page.evaluate(changeOne, 700 + time, `again${time}`);
        values.againDom.push(dom);
      }
      for (const [place, panel] of PANELS.entries()) values.panel.push(await open(page, place, panel));
      return values;
    }),
  );
}

async function mountAll() {
  await bench.ready?.();
  window.feed = await (await fetch("/feeds/1000.json")).json();
  bench.mount(feed, 1000);
  await probe.painted(() => probe.cards().length === 1000);
  await probe.complete();

  /** An item like this one, with a word more. The one that is shown is never touched. */
  window.changed = (item, word) => ({
    ...item,
    _nutgraf: { ...item._nutgraf, hook: `${item._nutgraf.hook} ${word}` },
  });

  /** Updates, and tells how long it took until a card says a word, and until that has been painted. */
  window.timed = async (place, word) => {
    const seen = () => probe.cards()[place].textContent.includes(word);
    const inPlace = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (!seen()) return;
        observer.disconnect();
        resolve(performance.now());
      });
      observer.observe(probe.cards()[0].parentElement, { subtree: true, childList: true, characterData: true });
    });
    const start = await new Promise((resolve) =>
      setTimeout(() => {
        resolve(performance.now());
        bench.update(feed);
      }),
    );
    const paint = (await probe.painted(seen)) - start;
    const dom = (await inPlace) - start;
    await probe.complete();
    return { dom, paint };
  };
}

/** The other 999 stay the objects that they were. */
function changeOne(place, word) {
  window.feed = { ...feed, items: feed.items.with(place, changed(feed.items[place], word)) };
  return timed(place, word);
}

/** Every object is another one, as after a refresh. The time is that from the parsed feed on. */
function changeInText(place, word) {
  const items = feed.items.with(place, changed(feed.items[place], word));
  window.feed = JSON.parse(JSON.stringify({ ...feed, items }));
  return timed(place, word);
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
