//! `nutgraf check`: what is wrong with feeds, and where.

mod human;
mod machine;

use std::error::Error;
use std::io::{self, IsTerminal};
use std::path::Path;
use std::process::ExitCode;

use super::{files, http};
use clap::ValueEnum;
use nutgraf::tools::check::{CODES, Checked, Code, FixedFinding, Severity, check, fix};

#[derive(clap::Args)]
pub struct Options {
    /// The feeds' files or URLs; - for standard input. Of a URL, it is also told what a browser will need of the server
    #[arg(required_unless_present = "explain")]
    feeds: Vec<String>,
    /// The URL that the feed is served from; relative links are resolved against it. Without it, https://example.com/feed.json
    /// for a file
    #[arg(long)]
    url: Option<String>,
    /// For people, for scripts (json), or for what shows findings beside the code: github, sarif
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Fixes in the files what has only one possible fix, and checks what is left. The feed from standard input is written to
    /// standard output, and the findings to standard error
    #[arg(long, conflicts_with = "explain")]
    fix: bool,
    /// Warnings, too, make the exit code 1
    #[arg(long)]
    strict: bool,
    /// Tells what a code means and what to do, instead of checking anything
    #[arg(long, value_name = "CODE")]
    explain: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Human,
    Json,
    Github,
    Sarif,
}

/// A feed that was checked, and its name in what is written.
pub struct File {
    pub name: String,
    pub checked: Checked,
}

/// Prints what is wrong with feeds. The exit code is 0 if nothing is, or only warnings are found; 1 if readers miss
/// something, or if there is any finding and `--strict` is given; and 2 if they would see nothing of a feed.
pub fn run(options: &Options) -> Result<ExitCode, Box<dyn Error>> {
    if let Some(name) = &options.explain {
        return explain(name);
    }
    let mut files = Vec::new();
    for name in &options.feeds {
        let url = options.url.as_deref();
        files.push(if options.fix { fix_file(name, url)? } else { check_file(name, url)? });
    }
    let text = match options.format {
        Format::Human => human::text(&files, io::stdout().is_terminal()),
        Format::Json => machine::json(&files),
        Format::Github => machine::github(&files),
        Format::Sarif => machine::sarif(&files),
    };
    if options.fix && options.feeds.iter().any(|name| name == "-") {
        files::write(io::stderr(), &text)?;
    } else {
        files::write(io::stdout(), &text)?;
    }
    Ok(ExitCode::from(exit_code(&files, options.strict)))
}

/// Where a file is taken to be served from if nobody says.
const PLACEHOLDER: &str = "https://example.com/feed.json";

fn not_absolute(url: &str) -> String {
    format!("--url {url}: expected an absolute URL")
}

/// What a file is called in what is written.
fn shown(name: &str) -> String {
    if name == "-" { "<stdin>" } else { name }.to_owned()
}

/// Fixes a file, reports how, and returns what is left to find.
fn fix_file(name: &str, url: Option<&str>) -> Result<File, String> {
    if http::is_url(name) {
        return Err(format!("{name}: --fix changes files; save the feed to one"));
    }
    let body = files::read(Path::new(name))?;
    let url = url.unwrap_or(PLACEHOLDER);
    let fixed = fix(&body, url).ok_or_else(|| not_absolute(url))?;
    let shown = shown(name);
    let told = |FixedFinding { code, line, column, message, about }: &FixedFinding| {
        format!("{shown}:{line}:{column}: {}: {message}: {about}\n", code.name)
    };
    let told: String = fixed.fixed.iter().map(told).collect();
    files::write(io::stderr(), told).map_err(|error| error.to_string())?;
    if name == "-" {
        files::write(io::stdout(), &fixed.body).map_err(|error| error.to_string())?;
    } else if !fixed.fixed.is_empty() {
        files::replace(Path::new(name), &fixed.body).map_err(|error| format!("{name}: {error}"))?;
    }
    Ok(File { name: shown, checked: fixed.left })
}

/// Checks one feed, and the response of its server, if it comes from one.
fn check_file(name: &str, url: Option<&str>) -> Result<File, String> {
    let check = |body: &[u8], url: &str| check(body, url).ok_or_else(|| not_absolute(url));
    if !http::is_url(name) {
        let body = files::read(Path::new(name))?;
        return Ok(File { name: shown(name), checked: check(&body, url.unwrap_or(PLACEHOLDER))? });
    }
    let (response, body) = http::get(name)?;
    let url = url.unwrap_or(&response.final_url);
    let mut findings = response.findings();
    let mut checked = if response.is_success() {
        check(&body, url)?
    } else {
        Checked { text: String::new(), articles: None, findings: Vec::new() }
    };
    findings.append(&mut checked.findings);
    Ok(File { name: name.to_owned(), checked: Checked { findings, ..checked } })
}

fn exit_code(files: &[File], strict: bool) -> u8 {
    let mut findings = files.iter().flat_map(|file| &file.checked.findings);
    if files.iter().any(|file| file.checked.articles.is_none()) {
        return 2;
    }
    u8::from(findings.any(|finding| strict || finding.code.severity == Severity::Error))
}

fn explain(name: &str) -> Result<ExitCode, Box<dyn Error>> {
    let code = Code::named(name).ok_or_else(|| {
        let names: Vec<_> = CODES.iter().map(|code| code.name).collect();
        format!("--explain {name}: there is no such code, but {}", names.join(", "))
    })?;
    files::write(io::stdout(), format!("{} ({})\n\n{}\n", code.name, code.severity.word(), code.about))?;
    Ok(ExitCode::SUCCESS)
}
