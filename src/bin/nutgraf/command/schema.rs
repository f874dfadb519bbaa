//! `nutgraf schema`: JSON Schemas.

use std::error::Error;
use std::io;
use std::process::ExitCode;

use clap::ValueEnum;
use nutgraf::feed::schema::{self, briefing};

/// The schema of whole feeds, as the build ships it.
const FEED: &str = include_str!("../../../../www/package/feed.schema.json");

#[derive(clap::Args)]
pub struct Options {
    /// Instead of the schema of a feed, that of an article's _nutgraf as a language model may write it
    #[arg(long = "for", value_enum, value_name = "API")]
    api: Option<Api>,
}

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
