/** What a run says: on the terminal, and in `docs/performance.md` between two markers, with a plot beside it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { goals } from "./goals.mjs";
import { losses } from "./losses.mjs";
import { METRICS, median, number, ratio } from "./metrics.mjs";
import { plot } from "./plot.mjs";
import { waterfall } from "./waterfall.mjs";

const BEGIN = "<!-- bench:begin -->";
const END = "<!-- bench:end -->";
const DOCS = fileURLToPath(new URL("../../docs/", import.meta.url));
const FRESH = `# Performance

The same feed as cards that say the same, as React, Preact, Lit, Svelte and plain JavaScript would have them written by
someone who knows them, each with elements of its own, and as Nutgraf shows them; all in real Chromium, on one machine, in one
run. How it is measured, and how to run it, stands in [benches/README.md](../benches/README.md).

${BEGIN}
${END}
`;

const table = (head, rows) =>
  [head, head.map((_, place) => (place ? "---:" : "---")), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

const measured = ({ values }) => METRICS.filter(({ name }) => Object.values(values).some((of) => of[name]));

const title = ({ label, version }) => (version ? `${label} ${version}` : label);

function ratios(results, other) {
  const { contestants, values } = results;
  const rows = measured(results).map((metric) => [
    metric.label,
    ...contestants.map(({ name }) => {
      const times = ratio(metric, values, name, other);
      return times === undefined ? "" : number(times, 2);
    }),
  ]);
  return table([`of ${contestants.find(({ name }) => name === other).label}`, ...contestants.map(({ label }) => label)], rows);
}

function absolutes(results) {
  const { contestants, values } = results;
  const rows = measured(results).map((metric) => [
    metric.label,
    ...contestants.map(({ name }) => {
      const found = values[name]?.[metric.name];
      if (!found) return "";
      const spread = found.low === found.high ? "" : ` (${number(found.low, metric.digits)}–${number(found.high, metric.digits)})`;
      return median(metric, found) + spread;
    }),
  ]);
  return table(["median (lowest–highest)", ...contestants.map(title)], rows);
}

function text(results) {
  const there = (name) => results.contestants.some((one) => one.name === name);
  const compared = ["react", "preact"].filter(there);
  return `Written by \`cargo xtask bench\`: ${results.rounds} ${results.rounds === 1 ? "round" : "rounds"}, taken in turns, in random order. Less is better everywhere.
Measured on: ${results.machine}.

![The same figures as bars](performance.svg)
${drawn(results)}
## Goals

${table(["goal", "limit", "measured", ""], goals(results))}

## Where Nutgraf loses

${losses(results).join("\n")}

## Ratios

${compared.map((name) => ratios(results, name)).join("\n\n")}

## Medians and spread

${absolutes(results)}`;
}

function drawn({ waterfalls }) {
  if (!waterfalls.length) return "";
  return `
One cold load of each, at 150 ms, 1.6 Mbit/s and CPU × 4: when each file was asked for, answered and whole. Feed,
Wasm and glue are asked for in one moment, each once.

![Requests of a cold load, one bar a file](waterfall.svg)
`;
}

export function writeReport(results) {
  mkdirSync(DOCS, { recursive: true });
  const file = `${DOCS}performance.md`;
  const before = existsSync(file) ? readFileSync(file, "utf8") : FRESH;
  const [begin, end] = [before.indexOf(BEGIN), before.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${file} lacks the markers ${BEGIN} and ${END}`);
  writeFileSync(file, `${before.slice(0, begin + BEGIN.length)}\n${text(results)}\n${before.slice(end)}`);
  writeFileSync(`${DOCS}performance.svg`, plot(results));
  if (results.waterfalls.length) writeFileSync(`${DOCS}waterfall.svg`, waterfall(results));
}

export function printTable(results) {
  const { contestants, values } = results;
  const rows = measured(results).map((metric) => [
    metric.label,
    ...contestants.map(({ name }) => (values[name]?.[metric.name] ? median(metric, values[name][metric.name]) : "")),
  ]);
  const all = [["median", ...contestants.map(({ label }) => label)], ...rows];
  const widths = all[0].map((_, place) => Math.max(...all.map((row) => row[place].length)));
  for (const row of all) {
    console.log(row.map((cell, place) => (place ? cell.padStart(widths[place]) : cell.padEnd(widths[place]))).join("  "));
  }
}
