/** What a card says of its own, and how it says what stands in the feed. */
export const TLDR = [
  ["what_changed", "What changed"],
  ["why_it_matters", "Why it matters"],
  ["what_to_do_next", "What to do next"],
];
/** The titles of the panels. */
export const PANELS = {
  takeaways: "Key takeaways",
  comparison: "Competitor analysis",
  technical: "Technical deep dive",
  implications: "Future implications",
  timeline: "Timeline",
  sources: "Sources",
  coverage: "Event coverage",
};
export const ANALYSIS = "AI-generated analysis for this event.";
export const GROUNDED = "AI analysis grounded in cited sources.";
/** The words of a likelihood, and its picture, which the style sheet puts behind them. */
export const LIKELIHOODS = {
  low: { words: "Low", picture: "●○○" },
  medium: { words: "Medium", picture: "●●○" },
  high: { words: "High", picture: "●●●" },
};

const MONTHS = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
  "December",
];

/** "2026-11-23T08:00:00Z" as "23 November 2026". */
export function day(date) {
  const [year, month, number] = date.slice(0, 10).split("-");
  return `${Number(number)} ${MONTHS[month - 1]} ${year}`;
}

/** Who wrote an article. */
export const names = (authors) => authors.map(({ name }) => name).join(", ");

/** A claim is a string, or has a text and sources; a prediction is one too. */
export const textOf = (claim) => claim.text ?? claim.prediction ?? claim;

/** The host of a link, as it is read aloud. */
export const domain = (url) => new URL(url).hostname.replace(/^www\./, "");

/** The first letter of a publisher's name; none where the entry before is by the same one. */
export function initial({ publisher }, before) {
  if (publisher === before?.publisher) return undefined;
  const [first] = publisher;
  return first;
}

/** The coverage in a list for each publisher, in the order of their first articles. */
export const byPublisher = (coverage) => [...Map.groupBy(coverage, ({ publisher }) => publisher).values()];

/** How many publishers have reported, and over how many days, where there are several. */
export function reported(publishers) {
  if (publishers.length < 2) return undefined;
  const dates = publishers.flat().flatMap(({ date_published }) => date_published?.slice(0, 10) ?? []).sort();
  const days = (Date.parse(dates.at(-1)) - Date.parse(dates[0])) / 86400000;
  return `Reported by ${publishers.length} publishers${days > 0 ? ` over ${days + 1} days` : ""}`;
}

/** Which event of a timeline is of the article's day: the place of the last one, or -1. */
export const eventOfDay = (date, timeline) =>
  timeline.findLastIndex((event) => event.date.slice(0, 10) === date.slice(0, 10));

/** The `id` of a source's entry, by its number. */
export const sourceId = (article, number) => `${article}-source-${number}`;

/**
 * What cites what in an article, found once for all its parts, because the list of sources links back to claims
 * elsewhere: each claim's citations, with the source's number, where it stands and an `id` of their own, and for each source
 * the links back to its citations in the order of the page.
 */
export function references(article, { tldr, takeaways, technical, implications, sources }) {
  const numbers = new Map(sources.map(({ id }, index) => [id, index + 1]));
  const backlinks = sources.map(() => []);
  const citations = new Map();
  for (const claim of [...TLDR.map(([key]) => tldr[key]), ...takeaways, ...technical, ...implications]) {
    if (!claim.sources) continue;
    const cited = claim.sources.map((source) => {
      const number = numbers.get(source);
      const href = `#${sourceId(article, number)}`;
      const back = backlinks[number - 1];
      const time = back.length + 1;
      const id = `${href.slice(1)}-${time}`;
      // The first needs no number, the others do to be told apart.
      back.push({ href: `#${id}`, label: `Back to statement ${time}`, text: time > 1 ? `↑${time}` : "↑" });
      return { id, href, number, label: `Source ${number}, ${sources[number - 1].title}` };
    });
    citations.set(claim, cited);
  }
  return { citations, backlinks };
}

/** What kind of cell it is, and its words. */
export function cell(value) {
  if (value === true) return ["yes", "Yes"];
  if (value === false) return ["no", "No"];
  return value === null ? ["unknown", "Not known"] : ["text", String(value)];
}
