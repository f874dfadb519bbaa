/** The requests of one cold load, drawn by hand: one bar a file, as long as it took. */
import { number } from "./metrics.mjs";
import { escape, STYLE } from "./plot.mjs";

const BAR = 14;
const STEP = 20;
const NAMES = 190;
const TIMES = 520;
const SIZES = 80;
const OWN = `
  .wait { fill: #a9b4c2; opacity: .45; }
  .tick { stroke: #1b1b1b; opacity: .15; }
  .card { stroke: #c5221f; stroke-width: 2; }
  .card-label { fill: #c5221f; text-anchor: end; }
  @media (prefers-color-scheme: dark) {
    .wait { fill: #5f6b7a; }
    .tick { stroke: #e8e8e8; }
    .card { stroke: #f28b82; }
    .card-label { fill: #f28b82; }
  }`;

/** The hash of its contents says nothing here. */
const plain = (file) => file.replace(/-[0-9A-Z]{8}(?=\.)|-[0-9a-f]{10}(?=\.)/, "-HASH");

function panel({ label, card, requests }, scale, top) {
  const across = (time) => (NAMES + time * scale).toFixed(1);
  const long = (from, to) => ((to - from) * scale).toFixed(1);
  const rows = requests.map(({ file, start, sent, answer, end, bytes }, place) => {
    const y = top + 10 + place * STEP;
    const size = bytes ? `${number(bytes / 1000, 1)} KB` : "cache";
    return `<text class="name" x="${NAMES - 8}" y="${y + 11}">${escape(plain(file))}</text>
<rect class="wait" x="${across(start)}" y="${y}" width="${long(start, Math.max(answer, sent))}" height="${BAR}"/>
<rect class="own" x="${across(answer)}" y="${y}" width="${Math.max(long(answer, end), 1)}" height="${BAR}"/>
<text x="${NAMES + TIMES + 8}" y="${y + 11}">${size}</text>`;
  });
  const bottom = top + 10 + requests.length * STEP;
  return `<text class="title" x="8" y="${top}">${escape(label)}</text>
${rows.join("\n")}
<path class="card" d="M${across(card)} ${top - 2}V${bottom}"/>
<text class="card-label" x="${across(card - 6 / scale)}" y="${top}">first card, ${number(card)} ms</text>`;
}

export function waterfall({ waterfalls }) {
  const latest = Math.max(...waterfalls.map(({ card }) => card));
  const scale = TIMES / latest;
  const width = NAMES + TIMES + SIZES;
  let top = 24;
  const panels = waterfalls.map((one) => {
    const drawn = panel(one, scale, top);
    top += one.requests.length * STEP + 44;
    return drawn;
  });
  const ticks = [];
  for (let time = 0; time <= latest; time += 250) {
    const x = (NAMES + time * scale).toFixed(1);
    ticks.push(`<path class="tick" d="M${x} 12V${top - 26}"/><text x="${x}" y="${top - 10}">${time}</text>`);
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top}" width="${width}" height="${top}" role="img">
<title>Requests of one cold load of each: pale while the answer is awaited, dark while it comes, in ms</title>
<style>${STYLE}${OWN}
</style>
${ticks.join("\n")}
${panels.join("\n")}
</svg>
`;
}
