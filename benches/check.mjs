/**
 * Holds the contestants against one another before anything is measured. Each has elements of its own choice, but all that a
 * reader reads of a card is the same, or there is no race.
 */
import { fileURLToPath } from "node:url";
import { withBrowser, withPage } from "./browser.mjs";
import { SHOWN } from "./pages.mjs";

const READER = fileURLToPath(new URL("reader.js", import.meta.url));
const COUNT = 20;

/** What a reader reads of each card, and of how many elements it consists once all is there. */
async function readCards(isPage, count) {
  if (!isPage) {
    await bench.ready?.();
    bench.mount(await (await fetch(`/feeds/${count}.json`)).json(), count);
    await probe.painted(() => probe.cards().length === count);
  }
  await probe.first;
  await probe.complete();
  const cards = [...probe.cards()];
  const elements = cards.map((card) => 1 + card.querySelectorAll("*").length);
  return { elements, cards: await reader.read(cards), followed: await reader.follow(cards[0]) };
}

function difference(one, other) {
  if (!Array.isArray(one)) [one, other] = [one.split(" "), other.split(" ")];
  let at = 0;
  while (at < one.length && JSON.stringify(one[at]) === JSON.stringify(other[at])) at += 1;
  const near = (list) => JSON.stringify(list.slice(Math.max(0, at - 3), at + 10));
  return `\n  ${near(one)}\n  ${near(other)}`;
}

/** Throws where one says something else than the first; returns the number of elements of each card by contestant. */
export async function check({ origin }, contestants) {
  const shown = await withBrowser(async (browser) => {
    const all = new Map();
    for (const one of contestants) {
      const found = await withPage(browser, async (page) => {
        await page.goto(`${origin}/${one.name}/${one.page ? "load" : "idle"}.html`, { waitUntil: "networkidle0" });
        await page.addScriptTag({ path: READER });
        return page.evaluate(readCards, Boolean(one.page), COUNT);
      });
      all.set(one.name, found);
    }
    return all;
  });
  const [[reference, expected]] = shown;
  for (const { name, page } of contestants) {
    const { cards, followed } = shown.get(name);
    const count = page ? SHOWN : COUNT;
    if (cards.length !== count) throw new Error(`${name} shows ${cards.length} cards instead of ${count}`);
    for (const [place, card] of cards.entries()) {
      for (const [what, words] of Object.entries(expected.cards[place])) {
        if (JSON.stringify(words) === JSON.stringify(card[what])) continue;
        throw new Error(`card ${place}: ${what} of ${reference} and ${name} differ: ${difference(words, card[what])}`);
      }
    }
    if (followed !== expected.followed) throw new Error(`a citation of ${name} leads back to ${followed}`);
  }
  return Object.fromEntries([...shown].map(([name, { elements }]) => [name, elements]));
}
