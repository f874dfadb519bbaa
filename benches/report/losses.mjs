/** Where another one is better than Nutgraf, said plainly. */
import { METRICS, median, number, ratio } from "./metrics.mjs";

/** Ratios this close are noise. */
const TIE = 1.05;

export function losses({ contestants, values }) {
  if (!values.nutgraf) return ["Nutgraf did not take part in this run."];
  const peers = contestants.filter(({ name }) => name !== "nutgraf" && name !== "prerendered");
  const lines = METRICS.map((metric) => {
    const own = values.nutgraf[metric.name];
    const better = peers
      .map((peer) => [peer, ratio(metric, values, "nutgraf", peer.name)])
      .filter(([, times]) => times > TIE)
      .map(([{ label }, times]) => `${number(times, 2)} times ${label}`);
    return better.length ? `- ${metric.label} (${median(metric, own)}): ${better.join(", ")}.` : undefined;
  }).filter(Boolean);
  return lines.length ? lines : ["In this run, nowhere."];
}
