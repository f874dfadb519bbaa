//! A folder as one file that is the same whenever and wherever it is made.

use anyhow::{Context, Result};
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// All files below a folder, in the order of their names.
pub fn files_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(files_in(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Writes folders into a zip, each under another name. All files have the same time, the oldest that a zip can tell.
pub fn zip(folders: &[(&Path, &str)], to: &Path) -> Result<()> {
    let mut zip = ZipWriter::new(File::create(to)?);
    let options = SimpleFileOptions::default().unix_permissions(0o644);
    for (folder, name) in folders {
        for path in files_in(folder)? {
            zip.start_file_from_path(Path::new(name).join(path.strip_prefix(folder)?), options)?;
            zip.write_all(&fs::read(&path)?)?;
        }
    }
    zip.finish()?;
    Ok(())
}
