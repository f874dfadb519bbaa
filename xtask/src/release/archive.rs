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

/// All files below a folder, each with its name in an archive where the folder has another name.
pub fn named(folder: &Path, name: &str) -> Result<Vec<(PathBuf, String)>> {
    let mut files = Vec::new();
    for path in files_in(folder)? {
        let inside = format!("{name}/{}", path.strip_prefix(folder)?.display());
        files.push((path, inside));
    }
    Ok(files)
}

/// Writes files into a zip, each under a name. All have the same time, the oldest that a zip can tell.
pub fn zip(files: &[(PathBuf, String)], to: &Path) -> Result<()> {
    let mut zip = ZipWriter::new(File::create(to)?);
    let options = SimpleFileOptions::default().unix_permissions(0o644);
    for (path, name) in files {
        zip.start_file(name.as_str(), options)?;
        zip.write_all(&fs::read(path)?)?;
    }
    zip.finish()?;
    Ok(())
}

/// Lets everybody read the files of a folder: npm packs them with the permissions that they have here.
#[cfg(unix)]
pub fn make_readable(folder: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    for path in files_in(folder)? {
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644))?;
    }
    Ok(())
}

/// Elsewhere, files have no such permissions.
#[cfg(not(unix))]
pub fn make_readable(_folder: &Path) -> Result<()> {
    Ok(())
}
