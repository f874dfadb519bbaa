/** What Nutgraf sets out to reach, and whether this run shows it. */
import { METRICS, number, ratio } from "./metrics.mjs";

const metric = (name) => METRICS.find((one) => one.name === name);
const of = (name, other) => (values) => {
  const found = metric(name);
  // Below what can be seen is below everything.
  if (values.nutgraf?.[name]?.median < (found.threshold ?? 0)) return 0;
  return ratio(found, values, "nutgraf", other);
};
const own = (name) => (values) => values.nutgraf?.[name]?.median;

const GOALS = [
  ["Bytes on a first load, KB", 50, own("bytes"), 1],
  ["First card, cold, of React", 0.87, of("cold", "react"), 2],
  ["First card, cold, of Preact", 1.25, of("cold", "preact"), 2],
  ["First card, warm, of Preact", 1, of("warm", "preact"), 2],
  [
    "First card of a feed in RSS, cold, by that of the same articles in JSON", 1.2,
    (values) => values.nutgraf && values.nutgraf.rss?.median / values.nutgraf.json?.median, 2,
  ],
  // It was 0.5 when the others built the same elements. Now each has the leaner tree that its experts would write.
  ["1,000 cards, of React", 0.6, of("thousand", "react"), 2],
  ["1,000 cards: longest task, ms", 50, own("longest"), 0],
  ["1 in 1,000 changed, all parsed afresh, painted, of React", 0.15, of("fresh", "react"), 2],
  ["1 in 1,000 changed, all parsed afresh, in the DOM, of React", 0.15, of("freshDom", "react"), 2],
  ["1 in 1,000 changed, 999 the same objects, painted, of React", 3, of("same", "react"), 2],
  ["1 in 1,000 changed, 999 the same objects, in the DOM, of React", 3, of("sameDom", "react"), 2],
  ["The same, after feeds parsed afresh, in the DOM, of React", 1.5, of("againDom", "react"), 2],
  ['"Show more", in view for a second, press to paint, ms', 150, own("pressMore"), 0],
  ["A topic, pointed at for 300 ms, press to paint, ms", 450, own("pressTopic"), 0],
  ["A topic, pressed at once, press to paint, ms", 650, own("pressSudden"), 0],
  ["Renderer memory with 1,000 cards, of React", 0.6, of("memory", "react"), 2],
  ["A panel opened, click to paint, of React", 0.5, of("panel", "react"), 2],
  ["10,000 items less 12, by fetch and parse alone", 1.2, own("less"), 2],
  [
    "First card of 10,000 items, by that of 20, both parsed", 1.5,
    (values) => values.nutgraf && values.nutgraf.first10000?.median / values.nutgraf.first20?.median, 2,
  ],
  [
    "Prerendered: first card, cold, of plain JavaScript", 1,
    (values) => ratio(metric("cold"), values, "prerendered", "plain"), 2,
  ],
];

/** Rows of a table: the goal, its limit, what was measured, whether it is met. */
export const goals = ({ values }) =>
  GOALS.map(([words, limit, measure, digits]) => {
    const value = measure(values);
    if (value === undefined || Number.isNaN(value)) return [words, `≤ ${limit}`, "not measured", ""];
    return [words, `≤ ${limit}`, value ? number(value, digits) : "too short to be seen", value <= limit ? "met" : "**missed**"];
  });
