/** The benchmark. `node run.mjs --help` says what it can do. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "./build.mjs";
import { check } from "./check.mjs";
import { contestants } from "./contestants.mjs";
import { feed, plain, rss } from "./feed.mjs";
import * as change from "./metrics/change.mjs";
import * as large from "./metrics/large.mjs";
import * as load from "./metrics/load.mjs";
import * as memory from "./metrics/memory.mjs";
import * as press from "./metrics/press.mjs";
import * as thousand from "./metrics/thousand.mjs";
import * as xml from "./metrics/xml.mjs";
import { addPages, SHOWN } from "./pages.mjs";
import { machine } from "./report/machine.mjs";
import { printTable, writeReport } from "./report/report.mjs";
import { Server } from "./server.mjs";
import { shuffled, summary } from "./statistics.mjs";

const METRICS = [load, xml, thousand, change, memory, large, press];
/** Whose requests are drawn. */
const DRAWN = ["nutgraf", "prerendered", "react", "preact"];
const RESULTS = fileURLToPath(new URL("../target/bench/results.json", import.meta.url));
const HELP = `node run.mjs [options]
  --rounds N        how often everything is measured (9)
  --quick           two rounds, for a first look
  --only A,B        these contestants only
  --metrics A,B     these only: ${METRICS.map(({ name }) => name).join(", ")}
  --check           only compare the contestants' cards
  --report          write docs/performance.md and .svg again from the last run's results
  --no-report       leave docs/ as it is`;

const { values: options } = parseArgs({
  options: {
    rounds: { type: "string", default: "9" },
    quick: { type: "boolean" },
    only: { type: "string" },
    metrics: { type: "string" },
    check: { type: "boolean" },
    report: { type: "boolean" },
    "no-report": { type: "boolean" },
    help: { type: "boolean" },
  },
});

/** `{ contestant: { metric: [value, …] } }`: rounds take turns, so that a slow minute of the machine hits everyone. */
async function race(stage, there, metrics, rounds) {
  const values = {};
  for (let round = 1; round <= rounds; round += 1) {
    for (const metric of metrics) {
      for (const one of shuffled(there)) {
        if (one.page && !metric.prerendered) continue;
        const found = await metric.measure(stage, one);
        for (const [name, value] of Object.entries(found)) {
          ((values[one.name] ??= {})[name] ??= []).push(...[value].flat());
        }
        const words = Object.entries(found).map(([name, value]) => `${name} ${[value].flat().map((n) => n.toFixed(1)).join(" ")}`);
        console.error(`round ${round}/${rounds}  ${one.name.padEnd(13)} ${words.join("   ")}`);
      }
    }
  }
  return values;
}

async function main() {
  if (options.help) return console.log(HELP);
  if (options.report) return writeReport(JSON.parse(readFileSync(RESULTS, "utf8")));

  const { there, missing } = contestants(options.only?.split(","));
  for (const { label, needs } of missing) console.error(`${label} takes no part: there is no ${needs}`);
  const chosen = options.metrics?.split(",");
  const metrics = METRICS.filter(({ name }) => !chosen || chosen.includes(name));
  const rounds = options.quick ? 2 : Number(options.rounds);

  const server = new Server();
  addPages(server, there, await build(there));
  for (const count of [12, 20, 1000, 10_000]) {
    server.add(`/feeds/${count}.json`, JSON.stringify(feed(count)), { revalidate: true });
  }
  server.add(`/feeds/${SHOWN}.xml`, rss(SHOWN), { revalidate: true });
  server.add("/feeds/plain.json", JSON.stringify(plain(SHOWN)), { revalidate: true });
  // Topics without an address are buttons.
  const pressed = feed(20);
  for (const { _nutgraf: extension } of pressed.items) extension.topics = extension.topics.map(({ tag }) => ({ tag }));
  server.add("/feeds/press.json", JSON.stringify(pressed), { revalidate: true });
  const stage = { server, origin: await server.listen() };
  try {
    const elements = await check(stage, there);
    console.error("the contestants' cards say the same; elements of an article, as a median of some:");
    for (const { name } of there) console.error(`  ${name.padEnd(13)} ${summary(elements[name]).median}`);
    if (options.check) return;
    const values = await race(stage, there, metrics, rounds);
    for (const { name } of there) (values[name] ??= {}).elements = elements[name];
    const waterfalls = [];
    for (const name of metrics.includes(load) ? DRAWN : []) {
      const one = there.find((one) => one.name === name);
      if (one) waterfalls.push(await load.timeline(stage, one));
    }
    const results = {
      machine: await machine(),
      rounds,
      waterfalls,
      contestants: there.map(({ name, label, version }) => ({ name, label, version })),
      values: Object.fromEntries(
        Object.entries(values).map(([name, of]) => [
          name,
          Object.fromEntries(Object.entries(of).map(([metric, list]) => [metric, summary(list)])),
        ]),
      ),
    };
    mkdirSync(fileURLToPath(new URL(".", `file://${RESULTS}`)), { recursive: true });
    writeFileSync(RESULTS, JSON.stringify(results, null, 1));
    printTable(results);
    if (!options["no-report"]) writeReport(results);
  } finally {
    server.close();
  }
}

await main();
