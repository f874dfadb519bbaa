//! Reads and writes files, standard input and standard output.

use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;

/// Writes a text. It is no error if the reader of a pipe has closed it, as `head` does.
pub fn write(mut to: impl Write, text: &str) -> io::Result<()> {
    match to.write_all(text.as_bytes()).and_then(|()| to.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        done => done,
    }
}

/// The bytes of a file, or of standard input if it is called `-`.
pub fn read(path: &Path) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    if path.as_os_str() == "-" {
        io::stdin().read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    } else {
        bytes = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(bytes)
}
