/** What a card says of its own, and how it says what stands in the feed. */
export const TLDR = [
  ["what_changed", "What changed"],
  ["why_it_matters", "Why it matters"],
  ["what_to_do_next", "What to do next"],
];
export const PANELS = [
  ["takeaways", "Key takeaways"],
  ["comparison", "Competitor analysis"],
  ["technical", "Technical deep dive"],
  ["implications", "Future implications"],
  ["timeline", "Timeline"],
  ["sources", "Sources"],
  ["coverage", "Event coverage"],
];
export const ANALYSIS = "AI-generated analysis for this event.";
export const GROUNDED = "AI analysis grounded in cited sources.";
/** A likelihood's word and how many of its three blocks are filled. */
export const LIKELIHOODS = { low: ["Low", 1], medium: ["Medium", 2], high: ["High", 3] };
/** Where the three blocks stand. */
export const BLOCKS = [0, 21, 42];

const MONTHS = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
  "December",
];

/** "2026-11-23T08:00:00Z" as "23 November 2026". */
export function day(date) {
  const [year, month, number] = date.slice(0, 10).split("-");
  return `${Number(number)} ${MONTHS[month - 1]} ${year}`;
}

/** A claim is a string, or has a text and sources; a prediction is one too. */
export const textOf = (claim) => claim.text ?? claim.prediction ?? claim;

/**
 * What cites what in an article, found once for all its parts, because the list of sources links back to claims
 * elsewhere: each claim's citations, with the source's number and an id of their own, and for each source the ids of
 * its citations in the order of the page.
 */
export function references(article, { tldr, takeaways, technical, implications, sources }) {
  const numbers = new Map(sources.map(({ id }, index) => [id, index + 1]));
  const backlinks = sources.map(() => []);
  const citations = new Map();
  for (const claim of [...TLDR.map(([key]) => tldr[key]), ...takeaways, ...technical, ...implications]) {
    if (!claim.sources) continue;
    const cited = claim.sources.map((source) => {
      const number = numbers.get(source);
      const ids = backlinks[number - 1];
      const id = `${article}-source-${number}-${ids.length + 1}`;
      ids.push(id);
      return { number, id };
    });
    citations.set(claim, cited);
  }
  return { citations, backlinks };
}

/** What a link back says: a source's first needs no number, the others do to be told apart. */
export const arrow = (index) => (index > 0 ? `↑${index + 1}` : "↑");

/** How many entries a panel has. */
export const size = (panel) => panel.rows?.length ?? panel.length;

/** What kind of cell it is, and its words. */
export function cell(value) {
  if (value === true) return ["yes", "Yes"];
  if (value === false) return ["no", "No"];
  return value === null ? ["unknown", "Not known"] : ["text", String(value)];
}
