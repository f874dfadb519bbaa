// Where tables differ from CLDR, and why. A test fails when a difference is none any more.
import { serbianInLatin } from "./serbian.mjs";

/** The digits of languages whose newspapers do not use 0 to 9. All others have `latn`, whatever CLDR's default is. */
export const DIGITS = { bn: "beng", fa: "arabext" };

const NO_SPACE = "Newspapers set no space between a number and what it counts.";

const sr = {
  why: "A day is followed by the genitive, and the preposition takes the accusative: 21 дан, 21 минут.",
  texts: {
    months:
      "јануара|фебруара|марта|априла|маја|јуна|јула|августа|септембра|октобра|новембра|децембра|" +
      "јануар|фебруар|март|април|мај|јун|јул|август|септембар|октобар|новембар|децембар",
    "days-ago.one": "пре {count} дан",
    "hours-ago.one": "пре {count} сат",
    "minutes-ago.one": "пре {count} минут",
  },
};

export const DIFFERENCES = {
  ar: {
    why: "In print, names before the last have commas; and one unit is not abbreviated while the next smaller one is not.",
    texts: { "list-separator": "، ", megabytes: "{number}\u00a0ميغابايت" },
  },
  es: {
    why: "The conjunction is `e` before names such as Inés or Hilda, and which ones is a matter of how they are spoken.",
    texts: { "list-last": ", " },
  },
  fr: { why: "The first day of a month is an ordinal number.", texts: { "day-1": "1er" } },
  he: {
    why: "CLDR has the number a second time, in brackets. One of a thing is told without a number.",
    texts: {
      "hours.one": "שעה",
      "minutes.one": "דקה",
      "seconds.one": "שנייה",
      "days-ago.one": "לפני יום",
      "days-ago.two": "לפני יומיים",
      "hours-ago.one": "לפני שעה",
      "hours-ago.two": "לפני שעתיים",
      "minutes-ago.one": "לפני דקה",
      "minutes-ago.two": "לפני שתי דקות",
    },
  },
  it: { why: "The first day of a month is an ordinal number.", texts: { "day-1": "1º" } },
  ja: {
    why: NO_SPACE,
    texts: {
      "duration-separator": "",
      "hours.other": "{count}時間",
      "minutes.other": "{count}分",
      "seconds.other": "{count}秒",
      "days-ago.other": "{count}日前",
      "hours-ago.other": "{count}時間前",
      "minutes-ago.other": "{count}分前",
    },
  },
  nb: {
    why: "`Døgn`, a day and a night, is not how newspapers count days.",
    texts: { "days-ago.one": "for {count} dag siden", "days-ago.other": "for {count} dager siden" },
  },
  pt: { why: "The first day of a month is an ordinal number in Brazil.", texts: { "day-1": "1º" } },
  sr,
  "sr-Latn": { why: sr.why, texts: serbianInLatin(sr.texts) },
  ta: {
    why: "CLDR abbreviates these though the long form is asked for.",
    texts: {
      "hours.one": "{count} மணிநேரம்",
      "hours.other": "{count} மணிநேரம்",
      "minutes.one": "{count} நிமிடம்",
    },
  },
  th: { why: "A conjunction between names has spaces around it, as between three of them.", texts: { "list-last": " และ " } },
  ur: { why: "After a number, days are counted in the direct case.", texts: { "days-ago.other": "{count} دن پہلے" } },
  "zh-Hant": {
    why: NO_SPACE,
    texts: {
      "duration-separator": "",
      "hours.other": "{count}小時",
      "minutes.other": "{count}分鐘",
      "seconds.other": "{count}秒",
      "days-ago.other": "{count}天前",
      "hours-ago.other": "{count}小時前",
      "minutes-ago.other": "{count}分鐘前",
    },
  },
};
