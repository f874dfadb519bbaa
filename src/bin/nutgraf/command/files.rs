//! Reads and writes files, standard input and standard output.

use std::fs;
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;

use super::system;

/// Writes a text, or bytes. It is no error if the reader of a pipe, such as `head`, has closed the pipe.
pub fn write(mut output: impl Write, text: impl AsRef<[u8]>) -> io::Result<()> {
    match output.write_all(text.as_ref()).and_then(|()| output.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}

/// Replaces the content of a file. The new content is written to another file, which is then renamed, so that no program
/// ever reads half of it.
pub fn replace(path: &Path, body: &[u8]) -> io::Result<()> {
    // A symbolic link stays, and its target is replaced. `canonicalize` fails in WASI, where the link itself is replaced.
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let new = path.with_file_name(name);
    fs::write(&new, body)?;
    system::copy_permissions(&path, &new)?;
    fs::rename(new, path)
}

/// The bytes of a file, or of standard input if the path is `-`.
pub fn read(path: &Path) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    if path.as_os_str() == "-" {
        io::stdin().read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    } else {
        bytes = fs::read(path).map_err(|error| match error.kind() {
            // The system's own message has an error number, which differs between systems.
            ErrorKind::NotFound => format!("{}: there is no such file", path.display()),
            _ => format!("{}: {error}", path.display()),
        })?;
    }
    Ok(bytes)
}
