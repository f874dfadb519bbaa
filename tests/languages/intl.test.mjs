// Dates, numbers, lists, durations, ages and plurals in the tables are what `Intl` writes. The tables are read here as
// `src/i18n.rs` reads them, and compared with what `Intl` formats as a whole, not with the pieces that they were made of.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { figure } from "../browser/figures.mjs";
import { asFile, asked, CATEGORIES, CLDR, complete, english, fromIntl, read, tags } from "../../xtask/languages.mjs";
import { DIFFERENCES } from "../../xtask/languages/differences.mjs";

const cldr = process.versions.cldr;
const skip = cldr.split(".")[0] !== CLDR && `the tables are made of CLDR ${CLDR}, this Node has ${cldr}`;
const ALL = ["en", ...tags()];
const table = (tag) => (tag === "en" ? english() : read(tag));
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

/** The tables differ from CLDR in which of the three spaces stands where: ours keep a number and its unit together. */
const spaced = (text) => text.replace(/[\u00a0\u202f]/g, " ");
const same = (found, expected, about) => assert.equal(spaced(found), spaced(expected), about);

/** The table as it would be without the recorded differences. */
function plain(tag) {
  const known = fromIntl(tag);
  const differing = Object.keys(DIFFERENCES[tag]?.texts ?? {}).map((name) => [name, known[name]]);
  return { ...table(tag), ...Object.fromEntries(differing) };
}

/** As `Plural::of`: the category's name by a table's rule. */
function category(rule, number) {
  const place = number < 100 ? number : number % 1_000_000 ? 100 + (number % 100) : 200;
  return CATEGORIES[rule[place] ?? rule.at(-1)];
}

/** As `Strings::date`. */
function written(texts, { year, month, day }, digits) {
  const months = texts.months.split("|");
  const name = day ? months[month - 1] : (months[month + 11] ?? months[month - 1]);
  const values = { year: digits(year), month: name, day: day === 1 ? texts["day-1"] : day && digits(day) };
  return fill(texts[day ? "date-day" : month ? "date-month" : "date-year"], values);
}

const digitsOf = (tag) => (number) => new Intl.NumberFormat(asked(tag), { useGrouping: false }).format(number);

test("each table is as `node xtask/languages.mjs` writes it, and complete", { skip }, () => {
  for (const tag of tags()) figure("language", { tag, missing: complete(tag).missing });
  for (const tag of tags()) {
    const { table, missing, unused } = complete(tag);
    assert.deepEqual({ missing, unused }, { missing: [], unused: [] }, tag);
    const file = readFileSync(new URL(`../../src/locales/${tag}.json`, import.meta.url), "utf8");
    assert.equal(file, asFile(table), tag);
  }
});

test("a recorded difference is one, and is what the table has", { skip }, () => {
  for (const [tag, { why, texts }] of Object.entries(DIFFERENCES)) {
    assert.ok(why.length > 20 && why.endsWith("."), `${tag} says why`);
    const known = fromIntl(tag);
    for (const [name, text] of Object.entries(texts)) {
      assert.ok(name in known, `${tag}: ${name} is a text that comes from Intl`);
      assert.notEqual(text, known[name], `${tag}: ${name} is the same in CLDR`);
      assert.equal(table(tag)[name], text, `${tag}: ${name}`);
    }
  }
});

test("plural categories are those of Intl.PluralRules", { skip }, () => {
  const large = [201, 211, 222, 999, 1_000, 1_001, 12_345, 100_003, 1_000_000, 1_000_001, 2_000_000, 5_000_011, 1e9];
  for (const tag of ALL) {
    const rules = new Intl.PluralRules(tag);
    const { plural } = table(tag);
    for (const number of [...Array.from({ length: 201 }, (_, index) => index), ...large]) {
      assert.equal(category(plural, number), rules.select(number), `${tag}: ${number}`);
    }
  }
});

test("dates are those of Intl.DateTimeFormat, for every day, month and year", { skip }, () => {
  for (const tag of ALL) {
    const texts = plain(tag);
    const digits = digitsOf(tag);
    const format = (options) => new Intl.DateTimeFormat(asked(tag), { timeZone: "UTC", ...options });
    const year = format({ year: "numeric" });
    const month = format({ year: "numeric", month: "long" });
    const day = format({ year: "numeric", month: "long", day: "numeric" });
    for (let at = Date.UTC(2023, 11, 31); at < Date.UTC(2025, 0, 2); at += 86_400_000) {
      const date = new Date(at);
      const parts = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      same(written(texts, parts, digits), day.format(at), `${tag}: ${date.toISOString()}`);
      same(written(texts, { ...parts, day: undefined }, digits), month.format(at), `${tag}: ${date.toISOString()}`);
      same(written(texts, { year: parts.year }, digits), year.format(at), `${tag}: ${date.toISOString()}`);
    }
  }
});

test("numbers, percent and sizes are those of Intl.NumberFormat", { skip }, () => {
  for (const tag of ALL) {
    const texts = plain(tag);
    const digits = digitsOf(tag);
    const format = (options, number) => new Intl.NumberFormat(asked(tag), { useGrouping: false, ...options }).format(number);
    const zero = texts["digit-zero"].codePointAt(0);
    const own = (number) => String(number).replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
    for (const number of [0, 7, 42, 1_234_567_890]) assert.equal(own(number), digits(number), tag);
    assert.equal(own("1.5").replace(".", texts["decimal-mark"]), format({}, 1.5), tag);
    for (const share of [0, 1, 33, 100]) same(fill(texts.percent, { number: digits(share) }), format({ style: "percent" }, share / 100), tag);
    for (const unit of ["kilobyte", "megabyte"]) {
      const size = { style: "unit", unit, unitDisplay: "short" };
      for (const number of [4.2, 84]) same(fill(texts[`${unit}s`], { number: format({}, number) }), format(size, number), tag);
    }
  }
});

test("durations and ages are those of Intl, for every number that they may have", { skip }, () => {
  for (const tag of ALL) {
    const texts = plain(tag);
    const digits = digitsOf(tag);
    const counted = (name, number) => fill(texts[`${name}.${category(texts.plural, number)}`], { count: digits(number) });
    const ages = new Intl.RelativeTimeFormat(asked(tag), { numeric: "always" });
    const list = new Intl.ListFormat(asked(tag), { type: "unit", style: "long" });
    const long = (unit, number) => new Intl.NumberFormat(asked(tag), { style: "unit", unit, unitDisplay: "long" }).format(number);
    for (let number = 1; number < 130; number += 1) {
      for (const unit of ["hour", "minute", "second"]) same(counted(`${unit}s`, number), long(unit, number), tag);
      const short = new Intl.NumberFormat(asked(tag), { style: "unit", unit: "minute", unitDisplay: "short" }).format(number);
      // The short unit is the same for all numbers, in all languages that have a table.
      same(fill(texts["reading-time"], { number: digits(number) }), tag === "en" ? `${number} min read` : short, tag);
      for (const unit of ["day", "hour", "minute"]) same(counted(`${unit}s-ago`, number), ages.format(-number, unit), tag);
    }
    const both = [counted("hours", 1), counted("minutes", 12)];
    same(both.join(texts["duration-separator"]), list.format([long("hour", 1), long("minute", 12)]), tag);
  }
});

test("lists of names are those of Intl.ListFormat", { skip }, () => {
  // The names are in the letters of the language where that matters. English has no comma before "and" here.
  const names = (tag) => (tag === "he" ? ["אדם", "בת", "גד"] : ["Ada", "Ben", "Cy"]);
  for (const tag of ALL) {
    const texts = plain(tag);
    const [first, second, third] = names(tag);
    const list = new Intl.ListFormat(asked(tag), { type: "conjunction", style: "long" });
    same([first, second].join(texts["list-last"]), list.format([first, second]), tag);
    const three = list.format([first, second, third]);
    assert.ok(spaced(three).startsWith(spaced(first + texts["list-separator"] + second)), `${tag}: ${three}`);
  }
});

test("the direction is that of the script", { skip }, () => {
  const rightToLeft = ALL.filter((tag) => table(tag).direction === "rtl");
  assert.deepEqual(rightToLeft, ["ar", "fa", "he", "ur"]);
});
