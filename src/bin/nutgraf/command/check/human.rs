//! Findings as a person reads them: with the line, and the place in it underlined.

use annotate_snippets::{Annotation, AnnotationKind, Level, Origin, Renderer, Snippet};
use nutgraf::i18n::{Count, Strings};
use nutgraf::tools::check::{Finding, Severity};

use super::File;

/// Everything that was found, and how much it is.
pub fn text(files: &[File], is_terminal: bool) -> String {
    let renderer = if is_terminal { Renderer::styled() } else { Renderer::plain() };
    let mut out = String::new();
    for file in files {
        for finding in &file.checked.findings {
            out.push_str(&report(&renderer, file, finding));
            out.push_str("\n\n");
        }
        out.push_str(&summary(file));
    }
    out
}

fn report(renderer: &Renderer, file: &File, finding: &Finding) -> String {
    let level = match finding.code.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(&finding.message).id(finding.code.name);
    let mut group = match finding.line {
        // It is about the server's response, of which no line is to be shown.
        0 => title.element(Origin::path(&file.name)),
        _ => title.element(snippet(file, finding)),
    };
    if !finding.path.is_empty() {
        group = group.element(Level::NOTE.message(format!("at {}", finding.path)));
    }
    if let Some(hint) = &finding.hint {
        group = group.element(Level::HELP.message(hint));
    }
    renderer.render(&[group])
}

/// The line that a finding is about, with the place underlined.
fn snippet<'a>(file: &'a File, finding: &'a Finding) -> Snippet<'a, Annotation<'a>> {
    let text = &file.checked.text;
    let start = text[..finding.place.start].rfind('\n').map_or(0, |end| end + 1);
    let end = text[start..].find('\n').map_or(text.len(), |length| start + length);
    let place = finding.place.start - start..finding.place.end - start;
    let mut annotation = AnnotationKind::Primary.span(place);
    if let Some(found) = &finding.found {
        annotation = annotation.label(format!("found {found}"));
    }
    Snippet::source(&text[start..end]).path(&file.name).line_start(finding.line).annotation(annotation)
}

fn summary(file: &File) -> String {
    let count = |severity: Severity| {
        let count = file.checked.findings.iter().filter(|finding| finding.code.severity == severity).count();
        format!("{count} {}{}", severity.word(), if count == 1 { "" } else { "s" })
    };
    let articles = match file.checked.articles {
        Some(count) => Strings::english().count(Count::Articles, count as u64),
        None => "no feed".to_owned(),
    };
    let fixable = match file.checked.findings.iter().filter(|finding| finding.fix.is_some()).count() {
        0 => String::new(),
        count => format!("; --fix can fix {count} of them"),
    };
    format!("{}: {articles}, {}, {}{fixable}\n", file.name, count(Severity::Error), count(Severity::Warning))
}
