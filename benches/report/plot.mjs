/** A plot, written by hand: one small chart a metric, one bar a contestant, a line for the spread. */
import { METRICS, median } from "./metrics.mjs";

const SHOWN = ["bytes", "cold", "warm", "thousand", "longest", "fresh", "sameDom", "panel", "memory", "first10000"];
const BAR = 14;
const STEP = 20;
const NAMES = 142;
const BARS = 180;
const WIDTH = 440;
/** What all our plots look like. */
export const STYLE = `
  text { font: 12px system-ui, sans-serif; fill: #1b1b1b; }
  .title { font-weight: 600; font-size: 13px; }
  .name { text-anchor: end; }
  .bar { fill: #a9b4c2; }
  .own { fill: #0b57d0; }
  .spread { stroke: #1b1b1b; stroke-width: 1.5; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e8e8e8; }
    .bar { fill: #5f6b7a; }
    .own { fill: #8ab4f8; }
    .spread { stroke: #e8e8e8; }
  }`;

export const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

function chart(metric, contestants, values, left, top) {
  const rows = contestants.filter(({ name }) => values[name]?.[metric.name]);
  const most = Math.max(1e-9, ...rows.map(({ name }) => values[name][metric.name].high));
  const across = (value) => (left + NAMES + (value / most) * BARS).toFixed(1);
  const bars = rows.map(({ name, label }, place) => {
    const found = values[name][metric.name];
    const y = top + 12 + place * STEP;
    const middle = y + BAR / 2;
    const kind = name === "nutgraf" || name === "prerendered" ? "bar own" : "bar";
    return `<text class="name" x="${left + NAMES - 8}" y="${y + 11}">${escape(label)}</text>
<rect class="${kind}" x="${left + NAMES}" y="${y}" width="${((found.median / most) * BARS).toFixed(1)}" height="${BAR}" rx="2"/>
<path class="spread" d="M${across(found.low)} ${middle}H${across(found.high)}"/>
<text x="${left + NAMES + BARS + 8}" y="${y + 11}">${escape(median(metric, found))}</text>`;
  });
  return `<text class="title" x="${left}" y="${top}">${escape(metric.label)}</text>\n${bars.join("\n")}`;
}

export function plot({ contestants, values }) {
  const height = 36 + contestants.length * STEP;
  const charts = SHOWN.map((name) => METRICS.find((metric) => metric.name === name)).filter(({ name }) =>
    Object.values(values).some((of) => of[name]),
  );
  const all = charts.map((metric, place) =>
    chart(metric, contestants, values, 16 + (place % 2) * WIDTH, 28 + Math.floor(place / 2) * height),
  );
  const size = [2 * WIDTH + 16, 28 + Math.ceil(charts.length / 2) * height];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.join(" ")}" width="${size[0]}" height="${size[1]}" role="img">
<title>Nutgraf and its peers: medians, less is better; the lines are the lowest and highest value of the run</title>
<style>${STYLE}
</style>
${all.join("\n")}
</svg>
`;
}
