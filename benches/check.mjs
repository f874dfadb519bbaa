/** Holds the contestants against one another before anything is measured: the same cards, or no race. */
import { withBrowser, withPage } from "./browser.mjs";

/** Each card's words without white space, and its elements in order; only the cards, all panels opened. */
async function cardsOf() {
  await bench.ready?.();
  const feed = await (await fetch("/feeds/20.json")).json();
  bench.mount(feed, 20);
  await probe.painted(() => probe.cards().length === 20);
  for (const details of probe.root().querySelectorAll("[data-article] details")) details.open = true;
  await probe.settled();
  return Array.from(probe.cards(), (card) => ({
    id: card.dataset.article,
    words: card.textContent.replace(/\s+/g, ""),
    elements: [card, ...card.querySelectorAll("*")].map((one) => one.localName),
  }));
}

async function onLoad() {
  await probe.first;
  await probe.settled();
  return Array.from(probe.cards(), (card) => ({ id: card.dataset.article, words: card.textContent.replace(/\s+/g, "") }));
}

function difference(one, other) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const near = (list) => JSON.stringify(list.slice(Math.max(0, at - 3), at + 40));
  return `${near(one)} and ${near(other)}`;
}

/** How far the element's tree may be from the peers' in its number of elements: it is free to grow a `<span>`. */
const LEEWAY = 0.05;

/**
 * Throws where a contestant's cards say something else, or where a peer's are built otherwise; returns the number of
 * elements of a card for each.
 */
export async function check({ origin }, contestants) {
  const shown = await withBrowser(async (browser) => {
    const all = new Map();
    for (const one of contestants) {
      const cards = await withPage(browser, async (page) => {
        const name = one.page ? "load" : "idle";
        await page.goto(`${origin}/${one.name}/${name}.html`, { waitUntil: "networkidle0" });
        return page.evaluate(one.page ? onLoad : cardsOf);
      });
      all.set(one.name, cards);
    }
    return all;
  });
  const [[reference, expected]] = shown;
  const counts = {};
  for (const one of contestants) {
    const cards = shown.get(one.name);
    if (cards[0].elements) counts[one.name] = cards[0].elements.length;
    for (const [place, card] of cards.entries()) {
      const model = expected[place];
      const differs = (what, a, b) => {
        throw new Error(`card ${place}: ${what} of ${reference} and ${one.name} differ: ${difference(a, b)}`);
      };
      if (card.id !== model.id) differs("the ids", model.id, card.id);
      if (card.words !== model.words) differs("the words", model.words, card.words);
      const elements = card.elements ?? model.elements;
      const equal = one.element
        ? Math.abs(elements.length / model.elements.length - 1) <= LEEWAY
        : elements.join() === model.elements.join();
      if (!equal) differs("the elements", model.elements, elements);
    }
  }
  return counts;
}
