//! `nutgraf schema`: prints the JSON Schema of a feed, or of what a language model may write for one.

use std::error::Error;
use std::io;
use std::process::ExitCode;

use clap::ValueEnum;
use nutgraf::feed::schema::{self, briefing};

/// The schema of a whole feed, which is also a file of the npm package.
const FEED: &str = include_str!("../../../../www/package/feed.schema.json");

#[derive(clap::Args)]
pub struct Options {
    /// Print the schema of an article's _nutgraf instead, for a language model that is called through this API
    #[arg(long = "for", value_enum, value_name = "API")]
    api: Option<Api>,
}

/// As [`schema::Api`], which cannot be parsed from arguments because the library does without clap.
#[derive(Clone, Copy, ValueEnum)]
enum Api {
    Openai,
    Anthropic,
}

pub fn run(options: &Options) -> Result<ExitCode, Box<dyn Error>> {
    let schema = match options.api {
        None => FEED.to_owned(),
        Some(Api::Openai) => format!("{:#}\n", briefing(schema::Api::OpenAi)),
        Some(Api::Anthropic) => format!("{:#}\n", briefing(schema::Api::Anthropic)),
    };
    super::files::write(io::stdout(), &schema)?;
    Ok(ExitCode::SUCCESS)
}
