//! Puts together what `xtask/src/build/split.rs` has taken apart: a Wasm file whose like bytes stand beside each other.
//!
//! ```text
//! packed       = head, count (one byte), form × count, stream × STREAMS, instructions
//! head         = length, bytes: the Wasm file before the first body of a function
//! form         = what all instructions of a kind have in common:
//!                the stream of a constant that stands before one (one byte),
//!                length, the bytes that they begin with,
//!                length, for each operand the number of its stream (one byte)
//! stream       = length, operands; in the first one, the tail
//! tail         = length, bytes: the Wasm file after the last body
//! instructions = for each instruction of each body the number of its form (one byte)
//! ```
//!
//! Lengths and operands are numbers as Wasm writes them (LEB128). Forms are numbered from 255 down. The first instruction of a
//! body is the list of its locals, the last one has the form `END`.
//!
//! Compiled to Wasm, with the packed file named by the variable `PACKED`, this is a program that unpacks itself. A file
//! that `split` has not made, it may read wrongly or not at all.

#![cfg_attr(target_family = "wasm", no_std)]

#[cfg(target_family = "wasm")]
mod program;

/// How many streams a file has.
pub const STREAMS: usize = 17;

/// The stream of the tail. It has no operands.
pub const TAIL: u8 = 0;

/// Stands in a form for the stream that the next instruction's form names. No operand is in the tail, so its number is free
/// for this.
pub const NAMED_BY_NEXT: u8 = TAIL;

/// The form that ends a body.
pub const END: u8 = 255;

/// How long a Wasm file can be. The program keeps that much memory for it, of which a browser provides only what is written.
pub const SPACE: usize = 512 * 1024;

/// How many bytes are left free before a body until its length is known, which may take five (LEB128). The place for the Wasm
/// file must be longer by so much.
pub const MARGIN: usize = 5;

/// Writes the Wasm file that is packed; gives its length.
pub fn unpack(packed: &[u8], wasm: &mut [u8]) -> usize {
    let mut from = 0;
    let mut to = 0;
    copy_with_length(packed, &mut from, wasm, &mut to);

    // Where each form begins.
    let mut forms = [0; 256];
    for form in (0..=END).rev().take(byte(packed, &mut from)) {
        forms[usize::from(form)] = from;
        from += 1;
        for _ in 0..2 {
            let length = number(packed, &mut from);
            from += length;
        }
    }
    // Where the next operand of each stream is.
    let mut streams = [0; STREAMS];
    for stream in &mut streams {
        let length = number(packed, &mut from);
        *stream = from;
        from += length;
    }

    while from < packed.len() {
        let start = to;
        to += MARGIN;
        loop {
            let form = byte(packed, &mut from);
            let mut part = forms[form] + 1;
            copy_with_length(packed, &mut part, wasm, &mut to);
            for _ in 0..number(packed, &mut part) {
                let mut stream = byte(packed, &mut part);
                if stream == usize::from(NAMED_BY_NEXT) {
                    stream = usize::from(packed[forms[usize::from(packed[from])]]);
                }
                loop {
                    copy(packed, &mut streams[stream], wasm, &mut to, 1);
                    if wasm[to - 1] < 128 {
                        break;
                    }
                }
            }
            if form == usize::from(END) {
                break;
            }
        }
        to = put_length_before(wasm, start, to);
    }
    copy_with_length(packed, &mut streams[usize::from(TAIL)], wasm, &mut to);
    to
}

/// Puts a body's length before it, where room was left; gives where the body ends then.
fn put_length_before(wasm: &mut [u8], start: usize, end: usize) -> usize {
    let body = start + MARGIN;
    let mut length = end - body;
    let mut to = start;
    while length > 127 {
        wasm[to] = length as u8 | 128;
        to += 1;
        length >>= 7;
    }
    wasm[to] = length as u8;
    to += 1;
    wasm.copy_within(body..end, to);
    to + end - body
}

/// Not put into its callers, which makes the program smaller.
#[inline(never)]
fn byte(packed: &[u8], from: &mut usize) -> usize {
    let byte = packed[*from];
    *from += 1;
    usize::from(byte)
}

fn number(packed: &[u8], from: &mut usize) -> usize {
    let (mut number, mut shift) = (0, 0);
    loop {
        let byte = byte(packed, from);
        number |= (byte & 127) << shift;
        shift += 7;
        if byte < 128 {
            return number;
        }
    }
}

/// Copies bytes that stand after their length.
fn copy_with_length(packed: &[u8], from: &mut usize, wasm: &mut [u8], to: &mut usize) {
    let length = number(packed, from);
    copy(packed, from, wasm, to, length);
}

fn copy(packed: &[u8], from: &mut usize, wasm: &mut [u8], to: &mut usize, length: usize) {
    wasm[*to..][..length].copy_from_slice(&packed[*from..][..length]);
    *from += length;
    *to += length;
}
