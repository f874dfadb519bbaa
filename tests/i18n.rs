//! The strings: complete in every language, and the rules for plurals, dates and numbers.

use std::collections::BTreeSet;

use nutgraf::i18n::{COUNTED, Count, Key, MESSAGES, MODULE_MESSAGES, Plural, Strings, direction};
use nutgraf::model::Date;
use nutgraf::tools::prerender::shipped::{self, SHIPPED};

fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

fn table(json: &str) -> Vec<(String, String)> {
    let table: serde_json::Map<String, serde_json::Value> = serde_json::from_str(json).expect("a JSON object");
    table.into_iter().map(|(name, text)| (name, text.as_str().expect("a text").to_owned())).collect()
}

#[test]
fn every_language_has_exactly_the_messages_of_english() {
    for (locale, json) in SHIPPED {
        let table = table(json);
        let (plain, counted): (Vec<_>, Vec<_>) = table.iter().partition(|(name, _)| !name.contains('.'));
        let names: BTreeSet<_> = plain.iter().map(|(name, _)| name.as_str()).collect();
        let english = || MESSAGES.iter().chain(MODULE_MESSAGES);
        assert_eq!(names, english().map(|(name, _)| *name).collect(), "{locale}");
        for (name, text) in &plain {
            let (_, english) = english().find(|(known, _)| known == name).expect("a known name");
            assert_eq!(placeholders(text), placeholders(english), "{locale}: {name}");
            assert!(!text.is_empty(), "{locale}: {name} is empty");
        }
        let forms: BTreeSet<_> = (0..=200).map(|number| Plural::of(locale, number) as usize).collect();
        let wanted: BTreeSet<_> = COUNTED
            .iter()
            .flat_map(|(name, ..)| forms.iter().map(move |form| format!("{name}.{}", Plural::NAMES[*form])))
            .collect();
        assert_eq!(counted.iter().map(|(name, _)| name.clone()).collect::<BTreeSet<_>>(), wanted, "{locale}");
        for (name, text) in &counted {
            assert!(placeholders(text).is_subset(&BTreeSet::from(["count"])), "{locale}: {name}");
            let general = !["zero", "one", "two"].iter().any(|form| name.ends_with(form));
            assert!(!general || text.contains("{count}"), "{locale}: {name}");
        }
    }
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
fn unknown_names_are_handed_back_and_missing_ones_are_english() {
    let mut pairs = [("show-more", "Mehr"), ("show-mroe", "Mehr"), ("articles.lots", "?")].into_iter();
    let (strings, unknown) = Strings::from_pairs("de-AT", &mut pairs);
    assert_eq!(unknown, ["show-mroe", "articles.lots"]);
    assert_eq!(strings.get(Key::ShowMore), "Mehr");
    assert_eq!(strings.get(Key::ShowAll), "Show all");
    assert_eq!(strings.locale(), "de-AT");
}

#[test]
fn a_language_brings_its_direction() {
    assert_eq!(shipped::strings("ar-EG").direction(), "rtl");
    assert_eq!(shipped::strings("fr").direction(), "ltr");
    assert_eq!(Strings::from_pairs("he", &mut [].into_iter()).0.direction(), "rtl");
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
    let forms = [0, 1, 2, 3, 11, 100].map(|number| Plural::of("ar", number));
    assert_eq!(forms, [Plural::Zero, Plural::One, Plural::Two, Plural::Few, Plural::Many, Plural::Other]);
    assert_eq!(arabic.count(Count::Articles, 2), "مقالتان");
    assert_eq!(arabic.count(Count::Articles, 5), "5 مقالات");
    assert_eq!(english.count_as(Count::Hours, 3, Plural::Few), "3 hours", "a form that is missing is the general one");
    assert_eq!(Plural::named("many"), Some(Plural::Many));
    let polish = [1, 2, 5, 12, 22, 112].map(|number| Plural::of("pl", number));
    assert_eq!(polish, [Plural::One, Plural::Few, Plural::Many, Plural::Many, Plural::Few, Plural::Many]);
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
        ["45 seconds", "1 minute 1 second", "9 minutes 59 seconds", "12 minutes", "1 hour", "1 hour 12 minutes"];
    assert_eq!(durations, words);
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
