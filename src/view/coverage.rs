//! The same event in other publications, with the articles of one publisher together.

use super::context::Context;
use super::markup_writer::MarkupWriter;
use super::reference::{self, Face};
use crate::i18n::Count;
use crate::model::Reference;

/// From how many articles on `www/panels/` draws their dates on a strip of time.
const TO_SCALE: usize = 3;

/// How many publishers, and the list of links: one entry for each publisher, in the order of their first articles.
pub fn coverage(context: &Context, out: &mut MarkupWriter) {
    let coverage = &context.article.coverage;
    let face = |index: usize| Face::new(coverage[index].publisher.as_deref(), Some(&coverage[index].url));
    // The first article of each publisher, and, for each article, the next one of the same publisher.
    let (mut firsts, mut next) = (Vec::new(), vec![0; coverage.len()]);
    // The last article so far of each publisher, sorted by the publishers' names.
    let mut lasts: Vec<usize> = Vec::new();
    for index in 0..coverage.len() {
        let name = face(index).name;
        match lasts.binary_search_by(|last| face(*last).name.cmp(name)) {
            Ok(at) => next[std::mem::replace(&mut lasts[at], index)] = index,
            Err(at) => {
                lasts.insert(at, index);
                firsts.push(index);
            }
        }
    }
    summary(context, out, firsts.len());
    out.element("ul.coverage|role=list", |out| {
        if coverage.len() >= TO_SCALE {
            out.fixed_attribute("data-tools", "");
        }
        for mut index in firsts {
            out.element("li.coverage-item", |out| {
                let face = face(index);
                face.mark(context, out, coverage[index].icon.as_ref());
                if next[index] == 0 {
                    return article(context, out, &face, &coverage[index]);
                }
                face.facts(context, out, None);
                out.element("ul.coverage-group|role=list", |out| {
                    loop {
                        out.element("li.coverage-link", |out| {
                            article(context, out, &Face::default(), &coverage[index])
                        });
                        index = next[index];
                        if index == 0 {
                            break;
                        }
                    }
                });
            });
        }
    });
}

fn article(context: &Context, out: &mut MarkupWriter, face: &Face, one: &Reference) {
    reference::image(context, out, "img.thumbnail", one.image.as_ref());
    reference::link(out, "a.link|data-kind=coverage", &one.url, &one.title);
    face.facts(context, out, one.published.as_ref());
}

/// Writes how many publishers have reported, and over how many days, where there are several.
fn summary(context: &Context, out: &mut MarkupWriter, publishers: usize) {
    if publishers < 2 {
        return;
    }
    let strings = &context.options.strings;
    let mut words = strings.count(Count::Publishers, publishers as u64);
    let (mut first, mut last) = (i64::MAX, i64::MIN);
    for date in context.article.coverage.iter().filter_map(|one| one.published) {
        if let Some(day) = date.days_since_1970() {
            (first, last) = (first.min(day), last.max(day));
        }
    }
    if first < last {
        words.push(' ');
        words.push_str(&strings.count(Count::OverDays, (last - first + 1) as u64));
    }
    out.element("p.coverage-summary", |out| {
        context.interface_text(out, &words);
    });
}
