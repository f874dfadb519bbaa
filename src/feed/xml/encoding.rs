//! Which encoding a body in XML has.

use crate::words::{find, split_once_byte};

/// How much of a body is looked at for its declaration, in bytes.
pub const HEAD: usize = 256;

/// The name of a body's encoding, as the [Encoding Standard](https://encoding.spec.whatwg.org/#names-and-labels) knows
/// it: by its byte order mark, else by the `charset` of its `Content-Type`, else by its declaration, else UTF-8, as [RFC
/// 7303](https://www.rfc-editor.org/rfc/rfc7303#section-3) has it. Whether there is such an encoding is not asked.
pub fn encoding(body: &[u8], content_type: &str) -> String {
    let label = match body {
        [0xef, 0xbb, 0xbf, ..] => "utf-8",
        // Without a byte order mark, the zero beside the first `<` tells.
        [0xfe, 0xff, ..] | [0, b'<', ..] => "utf-16be",
        [0xff, 0xfe, ..] | [b'<', 0, ..] => "utf-16le",
        _ => "",
    };
    if !label.is_empty() {
        return label.to_owned();
    }
    let head: String = body.iter().take(HEAD).map(|byte| char::from(*byte)).collect();
    let declaration = find(&head, "<?xml").map(|start| &head[start..]);
    let declaration = declaration.and_then(|rest| Some(&rest[..find(rest, "?>")?]));
    value(content_type, "charset").or_else(|| value(declaration?, "encoding")).unwrap_or_else(|| "utf-8".to_owned())
}

/// What stands after a name and an equals sign, in quotes or not.
fn value(text: &str, name: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let (before, after) = split_once_byte(&lower[find(&lower, name)? + name.len()..], b'=');
    let is_part = |byte: &u8| !matches!(byte, b'"' | b'\'' | b';' | b'?' | b' ' | b'\t' | b'\r' | b'\n');
    let value = after.filter(|_| before.trim_ascii().is_empty())?;
    let start = value.bytes().position(|byte| is_part(&byte))?;
    let length = value[start..].bytes().take_while(is_part).count();
    Some(value[start..start + length].to_owned())
}
