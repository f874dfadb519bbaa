//! Reads and writes files, standard input and standard output.

use std::fs;
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;

use super::system;

/// Writes a text, or bytes. It is no error if the reader of a pipe has closed it, as `head` does.
pub fn write(mut to: impl Write, text: impl AsRef<[u8]>) -> io::Result<()> {
    match to.write_all(text.as_ref()).and_then(|()| to.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        done => done,
    }
}

/// Writes a file anew. It is written whole under another name first, so that nobody ever reads half of it.
pub fn replace(path: &Path, body: &[u8]) -> io::Result<()> {
    // What a symbolic link leads to is replaced, not the link. WASI can tell neither that nor permissions.
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let new = path.with_file_name(name);
    fs::write(&new, body)?;
    system::copy_permissions(&path, &new)?;
    fs::rename(new, path)
}

/// The bytes of a file, or of standard input if it is called `-`.
pub fn read(path: &Path) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    if path.as_os_str() == "-" {
        io::stdin().read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    } else {
        bytes = fs::read(path).map_err(|error| match error.kind() {
            // Systems number their errors differently.
            ErrorKind::NotFound => format!("{}: there is no such file", path.display()),
            _ => format!("{}: {error}", path.display()),
        })?;
    }
    Ok(bytes)
}
