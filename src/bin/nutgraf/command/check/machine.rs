//! Findings for other programs.

use std::fmt::Write;

use nutgraf::tools::check::{CODES, Finding, Severity};
use serde_json::{Value, json};

use super::File;

/// All files and their findings as one JSON document.
pub fn json(files: &[File]) -> String {
    let files: Vec<_> = files
        .iter()
        .map(|file| {
            let findings: Vec<_> = file.checked.findings.iter().map(finding).collect();
            json!({ "file": file.name, "articles": file.checked.articles, "findings": findings })
        })
        .collect();
    format!("{:#}\n", Value::from(files))
}

fn finding(finding: &Finding) -> Value {
    json!({
        "code": finding.code.name,
        "severity": finding.code.severity.word(),
        "line": finding.line,
        "column": finding.column,
        "end_column": finding.end_column,
        "path": finding.path,
        "message": finding.message,
        "found": finding.found,
        "hint": finding.hint,
        "fix": finding.fix.as_ref().map(|fix| &fix.about),
    })
}

/// The message, what was found, and the hint, as one text.
fn whole(finding: &Finding) -> String {
    let mut text = finding.message.clone();
    if let Some(found) = &finding.found {
        text.push_str(&format!(", found {found}"));
    }
    if let Some(hint) = &finding.hint {
        text.push_str(&format!("; {hint}"));
    }
    text
}

/// Commands that GitHub's runners show beside the code:
/// <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>.
pub fn github(files: &[File]) -> String {
    let data = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    let property = |text: &str| data(text).replace(':', "%3A").replace(',', "%2C");
    let mut out = String::new();
    for file in files {
        for finding in &file.checked.findings {
            // Writing into a string does not fail.
            let _ = writeln!(
                out,
                "::{} file={},line={},col={},endColumn={},title={}::{}",
                finding.code.severity.word(),
                property(&file.name),
                finding.line.max(1),
                finding.column.max(1),
                finding.end_column.max(1),
                property(finding.code.name),
                data(&whole(finding)),
            );
        }
    }
    out
}

/// [SARIF 2.1.0](https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), for code scanning.
pub fn sarif(files: &[File]) -> String {
    let level = |severity: Severity| severity.word();
    let rules: Vec<_> = CODES
        .iter()
        .map(|code| {
            json!({
                "id": code.name,
                "shortDescription": { "text": code.name },
                "fullDescription": { "text": code.about },
                "defaultConfiguration": { "level": level(code.severity) },
            })
        })
        .collect();
    let results: Vec<_> = files
        .iter()
        .flat_map(|file| file.checked.findings.iter().map(move |finding| (file, finding)))
        .map(|(file, finding)| {
            let mut place = json!({ "artifactLocation": { "uri": file.name } });
            if finding.line > 0 {
                let (line, column, end) = (finding.line, finding.column, finding.end_column);
                place["region"] = json!({ "startLine": line, "startColumn": column, "endColumn": end });
            }
            json!({
                "ruleId": finding.code.name,
                "level": level(finding.code.severity),
                "message": { "text": whole(finding) },
                "locations": [{
                    "physicalLocation": place,
                    "logicalLocations": [{ "fullyQualifiedName": finding.path }],
                }],
            })
        })
        .collect();
    let driver = json!({ "name": "nutgraf", "version": env!("CARGO_PKG_VERSION"), "rules": rules });
    let run = json!({ "tool": { "driver": driver }, "columnKind": "unicodeCodePoints", "results": results });
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    });
    format!("{log:#}\n")
}
