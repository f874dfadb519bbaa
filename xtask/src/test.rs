//! stub
#[derive(clap::Args)]
pub struct Options {}
pub fn run(_: &Options) -> anyhow::Result<()> { let _ = crate::build::has_feature("x"); let _ = crate::toolchain::ensure_component("a","b"); Ok(()) }
