/**
 * A synthetic feed: neutral news of a made-up town, every item with its full anatomy, about 3 KB of JSON each. The same
 * number always makes the same item, so a feed of 20 is the beginning of a feed of 10,000.
 */

const words = (text) => text.trim().split(/\s+/);
const BODIES = words(`harbour library river tram garden museum observatory water school cycling weather market ferry bus
  bridge archive concert lighthouse recycling forest parish theatre railway canal housing health sports heritage tourism
  energy planning harvest postal customs coastal mountain airport fishery dairy textile printing radio`);
const GROUPS = words(`office authority board council service trust panel union agency society department committee depot
  institute network bureau chamber laboratory association workshop`);
const DEEDS = words(`opens extends publishes renews measures replaces tests maps schedules shares repairs compares
  catalogues shortens postpones restores simplifies audits merges lends doubles halves monitors relocates recycles names
  photographs digitises insulates repaints translates rents inspects counts reopens funds reviews expands`);
const KINDS = words(`northern southern eastern western annual winter summer evening public open quiet shared electric old
  new regional local digital printed seasonal central rural floating covered narrow historic temporary second joint
  voluntary solar tidal municipal`);
const THINGS = words(`timetable register footbridge reading-room portal gauge ticket collection wall catalogue lecture
  fleet guide archive line scheme boiler tower survey pavilion quay ward greenhouse playground kiosk orchard workshop
  station shelter footpath lock mill roof cable pump meadow lantern signal stairway platform turbine bakery pier
  allotment reservoir cellar hall depot nursery viaduct`);
const REASONS = words(`demand safety noise cost weather access training storage drainage tourism maintenance research
  delivery housing parking heating lighting insurance fishing staffing ventilation education mapping translation`);
const EFFECTS = words(`waiting traffic rents queues emissions delays visits repairs leaks complaints savings bookings harvests
  absences donations readings subscriptions crossings deliveries`);
const MOVES = words(`fall rise level-off double stabilise shift return halve recover spread slow vary`);
const ADVICE = words(`Check Compare Register Renew Read Ask Print Reserve Measure Report Share Visit Download Confirm`);
const FEATURES = ["Open on Sundays", "Public data", "Step-free access", "Price of a day pass", "Average wait", "Renewed in"];
const PLACES = words(`Northport Easthaven Westbrook Southmere Hillcrest Lakeside Ashford Birchley Cranwell Dunmore Elmsby
  Fenwick Glenbay Holmley Inverton Kelsey Larkhill Marston Netherby Oakham Pinefield Quarndon Ravenby Stanmoor`);
const PAPERS = ["The Harbour Courier", "Morning Ledger", "The Quay", "Town and River", "The Evening Post", "Public Notes"];
const NAMES = ["Ada Lindqvist", "Bruno Castell", "Chen Yu", "Dalia Rahman", "Emeka Obi", "Freya Nilsen", "Goran Babic"];
const MONTHS = words("January March April June August October");
const TOPICS = ["transport", "culture", "environment", "schools", "budget", "harbour", "weather", "housing"];

/** mulberry32: small, quick and the same everywhere. */
const random = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), seed | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

/** One item, always the same for the same number. */
export function item(number) {
  const next = random(number * 7919 + 1);
  const below = (limit) => Math.floor(next() * limit);
  const pick = (list) => list[below(list.length)];
  const some = (list, count) => {
    const rest = [...list];
    return Array.from({ length: count }, () => rest.splice(below(rest.length), 1)[0]);
  };
  const two = (value) => String(value).padStart(2, "0");
  const day = () => `${2020 + below(6)}-${two(1 + below(12))}-${two(1 + below(28))}`;
  const capital = (text) => text[0].toUpperCase() + text.slice(1);
  const event = () => `${capital(pick(BODIES))} ${pick(GROUPS)} ${pick(DEEDS)} ${pick(KINDS)} ${pick(THINGS)}`;
  const effect = () => `${capital(pick(EFFECTS))} ${pick(MOVES)} by ${2 + below(60)}% in ${pick(PLACES)}.`;
  const sentence = () =>
    `The ${pick(BODIES)} ${pick(GROUPS)} of ${pick(PLACES)} ${pick(DEEDS)} its ${pick(KINDS)} ${pick(THINGS)} ` +
    `because of ${pick(REASONS)} and ${pick(REASONS)}, ${2 + below(900)} ${pick(EFFECTS)} after ${pick(MONTHS)}.`;
  const cited = (text, ...sources) => ({ text, sources });

  const id = `item-${number}`;
  const site = `https://news.example/${id}`;
  const papers = some(PAPERS, 5);
  const places = some(PLACES, 4);
  const cell = (feature) => {
    if (feature === "Average wait") return `${2 + below(20)} min`;
    if (feature === "Price of a day pass") return 3 + below(9);
    if (feature === "Renewed in") return String(1990 + below(35));
    return pick([true, false, null]);
  };
  return {
    id,
    url: site,
    title: event(),
    date_published: `${day()}T0${below(10)}:${two(below(60))}:00Z`,
    authors: [{ name: pick(NAMES) }],
    _nutgraf: {
      hook: `${effect().slice(0, -1)}; the ${pick(KINDS)} ${pick(THINGS)} shows why ${pick(REASONS)} matters.`,
      tldr: {
        what_changed: cited(sentence(), "s1"),
        why_it_matters: `${effect()} ${effect()}`,
        what_to_do_next: `${pick(ADVICE)} the ${pick(KINDS)} ${pick(THINGS)} of ${pick(PLACES)} before ${pick(MONTHS)}.`,
      },
      analysis: { generated_by: "ai" },
      takeaways: [cited(sentence(), "s1"), effect(), cited(effect(), "s2"), effect(), cited(effect(), "s1", "s3")],
      comparison: {
        caption: `${places[0]} and three other towns`,
        columns: places,
        rows: some(FEATURES, 3).map((feature) => ({ feature, cells: places.map(() => cell(feature)) })),
      },
      technical: [effect(), cited(sentence(), "s2"), effect()],
      implications: [
        { prediction: effect(), rationale: sentence(), likelihood: pick(["low", "medium", "high"]), horizon: `${2 + below(8)} months`, sources: ["s3"] },
        { prediction: effect(), rationale: effect(), likelihood: pick(["low", "medium", "high"]), horizon: `${2 + below(8)} years`, sources: ["s1"] },
      ],
      timeline: [day(), day(), day()].sort().map((date) => ({ date, title: event(), text: effect() })),
      sources: ["s1", "s2", "s3"].map((source, index) => ({
        id: source,
        title: event(),
        url: `https://sources.example/${id}/${source}`,
        publisher: papers[index],
        date_published: day(),
      })),
      coverage: [0, 1].map((index) => ({
        title: event(),
        url: `https://coverage.example/${id}/${index}`,
        publisher: papers[3 + index],
      })),
      topics: some(TOPICS, 3).map((tag) => ({ tag, url: `https://news.example/topics/${tag}` })),
      original: { publisher: papers[0], url: `https://original.example/${id}` },
    },
  };
}

/** A feed of so many items. */
export function feed(count) {
  return {
    version: "https://jsonfeed.org/version/1.1",
    title: "Town news",
    language: "en",
    items: Array.from({ length: count }, (_, index) => item(index)),
  };
}

/** What RSS can say of so many items, as a feed in JSON. */
export function plain(count) {
  const { items, ...head } = feed(count);
  const reduced = items.map(({ id, url, title, date_published, authors, _nutgraf: { tldr, topics } }) => ({
    id, url, title, date_published, authors, summary: tldr.why_it_matters, tags: topics.map(({ tag }) => tag),
  }));
  return { ...head, items: reduced };
}

/** The same in RSS. Nothing in it has to be escaped. */
export function rss(count) {
  const { title, language, items } = plain(count);
  const written = items.map(
    ({ id, url, title, date_published, authors, summary, tags }) => `<item>
<title>${title}</title>
<link>${url}</link>
<guid isPermaLink="false">${id}</guid>
<pubDate>${new Date(date_published).toUTCString()}</pubDate>
<dc:creator>${authors[0].name}</dc:creator>
<description>${summary}</description>
${tags.map((tag) => `<category>${tag}</category>`).join("")}
</item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>${title}</title>
<language>${language}</language>
${written.join("\n")}
</channel></rss>
`;
}
