/**
 * From a press to what it asks for, on a slow phone. Buttons only the element has; a panel all have.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { throttle, withBrowser, withPage } from "../browser.mjs";

export const name = "press";

/** How long a visitor looks at "Show more" before they press it, and how long the pointer rests on a topic, in ms. */
const LOOKS = 1000;
const RESTS = 300;

const MORE = "[part~=more-button]";
const TOPIC = "button[part~=topic]";
const ALL = "[part~=filter] button";
const PANEL = "details:not([open]) > summary";

/** Where a button is, once it is in the middle of the page. */
const find = (page, selector) =>
  page.evaluate((selector) => {
    const button = probe.root().querySelector(selector);
    button.scrollIntoView({ block: "center" });
    const { left, top, width, height } = button.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, selector);

/** Takes the times from the next click on: until the button owns up to the press, and until its outcome has been painted. */
const watch = (page, selector) =>
  page.evaluate((selector) => {
    const before = probe.cards().length;
    const isDone = () => probe.root().querySelector("[part~=filter]") || probe.cards().length > before;
    const isBusy = () => probe.root().querySelector(selector)?.ariaDisabled === "true";
    window.pressed = new Promise((resolve) => {
      const start = async ({ timeStamp }) => {
        const [sign, done] = await Promise.all([probe.painted(() => isBusy() || isDone()), probe.painted(isDone)]);
        resolve({ sign: sign - timeStamp, done: done - timeStamp });
      };
      addEventListener("click", start, { capture: true, once: true });
    });
  }, selector);

/** One page, one press: `before` is what the visitor does up to then. */
const press = (url, selector, before) =>
  withBrowser((browser) =>
    withPage(browser, async (page) => {
      await throttle(page);
      await page.goto(url, { waitUntil: "domcontentloaded" });
      await page.evaluate(() => probe.first);
      await sleep(LOOKS);
      const at = await find(page, selector);
      await watch(page, selector);
      await before(page, at);
      await page.mouse.click(at.x, at.y);
      return page.evaluate(() => pressed);
    }),
  );

/**
 * The browser's own figure for a press, as Interaction to Next Paint has it (https://web.dev/articles/inp): the longest of its
 * events, from the input to the next paint. It is a multiple of 8 ms; 0 where it is under 16.
 */
async function interaction(page, selector) {
  const { x, y } = await find(page, selector);
  await page.evaluate(() => {
    window.lasted = [0];
    const keep = (entries) => lasted.push(...entries.map(({ duration }) => duration));
    const observer = new PerformanceObserver((list) => keep(list.getEntries()));
    observer.observe({ type: "event", durationThreshold: 16 });
    window.longest = () => {
      keep(observer.takeRecords());
      observer.disconnect();
      return Math.max(...lasted);
    };
  });
  await page.mouse.click(x, y);
  await sleep(LOOKS);
  return page.evaluate(() => longest());
}

/** One press after the other on each control of a page. */
const interactions = (url, controls) =>
  withBrowser((browser) =>
    withPage(browser, async (page) => {
      await throttle(page);
      await page.goto(url, { waitUntil: "domcontentloaded" });
      await page.evaluate(() => probe.first);
      await sleep(LOOKS);
      const found = {};
      for (const [name, selector] of Object.entries(controls)) found[name] = await interaction(page, selector);
      return found;
    }),
  );

/** What was sent in the ten seconds after a load in which nobody does anything. */
async function idle(server, url) {
  server.sent = [];
  await withBrowser((browser) =>
    withPage(browser, async (page) => {
      await page.goto(url, { waitUntil: "networkidle0" });
      await sleep(10_000);
    }),
  );
  return server.sent.filter(({ path }) => !/\.html$|^\/feeds\//.test(path)).reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
}

export async function measure({ server, origin }, contestant) {
  if (!contestant.element) return interactions(`${origin}/${contestant.name}/load.html`, { inpPanel: PANEL });
  const url = `${origin}/${contestant.name}/press.html`;
  const more = await press(url, MORE, () => sleep(LOOKS));
  const topic = await press(url, TOPIC, async (page, { x, y }) => {
    await page.mouse.move(x, y);
    await sleep(RESTS);
  });
  const sudden = await press(url, TOPIC, () => {});
  const inp = await interactions(url, { inpPanel: PANEL, inpTopic: TOPIC, inpAll: ALL, inpMore: MORE });
  return { pressMore: more.done, pressTopic: topic.done, pressSudden: sudden.done, pressSign: sudden.sign, ...inp, idle: await idle(server, url) };
}
