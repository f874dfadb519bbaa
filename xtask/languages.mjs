// What CLDR knows of a language stands in its table, `src/locales/TAG.json`, because this has written it there: names of
// months, patterns of dates, plural rules, units, ages. It asks `Intl` of Node, so that a server and every browser write
// the same texts, and no reader downloads such data for other languages. docs/translating.md says how to use it:
//
//   node xtask/languages.mjs          writes those texts into all tables, and tells what translators have left to do
//   node xtask/languages.mjs --new TAG   begins a table
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { DIFFERENCES, DIGITS } from "./languages/differences.mjs";
import { serbianInLatin } from "./languages/serbian.mjs";

/** The version of CLDR that the tables are made of. Another one may have other words for some things. */
export const CLDR = "48";

/** The plural categories, in the order in which a rule counts them. */
export const CATEGORIES = ["zero", "one", "two", "few", "many", "other"];

// No other module is asked for it, so that this needs nothing but Node.
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const SOURCES = ["messages", "module_messages"].map((name) => join(root, `src/i18n/${name}.rs`));
const folder = join(root, "src/locales");
const fileOf = (tag) => join(folder, `${tag}.json`);
const unescape = (text) => text.replace(/\\u\{(\w+)\}/g, (_, hex) => String.fromCodePoint(parseInt(hex, 16)));

/** The tags of all tables. */
export const tags = () =>
  readdirSync(folder)
    .map((name) => name.replace(".json", ""))
    .sort();

/** A table: its texts by their names. */
export const read = (tag) => JSON.parse(readFileSync(fileOf(tag), "utf8"));

/** Every message, in order: `{ name, note, one, other }`; without `one` where it depends on no number. */
export const messages = () =>
  [...SOURCES.map((file) => readFileSync(file, "utf8")).join("").matchAll(/((?:^ {4}\/\/\/ .*\n)+) {4}\w+ "([^"]+)" "([^"]*)"(?: "([^"]*)")?$/gm)].map(
    ([, note, name, first, second]) => ({
      name,
      note: note.replaceAll("///", "").replace(/\s+/g, " ").trim(),
      one: second === undefined ? undefined : unescape(first),
      other: unescape(second ?? first),
    }),
  );

/** The texts of English, by their names. */
export const english = () =>
  Object.fromEntries(
    messages().flatMap(({ name, one, other }) =>
      one === undefined ? [[name, other]] : [[`${name}.one`, one], [`${name}.other`, other]],
    ),
  );

/** The tag to ask `Intl` with. English dates have the day first, as they always had here. */
export const asked = (tag) => `${tag === "en" ? "en-GB" : tag}-u-ca-gregory-nu-${DIGITS[tag] ?? "latn"}`;

/** A whole number for each category that whole numbers below 200 have, as `[category, number]`; 0 last of all. */
const samples = (tag) => {
  const rules = new Intl.PluralRules(tag);
  const numbers = [...Array.from({ length: 200 }, (_, index) => index + 1), 0];
  const found = CATEGORIES.map((category) => [category, numbers.find((number) => rules.select(number) === category)]);
  return found.filter(([, number]) => number !== undefined);
};

/** The rule as `Plural::of` in `src/i18n/plural.rs` reads it. */
export function pluralRule(tag) {
  const rules = new Intl.PluralRules(tag);
  const digit = (number) => CATEGORIES.indexOf(rules.select(number));
  const numbers = [...Array.from({ length: 200 }, (_, index) => index), 1_000_000];
  return numbers.map(digit).join("").replace(/(.)\1+$/, "$1");
}

/** What a formatter writes, with placeholders in the place of some of its parts. */
const pattern = (parts, placeholders) => parts.map(({ type, value }) => placeholders[type] ?? value).join("");
const WITH_COUNT = { integer: "{count}" };
const WITH_NUMBER = { integer: "{number}" };
const DATE = { day: "{day}", month: "{month}", year: "{year}" };

/** The pattern of a date, and the twelve names of the months in it. */
function dates(tag, options) {
  const format = new Intl.DateTimeFormat(asked(tag), { timeZone: "UTC", ...options });
  const months = Array.from({ length: 12 }, (_, month) => format.formatToParts(Date.UTC(2026, month, 8)));
  return [pattern(months[0], DATE), months.map((parts) => parts.find(({ type }) => type === "month").value).join("|")];
}

/** What stands between the elements of a list: between the first two of three, and between two. */
function separators(tag, options) {
  // Hebrew has a hyphen before letters of other scripts.
  const names = tag === "he" ? ["א", "ב", "ג"] : ["A", "B", "C"];
  const format = new Intl.ListFormat(asked(tag), options);
  const between = (some) => format.formatToParts(some).find(({ type }) => type === "literal")?.value ?? "";
  return [between(names), between(names.slice(0, 2))];
}

/** All that `Intl` knows of a language, by the names of messages. */
export function fromIntl(tag) {
  const locale = asked(tag);
  const number = (options) => new Intl.NumberFormat(locale, options);
  const [day, months] = dates(tag, { day: "numeric", month: "long", year: "numeric" });
  const [month, alone] = dates(tag, { month: "long", year: "numeric" });
  const [separator, last] = separators(tag, { type: "conjunction", style: "long" });
  const information = new Intl.Locale(tag);
  // A number is not torn from what belongs to it.
  const unit = (unit) =>
    pattern(number({ style: "unit", unit, unitDisplay: "short" }).formatToParts(5), WITH_NUMBER).replace(/[ \u202f]/, "\u00a0");
  const texts = {
    direction: (information.getTextInfo?.() ?? information.textInfo).direction,
    plural: pluralRule(tag),
    "digit-zero": number({}).format(0),
    "decimal-mark": number({}).formatToParts(1.5).find(({ type }) => type === "decimal").value,
    "list-separator": separator,
    "list-last": last,
    "duration-separator": separators(tag, { type: "unit", style: "long" })[1],
    "date-day": day.replace("{day}. ", "{day}.\u00a0"),
    "date-month": month,
    "date-year": pattern(new Intl.DateTimeFormat(locale, { year: "numeric", timeZone: "UTC" }).formatToParts(0), DATE),
    "day-1": number({}).format(1),
    months: alone === months ? months : `${months}|${alone}`,
    percent: pattern(number({ style: "percent" }).formatToParts(0.05), WITH_NUMBER),
    kilobytes: unit("kilobyte"),
    megabytes: unit("megabyte"),
    // English says what the minutes are for.
    "reading-time": tag === "en" ? "{number}\u00a0min read" : unit("minute"),
  };
  const ages = new Intl.RelativeTimeFormat(locale, { numeric: "always" });
  for (const [category, sample] of samples(tag)) {
    for (const unit of ["hour", "minute", "second"]) {
      const long = number({ style: "unit", unit, unitDisplay: "long" });
      texts[`${unit}s.${category}`] = pattern(long.formatToParts(sample), WITH_COUNT);
    }
    for (const unit of ["day", "hour", "minute"]) {
      texts[`${unit}s-ago.${category}`] = pattern(ages.formatToParts(-sample, unit), WITH_COUNT);
    }
  }
  return texts;
}

/** What is written into a language's table: what `Intl` knows, but for the recorded differences. */
export const generated = (tag) => ({ ...fromIntl(tag), ...DIFFERENCES[tag]?.texts });

/** The names of all texts that a language has to have, in their order. */
export const names = (tag) =>
  messages().flatMap(({ name, one }) =>
    one === undefined ? [name] : samples(tag).map(([category]) => `${name}.${category}`),
  );

/** A table as it should be, as far as its language has texts; the names of the texts that it lacks, and of those that are not used. */
export function complete(tag) {
  // Serbian is written once, and made of that in its other script.
  const written = tag === "sr-Latn" ? serbianInLatin(read("sr")) : read(tag);
  const texts = { ...written, ...generated(tag) };
  const wanted = names(tag);
  const table = Object.fromEntries(wanted.filter((name) => name in texts).map((name) => [name, texts[name]]));
  return {
    table,
    missing: wanted.filter((name) => !(name in texts)),
    unused: Object.keys(texts).filter((name) => !wanted.includes(name)),
  };
}

/** A table as the text of its file. */
export const asFile = (table) => `${JSON.stringify(table, null, 2)}\n`;

function main([option, fresh]) {
  if (option === "--new") {
    if (!Intl.PluralRules.supportedLocalesOf(fresh).length) throw new Error(`Intl does not know ${fresh}`);
    if (!existsSync(fileOf(fresh))) writeFileSync(fileOf(fresh), "{}\n");
  }
  if (process.versions.cldr.split(".")[0] !== CLDR) {
    throw new Error(`this Node has CLDR ${process.versions.cldr}; the tables are made of ${CLDR}`);
  }
  const known = messages();
  for (const tag of tags()) {
    const { table, missing, unused } = complete(tag);
    writeFileSync(fileOf(tag), asFile(table));
    for (const name of unused) console.log(`${tag}: "${name}" is used nowhere, and was removed`);
    for (const name of missing) {
      const { note, one, other } = known.find((message) => message.name === name.split(".")[0]);
      console.log(`${tag}: "${name}" is missing. English: "${name.endsWith(".one") ? one : other}". ${note}`);
    }
    if (missing.length) process.exitCode = 1;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.slice(2));
