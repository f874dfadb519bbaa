// What axe looks at: every state of the element, in every theme, direction and colour scheme.
import { COMPLETE, COMPLETE_ID, articles, withFewPlayers } from "../feeds.mjs";

/** More articles than a card each: a front page, and enough of them that there are more. */
const MANY = { ...COMPLETE, items: [...COMPLETE.items, ...articles(9, () => ({ tags: ["tea"], _nutgraf: { takeaways: ["One"] } })).items] };

/** Without what is a landmark of its own: an article stands alone several times on a page of these tests, and on no other. */
const PLAIN = { ...COMPLETE, items: COMPLETE.items.map(({ _nutgraf: { related, ...rest }, ...item }) => ({ ...item, _nutgraf: rest })) };

/** The feeds by their paths. */
export const FEEDS = { "/complete.json": withFewPlayers(COMPLETE), "/plain.json": withFewPlayers(PLAIN), "/many.json": withFewPlayers(MANY), "/empty.json": articles(0) };

const ALONE = `article="${COMPLETE_ID}"`;

/**
 * The states, by name: the element's attributes, the width of its place, and what a visitor does there, which is a function of
 * the element that runs in the page.
 */
export const STATES = {
  "cards": { attributes: 'src="/many.json" limit="2"' },
  "cards with open panels": { attributes: 'src="/complete.json" open="all"' },
  "alone": { attributes: `src="/complete.json" ${ALONE} open="all"` },
  "narrow": { attributes: 'src="/complete.json" open="all"', width: 320 },
  "compact": { attributes: 'src="/many.json" layout="compact"' },
  "front": { attributes: 'src="/many.json" layout="front"' },
  "new tabs": { attributes: `src="/plain.json" ${ALONE} open="sources" links="new"` },
  "with a search field and aids": { attributes: 'src="/many.json" limit="2" find="on" aids="copy share"' },
  "filtered": {
    attributes: 'src="/complete.json"',
    does: (element) => element.shadowRoot.querySelector("button[part~=topic]").click(),
    until: (element) => element.shadowRoot.querySelector("[part~=filter-clear]"),
  },
  "sorted": {
    attributes: `src="/plain.json" ${ALONE} open="comparison"`,
    does: (element) => element.shadowRoot.querySelector("th button").click(),
    until: (element) => element.shadowRoot.querySelector("[aria-sort]"),
  },
  "empty": { attributes: 'src="/empty.json"' },
  "failed": { attributes: 'src="/gone.json"' },
};

export const DIRECTIONS = { ltr: "en", rtl: "ar" };
export const SCHEMES = ["light", "dark"];

/** Every combination of values, one of each list. */
export const product = (lists) => lists.reduce((rows, list) => rows.flatMap((row) => list.map((value) => [...row, value])), [[]]);

/**
 * Of all combinations the fewest that have, for any two lists, each pair of their values, as far as a greedy choice finds them. It
 * is always the same choice. Of equally good ones, it takes those of a group that it has begun.
 */
export function pairwise(lists, groupOf) {
  const pairsOf = (row) => row.flatMap((value, at) => row.slice(at + 1).map((other, by) => `${at} ${value} ${at + 1 + by} ${other}`));
  const all = product(lists).map((row) => ({ row, pairs: pairsOf(row), group: groupOf(row) }));
  const left = new Set(all.flatMap(({ pairs }) => pairs));
  const begun = new Set();
  const chosen = [];
  while (left.size > 0) {
    const gain = ({ pairs, group }) => pairs.filter((pair) => left.has(pair)).length + (begun.has(group) ? 0.5 : 0);
    const gains = all.map(gain);
    const best = all[gains.indexOf(Math.max(...gains))];
    chosen.push(best.row);
    begun.add(best.group);
    for (const pair of best.pairs) left.delete(pair);
  }
  return chosen;
}
