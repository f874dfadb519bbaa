// The small world of the model: seven articles with fixed topics, in versions that their headlines tell apart; four
// paths; and what a server may answer.
//
// A feed is written as `{ items: "a0 c1", next: "P" }`: article a in version 0, c in version 1, and P as its next page.

/** The topics of each article. */
export const TOPICS = { a: ["T0"], b: ["T1"], c: ["T0"], d: ["T0", "T1"], e: [], f: ["T1"], g: ["T0"] };

/**
 * How old each article is when a sequence begins, in seconds; one has no date. The clock goes on by six seconds with each answer,
 * and by a multiple of six when the time of a refresh passes: what is between is the time that the machine takes.
 */
export const AGES = { a: 60, b: 3_600 - 69, c: 3_600 - 201, d: null, e: 7_200 - 135, f: 3 * 86_400, g: 30 };

/** The values of `since`, in seconds. */
export const SPANS = { "1h": 3_600, "2h": 7_200, "1d": 86_400 };

/** Where feeds begin, and their further pages. */
export const SOURCES = ["A", "B"];
export const PAGES = ["P", "Q"];

/** What may go wrong with an answer: the kind of the error, and whether the request is tried again before that. */
export const FAILURES = {
  "error 404": { kind: "http", tries: 1 },
  "error 500": { kind: "http", tries: 4 },
  "a broken answer": { kind: "network", tries: 4 },
  "HTML": { kind: "decode", tries: 1 },
  "broken JSON": { kind: "decode", tries: 1 },
  "no feed": { kind: "decode", tries: 1 },
};

/** Values for `data` that are no feed. */
export const BAD = [5, "x", { nope: 1 }];

/** Functions for `transform`, by what they do. They run in the page. */
export const TRANSFORMS = {
  "that marks headlines": (feed) => ({ ...feed, items: feed.items.map((item) => ({ ...item, title: `${item.title}!` })) }),
  "that drops the first": (feed) => ({ ...feed, items: feed.items.slice(1) }),
  "that throws": () => {
    throw new Error("transform");
  },
};

const words = ({ items }) => items.split(" ").filter(Boolean);
const id = (word) => word[0];

/** What is read of a feed: its articles and where it goes on; nothing where the transform throws. */
export function read(feed, transform) {
  const articles = words(feed).map((word) => ({ id: id(word), title: word }));
  if (transform === "that throws") return undefined;
  if (transform === "that drops the first") articles.shift();
  if (transform === "that marks headlines") for (const article of articles) article.title += "!";
  return { articles, next: feed.next, feed };
}

/** Where the picture of an article is, whichever version the article is in, by the address that a feed of its name would have. */
export const pictureOf = (address) => address.replace(".json", ".svg");

/** The feed as JSON; `at` gives the address of a path, and the sequence was `born` so many seconds after 1970. */
export function json(feed, at, born) {
  const items = words(feed).map((word) => ({
    id: id(word),
    url: `/articles/${id(word)}`,
    title: word,
    ...(AGES[id(word)] !== null && { date_published: new Date((born - AGES[id(word)]) * 1_000).toISOString() }),
    image: pictureOf(at(id(word))),
    tags: TOPICS[id(word)],
    _nutgraf: { takeaways: [`About ${id(word)}`] },
  }));
  const next = feed.next ? { next_url: at(feed.next) } : {};
  return { version: "https://jsonfeed.org/version/1.1", title: "Model", items, ...next };
}
