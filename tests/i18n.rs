//! The strings: complete in every language, and the rules for plurals, dates and numbers.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use nutgraf::i18n::{
    COUNTED, COUNTED_NOTES, Count, Key, MESSAGES, MODULE_MESSAGES, MODULE_NOTES, NOTES, Plural, SUPPORTED_LANGUAGES,
    Strings, direction, supported,
};
use nutgraf::model::Date;
use nutgraf::tools::prerender::shipped::{self, SHIPPED};

fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

fn table(json: &str) -> BTreeMap<String, String> {
    let table: serde_json::Map<String, serde_json::Value> = serde_json::from_str(json).expect("a JSON object");
    table.into_iter().map(|(name, text)| (name, text.as_str().expect("a text").to_owned())).collect()
}

/// The messages that depend on no number, each with its note.
fn plain() -> impl Iterator<Item = (&'static (&'static str, &'static str), &'static (&'static str, &'static str))> {
    MESSAGES.iter().chain(MODULE_MESSAGES).zip(NOTES.iter().chain(MODULE_NOTES))
}

/// The names that a language has to have, each with the English text and the note for translators.
fn wanted(rule: &str) -> BTreeMap<String, (&'static str, &'static str)> {
    let plain = plain().map(|((name, text), (_, note))| ((*name).to_owned(), (*text, *note)));
    let forms: BTreeSet<_> = (0..=200).map(|number| Plural::of(rule, number) as usize).collect();
    let counted = COUNTED.iter().zip(COUNTED_NOTES).flat_map(|((name, one, other), (_, note))| {
        let text = |form| if Plural::NAMES[form] == "one" { *one } else { *other };
        forms.iter().map(move |form| (format!("{name}.{}", Plural::NAMES[*form]), (text(*form), *note)))
    });
    plain.chain(counted).collect()
}

#[test]
fn every_language_has_exactly_the_messages_of_english() {
    let mut faults = Vec::new();
    for (tag, json) in SHIPPED {
        let table = table(json);
        let wanted = wanted(&table["plural"]);
        for (name, (english, note)) in &wanted {
            let Some(text) = table.get(name) else {
                faults.push(format!("{tag}: \"{name}\" is missing. English: \"{english}\". {note}"));
                continue;
            };
            // One or two of a thing may be told without a number.
            let is_told = ["zero", "one", "two"].iter().any(|form| name.ends_with(&format!(".{form}")));
            let (has, should) = (placeholders(text), placeholders(english));
            if has != should && !(is_told && has.is_empty()) {
                faults.push(format!("{tag}: \"{name}\" has the placeholders {has:?}, but should have {should:?}"));
            }
            if text.is_empty() && name != "duration-separator" {
                faults.push(format!("{tag}: \"{name}\" is empty"));
            }
        }
        for name in table.keys().filter(|name| !wanted.contains_key(*name)) {
            faults.push(format!("{tag}: \"{name}\" is used nowhere"));
        }
    }
    assert!(faults.is_empty(), "node xtask/languages.mjs tells the same:\n{}", faults.join("\n"));
}

#[test]
fn no_sentence_is_left_in_english() {
    for (tag, json) in SHIPPED {
        let table = table(json);
        for (name, (english, _)) in wanted(&table["plural"]) {
            // A word or two may be the same in that language, a sentence is not.
            let is_sentence = english.split(' ').filter(|word| word.starts_with(char::is_alphabetic)).count() > 2;
            assert!(!is_sentence || table[&name] != english, "{tag}: {name} is \"{english}\"");
        }
    }
}

#[test]
fn every_placeholder_is_explained_to_translators() {
    let counted = COUNTED.iter().map(|(name, _, other)| (*name, *other)).zip(COUNTED_NOTES);
    for ((name, text), (noted, note)) in plain().map(|(message, note)| (*message, note)).chain(counted) {
        assert_eq!(name, *noted);
        assert!(note.len() > 10, "{name} has a note: {note}");
        for placeholder in placeholders(text) {
            assert!(note.contains(&format!("{{{placeholder}}}")), "the note of {name} tells of {{{placeholder}}}");
        }
    }
}

#[test]
fn there_is_one_list_of_languages() {
    let files: BTreeSet<String> = fs::read_dir("src/locales")
        .expect("the folder is there")
        .map(|entry| entry.expect("a file").file_name().to_string_lossy().replace(".json", ""))
        .collect();
    assert_eq!(SHIPPED.iter().map(|(tag, _)| (*tag).to_owned()).collect::<BTreeSet<_>>(), files);
    let listed: Vec<_> = SUPPORTED_LANGUAGES.split(' ').collect();
    assert_eq!(listed, [vec!["en"], SHIPPED.iter().map(|(tag, _)| *tag).collect()].concat());
    assert!(listed.len() >= 36, "{}", listed.len());
}

#[test]
fn a_tag_is_served_by_the_nearest_table() {
    for (tag, table) in [
        ("en", Some("en")),
        ("EN-gb", Some("en")),
        ("pt", Some("pt")),
        ("pt-BR", Some("pt")),
        ("pt-PT", Some("pt-PT")),
        ("pt-ao", Some("pt-PT")),
        ("zh", Some("zh-Hans")),
        ("zh-CN", Some("zh-Hans")),
        ("zh-SG", Some("zh-Hans")),
        ("zh-TW", Some("zh-Hant")),
        ("zh-HK", Some("zh-Hant")),
        ("zh-Hant-HK", Some("zh-Hant")),
        ("zh-hans-tw", Some("zh-Hans")),
        ("no", Some("nb")),
        ("nn-NO", Some("nb")),
        ("iw", Some("he")),
        ("sr-Latn-RS", Some("sr-Latn")),
        ("sr-RS", Some("sr")),
        ("de-AT", Some("de")),
        ("de_AT", Some("de")),
        ("de-CH-1996", Some("de")),
        ("es-419", Some("es")),
        ("xx", None),
        ("d", None),
        ("", None),
        ("-", None),
    ] {
        assert_eq!(supported(tag), table, "{tag}");
    }
    // What a server writes says the same as what a browser would write there.
    assert_eq!(shipped::strings("zh-TW").locale(), "zh-Hant");
    assert_eq!(shipped::strings("de-AT").locale(), "de");
    assert_eq!(shipped::strings("tlh").locale(), "en");
}

#[test]
fn names_are_kebab_case_and_stand_once() {
    let names = MESSAGES.iter().chain(MODULE_MESSAGES).map(|(name, _)| *name);
    let names: Vec<_> = names.chain(COUNTED.iter().map(|(name, ..)| *name)).collect();
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
    for name in names {
        assert!(name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'), "{name}");
    }
}

#[test]
fn unknown_names_are_told_and_missing_texts_are_english() {
    let mut strings = Strings::of("de");
    let known = ["show-more", "show-mroe", "articles.one", "articles.lots"].map(|name| strings.set(name, "Mehr"));
    assert_eq!(known, [true, false, true, false]);
    assert_eq!(strings.get(Key::ShowMore), "Mehr");
    assert_eq!(strings.get(Key::ShowAll), "Show all");
    assert_eq!(strings.locale(), "de");
}

#[test]
fn a_language_brings_its_direction() {
    for (tag, _) in SHIPPED {
        assert_eq!(shipped::strings(tag).direction(), direction(tag), "{tag}");
    }
    assert_eq!(shipped::strings("ar-EG").direction(), "rtl");
    assert_eq!(shipped::strings("fr").direction(), "ltr");
    assert_eq!(direction("uz-Arab-AF"), "rtl");
    assert_eq!(direction("ar-Latn"), "ltr");
    assert_eq!(direction("en-Arab"), "rtl");
    assert_eq!(direction("UR"), "rtl");
}

#[test]
fn numbers_choose_their_plural() {
    let english = Strings::english();
    assert_eq!(english.count(Count::NewArticles, 1), "1 new article");
    assert_eq!(english.count(Count::NewArticles, 0), "0 new articles");
    assert_eq!(shipped::strings("fr").count(Count::Articles, 0), "0 article");
    let arabic = shipped::strings("ar");
    assert_eq!(arabic.count(Count::Articles, 2), "مقالتان");
    assert_eq!(arabic.count(Count::Articles, 5), "5 مقالات");
    assert_eq!(english.count_as(Count::Hours, 3, Plural::Few), "3 hours", "a form that is missing is the general one");
    assert_eq!(shipped::strings("fr").count(Count::Articles, 1_000_000), "1000000 articles", "so it is with millions");
    assert_eq!(Plural::named("many"), Some(Plural::Many));
    for rule in ["", "9", "x", "5é"] {
        assert_eq!(Plural::of(rule, 1), Plural::Other, "{rule}");
    }
}

/// CLDR's rules for whole numbers, in its own words.
fn cldr(tag: &str, n: u64) -> Plural {
    let (ten, hundred) = (n % 10, n % 100);
    let is_few = matches!(ten, 2..=4) && !matches!(hundred, 12..=14);
    let is_million = n != 0 && n % 1_000_000 == 0;
    match tag {
        "id" | "ja" | "ko" | "th" | "vi" | "zh-Hans" | "zh-Hant" => Plural::Other,
        "ar" if n == 0 => Plural::Zero,
        "ar" | "he" if n == 2 => Plural::Two,
        "ar" if n > 2 && matches!(hundred, 3..=10) => Plural::Few,
        "ar" if n > 2 && hundred > 10 => Plural::Many,
        "cs" | "sk" if matches!(n, 2..=4) => Plural::Few,
        "ru" | "uk" | "hr" | "sr" | "sr-Latn" if ten == 1 && hundred != 11 => Plural::One,
        "ru" | "uk" | "hr" | "sr" | "sr-Latn" if is_few => Plural::Few,
        "ru" | "uk" => Plural::Many,
        "hr" | "sr" | "sr-Latn" => Plural::Other,
        "pl" if n != 1 => {
            if is_few {
                Plural::Few
            } else {
                Plural::Many
            }
        }
        "ro" if n != 1 && (n == 0 || matches!(hundred, 1..=19)) => Plural::Few,
        "bn" | "fa" | "fr" | "hi" | "pt" if n == 0 => Plural::One,
        "ca" | "es" | "fr" | "it" | "pt" | "pt-PT" if is_million => Plural::Many,
        _ if n == 1 => Plural::One,
        _ => Plural::Other,
    }
}

#[test]
fn plurals_follow_the_rules_of_cldr() {
    let large = [201, 202, 211, 221, 311, 999, 1_000, 1_001, 1_002, 1_011, 12_345, 99_999, 100_003, 1_000_000];
    let larger = [1_000_001, 1_000_002, 2_000_000, 3_000_011, 1_000_000_000];
    for tag in SUPPORTED_LANGUAGES.split(' ') {
        let strings = shipped::strings(tag);
        for number in (0..=200).chain(large).chain(larger) {
            assert_eq!(Plural::of(strings.get(Key::Plural), number), cldr(tag, number), "{tag}: {number}");
        }
    }
}

#[test]
fn dates_are_as_precise_as_they_are_known() {
    let mut date = Date { year: 2026, month: Some(3), day: Some(4), time: None };
    assert_eq!(Strings::english().date(&date), "4 March 2026");
    assert_eq!(shipped::strings("de").date(&date), "4.\u{a0}März 2026");
    assert_eq!(shipped::strings("es").date(&date), "4 de marzo de 2026");
    date.day = None;
    assert_eq!(Strings::english().date(&date), "March 2026");
    assert_eq!(shipped::strings("es").date(&date), "marzo de 2026");
    date.month = None;
    assert_eq!(Strings::english().date(&date), "2026");
}

#[test]
fn dates_are_written_as_newspapers_write_them() {
    let day = Date { year: 2026, month: Some(7), day: Some(8), time: None };
    let first = Date { month: Some(5), day: Some(1), ..day };
    let month = Date { day: None, ..day };
    let year = Date { month: None, ..month };
    for (tag, words) in [
        ("en", ["8 July 2026", "1 May 2026", "July 2026", "2026"]),
        ("fr", ["8 juillet 2026", "1er mai 2026", "juillet 2026", "2026"]),
        ("pt-BR", ["8 de julho de 2026", "1º de maio de 2026", "julho de 2026", "2026"]),
        ("ca", ["8 de juliol del 2026", "1 de maig del 2026", "juliol del 2026", "2026"]),
        ("pl", ["8 lipca 2026", "1 maja 2026", "lipiec 2026", "2026"]),
        ("ru", ["8 июля 2026 г.", "1 мая 2026 г.", "июль 2026 г.", "2026"]),
        ("cs", ["8. července 2026", "1. května 2026", "červenec 2026", "2026"]),
        ("sr", ["8. јула 2026.", "1. маја 2026.", "јул 2026.", "2026."]),
        ("sr-Latn", ["8. jula 2026.", "1. maja 2026.", "jul 2026.", "2026."]),
        ("fi", ["8. heinäkuuta 2026", "1. toukokuuta 2026", "heinäkuu 2026", "2026"]),
        ("hu", ["2026. július 8.", "2026. május 1.", "2026. július", "2026."]),
        ("he", ["8 ביולי 2026", "1 במאי 2026", "יולי 2026", "2026"]),
        ("fa", ["۸ ژوئیهٔ ۲۰۲۶", "۱ مهٔ ۲۰۲۶", "ژوئیهٔ ۲۰۲۶", "۲۰۲۶"]),
        ("bn", ["৮ জুলাই, ২০২৬", "১ মে, ২০২৬", "জুলাই ২০২৬", "২০২৬"]),
        ("ja", ["2026年7月8日", "2026年5月1日", "2026年7月", "2026年"]),
        ("ko", ["2026년 7월 8일", "2026년 5월 1일", "2026년 7월", "2026년"]),
        ("vi", ["8 tháng 7, 2026", "1 tháng 5, 2026", "tháng 7 năm 2026", "2026"]),
    ] {
        let strings = shipped::strings(tag);
        let written = [&day, &first, &month, &year].map(|date| strings.date(date).replace(['\u{a0}', '\u{202f}'], " "));
        assert_eq!(written, words, "{tag}");
    }
    // A month that there is not has no name, but is no reason to fail.
    assert_eq!(Strings::english().date(&Date { month: Some(13), day: None, ..day }), " 2026");
    assert_eq!(Strings::english().date(&Date { month: Some(0), day: None, ..day }), " 2026");
}

#[test]
fn numbers_have_the_digits_of_the_language() {
    let persian = shipped::strings("fa");
    assert_eq!(persian.number(-1234.05), "−۱۲۳۴٫۰۵");
    assert_eq!(persian.number(0.007), "۰٫۰۰۷");
    assert_eq!(persian.count(Count::Articles, 12), "۱۲ مقاله");
    assert_eq!(persian.size(8_420_000), "۸٫۴\u{a0}MB");
    assert_eq!(persian.number(2.5e-9).replace('\u{a0}', " "), "۲٫۵ × ۱۰⁻⁹");
    assert_eq!(shipped::strings("bn").whole(1_234_567_890), "১২৩৪৫৬৭৮৯০");
    assert_eq!(shipped::strings("ar").whole(42), "42");
}

/// A message around a date, as a reader sees it.
fn around(locale: &str, key: Key, date: &Date) -> String {
    let strings = shipped::strings(locale);
    let (before, after) = strings.around(key);
    [before, &strings.date(date), after].concat().replace('\u{a0}', " ")
}

#[test]
fn words_around_a_date_are_right_however_precise_it_is() {
    let day = Date { year: 2026, month: Some(7), day: Some(8), time: None };
    let month = Date { day: None, ..day };
    let year = Date { month: None, ..month };
    let said = |locale, key| [&day, &month, &year].map(|date| around(locale, key, date));
    for (locale, words) in [
        ("en", ["Updated 8 July 2026", "Updated July 2026", "Updated 2026"]),
        ("ar", ["آخر تحديث: 8 يوليو 2026", "آخر تحديث: يوليو 2026", "آخر تحديث: 2026"]),
        ("de", ["Aktualisiert: 8. Juli 2026", "Aktualisiert: Juli 2026", "Aktualisiert: 2026"]),
        ("es", ["Actualizado: 8 de julio de 2026", "Actualizado: julio de 2026", "Actualizado: 2026"]),
        ("fr", ["Mise à jour : 8 juillet 2026", "Mise à jour : juillet 2026", "Mise à jour : 2026"]),
    ] {
        assert_eq!(said(locale, Key::Updated), words);
    }
    for (locale, words) in [
        ("en", ["As of 8 July 2026", "As of July 2026", "As of 2026"]),
        ("ar", ["تاريخ التحليل: 8 يوليو 2026", "تاريخ التحليل: يوليو 2026", "تاريخ التحليل: 2026"]),
        ("de", ["Stand: 8. Juli 2026", "Stand: Juli 2026", "Stand: 2026"]),
        (
            "es",
            ["Fecha del análisis: 8 de julio de 2026", "Fecha del análisis: julio de 2026", "Fecha del análisis: 2026"],
        ),
        ("fr", ["Date de l’analyse : 8 juillet 2026", "Date de l’analyse : juillet 2026", "Date de l’analyse : 2026"]),
    ] {
        assert_eq!(said(locale, Key::AnalysisDate), words);
    }
}

#[test]
fn ages_and_durations_are_told_in_words() {
    let english = Strings::english();
    let ages = [0, 59, 60, 7200, 90_000, 200_000].map(|seconds| english.age(seconds));
    assert_eq!(ages, ["a moment ago", "a moment ago", "1 minute ago", "2 hours ago", "1 day ago", "2 days ago"]);
    let durations = [45, 61, 599, 754, 3600, 4325].map(|seconds| english.duration(seconds));
    let words =
        ["45 seconds", "1 minute, 1 second", "9 minutes, 59 seconds", "12 minutes", "1 hour", "1 hour, 12 minutes"];
    assert_eq!(durations, words);
    for (tag, words) in [
        ("ar", "ساعة و12 دقيقة"),
        ("es", "1 hora y 12 minutos"),
        ("de", "1 Stunde, 12 Minuten"),
        ("ja", "1時間12分"),
        ("pl", "1 godzina i 12 minut"),
        ("zh-Hans", "1小时12分钟"),
    ] {
        assert_eq!(shipped::strings(tag).duration(4_325), words, "{tag}");
    }
    assert_eq!(shipped::strings("sr").age(21 * 86_400), "пре 21 дан");
}

#[test]
fn sizes_are_told_in_the_unit_that_suits_them() {
    let english = Strings::english();
    let sizes = [1, 999, 1_000, 1_250, 15_400, 8_420_000, 2_000_000_000].map(|bytes| english.size(bytes));
    assert_eq!(
        sizes,
        ["1\u{a0}B", "999\u{a0}B", "1\u{a0}kB", "1.3\u{a0}kB", "15\u{a0}kB", "8.4\u{a0}MB", "2000\u{a0}MB"]
    );
    assert_eq!(shipped::strings("fr").size(8_420_000), "8,4\u{a0}Mo");
    // What is rounded up to a thousand of a unit is one of the next.
    let sizes = [9_949, 9_950, 999_499, 999_500, 999_999, 1_000_000].map(|bytes| english.size(bytes));
    assert_eq!(sizes, ["9.9\u{a0}kB", "10\u{a0}kB", "999\u{a0}kB", "1\u{a0}MB", "1\u{a0}MB", "1\u{a0}MB"]);
    assert_eq!(english.size(u64::MAX), "18446744073709\u{a0}MB");
}

#[test]
fn numbers_are_told_in_as_few_digits_as_they_need() {
    let english = Strings::english();
    for (number, text) in [
        (0.0, "0"),
        (-0.0, "0"),
        (22.0, "22"),
        (17.5, "17.5"),
        (0.1, "0.1"),
        (0.30000000000000004, "0.3"),
        (-4.25, "−4.25"),
        (128_000.0, "128000"),
        (99.99, "99.99"),
        (0.007, "0.007"),
        (1234567.891, "1234567.891"),
        (1e21, "1 × 10²¹"),
        (2.5e-9, "2.5 × 10⁻⁹"),
        (f64::INFINITY, "∞"),
    ] {
        assert_eq!(english.number(number).replace('\u{a0}', " "), text);
    }
    assert!(english.number(1.0 / 3.0).starts_with("0.33333333333333"));
    assert_eq!(shipped::strings("de").number(17.5), "17,5");
    for number in [f64::MIN_POSITIVE, f64::MAX, 5e-324, 999_999_999_999_999.0, 0.000_001_234_5] {
        assert!(!english.number(number).is_empty());
    }
}
