/** What is measured, in words. Less is better everywhere. */
export const METRICS = [
  { name: "bytes", label: "Bytes on a first load", unit: "KB", digits: 1 },
  { name: "cold", label: "First card, cold", unit: "ms" },
  { name: "warm", label: "First card, warm", unit: "ms" },
  { name: "rss", label: "First card of a feed in RSS, cold", unit: "ms" },
  { name: "json", label: "First card of the same articles in JSON, cold", unit: "ms" },
  { name: "thousand", label: "1,000 cards", unit: "ms" },
  { name: "longest", label: "1,000 cards: longest task", unit: "ms", threshold: 50 },
  { name: "fresh", label: "1 in 1,000 changed, all parsed afresh: painted", unit: "ms" },
  { name: "freshDom", label: "1 in 1,000 changed, all parsed afresh: in the DOM", unit: "ms" },
  { name: "same", label: "1 in 1,000 changed, 999 the same objects: painted", unit: "ms" },
  { name: "sameDom", label: "1 in 1,000 changed, 999 the same objects: in the DOM", unit: "ms", digits: 1 },
  { name: "againDom", label: "The same, after feeds parsed afresh: in the DOM", unit: "ms", digits: 1 },
  { name: "panel", label: "A panel opened, click to paint", unit: "ms", digits: 1 },
  { name: "elements", label: "Elements of an article", unit: "" },
  { name: "memory", label: "Renderer memory with 1,000 cards", unit: "MB" },
  { name: "pressMore", label: "\"Show more\", in view for a second, press to paint", unit: "ms" },
  { name: "pressTopic", label: "A topic, pointed at for 300 ms, press to paint", unit: "ms" },
  { name: "pressSudden", label: "A topic, pressed at once, press to paint", unit: "ms" },
  { name: "pressSign", label: "A topic, pressed at once, until it owns up to it", unit: "ms" },
  { name: "inpPanel", label: "INP of a panel", unit: "ms", threshold: 16 },
  { name: "inpTopic", label: "INP of a topic", unit: "ms", threshold: 16 },
  { name: "inpAll", label: "INP of \"Show all\"", unit: "ms", threshold: 16 },
  { name: "inpMore", label: "INP of \"Show more\"", unit: "ms", threshold: 16 },
  { name: "idle", label: "Bytes ten seconds after a load, with a button below what is seen", unit: "KB", digits: 1 },
  { name: "first20", label: "First card of 20 items, parsed", unit: "ms", digits: 1 },
  { name: "first10000", label: "First card of 10,000 items, parsed", unit: "ms", digits: 1 },
  { name: "less", label: "10,000 items less 12, by fetch and parse alone", unit: "", digits: 2 },
];

export const number = (value, digits = 0) => value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** A median, or that it is below what can be seen. */
export function median({ threshold, digits, unit }, { median: value }) {
  const words = threshold && value < threshold ? `< ${threshold}` : number(value, digits);
  return unit ? `${words} ${unit}` : words;
}

/** How many times the other's median; nothing where one of them was not measured or is below the threshold. */
export function ratio({ name, threshold = 0 }, values, one, other) {
  const [a, b] = [values[one]?.[name]?.median, values[other]?.[name]?.median];
  return a === undefined || b === undefined || a < threshold || b <= threshold ? undefined : a / b;
}
