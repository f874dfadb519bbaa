//! `cargo xtask release`: the files that would be published, the same bytes wherever they are made.

mod archive;
mod sbom;

use crate::build::{self, package, version};
use crate::process::{cargo, command, output, root, run as run_to_end};
use crate::toolchain;
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// Where the files go.
pub const OUT: &str = "target/release-files";

#[derive(clap::Args)]
pub struct Options {
    /// Where the files go
    #[arg(long, default_value = OUT)]
    pub out: PathBuf,
    /// Then make them again from a clone in another folder, and compare
    #[arg(long)]
    pub verify: bool,
}

/// The list of the other files with their hashes, as `sha256sum --check` reads it.
const SUMS: &str = "SHA256SUMS";

/// Makes the files from what is committed.
pub fn run(options: &Options) -> Result<()> {
    let changed = output(&mut command("git", ["status", "--porcelain"]))?;
    ensure!(changed.is_empty(), "a release is made of what is committed; these files are not:\n{changed}");
    // Without it, the build would be another one, which is no error elsewhere.
    toolchain::ensure_small()?;
    build::run(&build::Options { tools: true, ..build::Options::release() })?;
    let out = root().join(&options.out);
    let sums = make(&out)?;
    print!("\n{sums}");
    if package()?["repository"].is_null() {
        println!("\nCargo.toml names no repository, and so neither do the packages");
    }
    if options.verify { verify(&sums) } else { Ok(()) }
}

/// Makes the files of the build that is there; gives their hashes.
pub fn make(out: &Path) -> Result<String> {
    remove_earlier(out)?;
    fs::create_dir_all(out).with_context(|| format!("cannot make {}", out.display()))?;
    // Marks the folder as a release from the start: one that was interrupted can be made again.
    fs::write(out.join(SUMS), "")?;
    let dist = root().join("dist");
    archive::make_readable(&dist)?;
    let name = format!("nutgraf-{}", version()?);
    archive::zip(&archive::named(&dist, &name)?, &out.join(format!("{name}.zip")))?;
    fs::write(out.join("integrity.json"), integrity(&dist)?)?;
    fs::write(out.join(format!("{name}.cdx.json")), sbom::sbom()?)?;
    run_to_end(command("npm", ["pack", "--silent", "--pack-destination"]).arg(out).arg(&dist))?;
    wordpress(out, &name)?;
    run_to_end(&mut cargo(["package", "--quiet", "--package", "nutgraf", "--no-verify", "--allow-dirty"]))?;
    let archive = format!("{name}.crate");
    fs::copy(root().join("target/package").join(&archive), out.join(&archive)).context("there is no crate")?;
    let sums = sums(out)?;
    fs::write(out.join(SUMS), &sums)?;
    Ok(sums)
}

/// Removes an earlier release; anything else that stands in its place is not ours to remove.
fn remove_earlier(out: &Path) -> Result<()> {
    if !out.exists() {
        return Ok(());
    }
    let is_empty = fs::read_dir(out)?.next().is_none();
    ensure!(is_empty || out.join(SUMS).exists(), "{} is no earlier release: not replaced", out.display());
    fs::remove_dir_all(out).with_context(|| format!("cannot remove {}", out.display()))
}

/// The plugin for WordPress, with the files of the npm package in it.
fn wordpress(out: &Path, name: &str) -> Result<()> {
    let unpacked = root().join("target/release-package");
    let _ = fs::remove_dir_all(&unpacked);
    fs::create_dir_all(&unpacked)?;
    run_to_end(command("tar", ["-xzf"]).arg(out.join(format!("{name}.tgz"))).arg("-C").arg(&unpacked))?;
    let plugin = root().join("examples/wordpress/nutgraf");
    let listed = output(command("git", ["ls-files"]).current_dir(&plugin))?;
    let files = listed.lines().map(|name| (plugin.join(name), format!("nutgraf/{name}")));
    let package = unpacked.join("package");
    let widget = archive::named(&package, "nutgraf/widget")?;
    archive::zip(
        &files.chain(widget).collect::<Vec<_>>(),
        &out.join(name.replace("nutgraf", "nutgraf-wordpress") + ".zip"),
    )?;
    fs::remove_dir_all(&unpacked).context("cannot remove the unpacked package")
}

/// The values for the attribute `integrity`, by the names of the files.
fn integrity(dist: &Path) -> Result<String> {
    let build: Value = serde_json::from_str(&fs::read_to_string(dist.join("build.json"))?)?;
    Ok(format!("{:#}\n", build["integrity"]))
}

fn sums(folder: &Path) -> Result<String> {
    let mut sums = String::new();
    for path in archive::files_in(folder)?.iter().filter(|path| !path.ends_with(SUMS)) {
        let hash = Sha256::digest(fs::read(path)?);
        hash.iter().try_for_each(|byte| write!(sums, "{byte:02x}"))?;
        writeln!(sums, "  {}", path.strip_prefix(folder)?.display())?;
    }
    Ok(sums)
}

/// Makes the files again, elsewhere, and compares their hashes.
fn verify(sums: &str) -> Result<()> {
    let clone = root().join("target/another/place");
    let _ = fs::remove_dir_all(&clone);
    run_to_end(command("git", ["clone", "--quiet"]).arg(root()).arg(&clone))?;
    run_to_end(cargo(["xtask", "release"]).current_dir(&clone))?;
    let again = fs::read_to_string(clone.join(OUT).join(SUMS))?;
    ensure!(sums == again, "another folder gives other bytes:\n{again}");
    fs::remove_dir_all(&clone).context("cannot remove the clone")?;
    println!("\na clone in another folder gives the same bytes");
    Ok(())
}
