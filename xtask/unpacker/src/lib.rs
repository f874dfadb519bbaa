//! Puts together what `xtask/src/build/split.rs` has taken apart: a Wasm file whose like bytes stand beside each other.
//!
//! A packed file has, one after the other:
//!
//! - what stands before the bodies of functions, after its length;
//! - the number of forms of instructions, and each form: what all instructions of a kind have in common. That is the
//!   stream of an operand that stands before such an instruction, where what follows tells that; the number of bytes that
//!   they begin with, and these; and the number of their operands, and the stream of each. Forms are numbered from 255 down;
//! - the streams of operands, each after its length. The first has no operands, but what stands after the bodies;
//! - the number of its form for each instruction.
//!
//! Compiled to Wasm, with the packed file named by the variable `PACKED`, this is a program that unpacks itself. A file
//! that `split` has not made, it may read wrongly or not at all.

#![cfg_attr(target_family = "wasm", no_std)]

#[cfg(target_family = "wasm")]
mod program;

/// How many streams a file has.
pub const STREAMS: usize = 17;

/// The stream of what stands after the bodies: its length, and its bytes.
pub const AFTER: usize = 0;

/// As the number of an operand's stream: the one that the form of the next instruction names.
pub const NAMED_BY_NEXT: u8 = 0;

/// The form that ends a function.
pub const END: u8 = 255;

/// How many bytes the length of a function's body can take.
const LONGEST_NUMBER: usize = 5;

/// How many bytes there are for a Wasm file. What is not used costs nothing.
pub const SPACE: usize = 512 * 1024;

/// How much longer than the Wasm file the place must be where it is written.
pub const MARGIN: usize = LONGEST_NUMBER;

/// Writes the Wasm file that is packed; gives its length.
pub fn unpack(packed: &[u8], wasm: &mut [u8]) -> usize {
    let mut from = 0;
    let mut to = 0;
    let length = number(packed, &mut from);
    copy(packed, &mut from, wasm, &mut to, length);

    let mut forms = [0; 256];
    for form in (0..=END).rev().take(next(packed, &mut from)) {
        forms[usize::from(form)] = from;
        from += 1;
        for _ in 0..2 {
            let length = next(packed, &mut from);
            from += length;
        }
    }
    let mut streams = [0; STREAMS];
    for stream in &mut streams {
        let length = number(packed, &mut from);
        *stream = from;
        from += length;
    }

    while from < packed.len() {
        let start = to;
        to += LONGEST_NUMBER;
        loop {
            let number = next(packed, &mut from);
            let mut form = forms[number] + 1;
            let length = next(packed, &mut form);
            copy(packed, &mut form, wasm, &mut to, length);
            for _ in 0..next(packed, &mut form) {
                let mut stream = next(packed, &mut form);
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
            if number == usize::from(END) {
                break;
            }
        }
        to = moved(wasm, start, to);
    }
    let length = number(packed, &mut streams[AFTER]);
    copy(packed, &mut streams[AFTER], wasm, &mut to, length);
    to
}

/// Puts a body's length before it, where room was left; gives where the body ends then.
fn moved(wasm: &mut [u8], start: usize, end: usize) -> usize {
    let body = start + LONGEST_NUMBER;
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
fn next(packed: &[u8], from: &mut usize) -> usize {
    let byte = packed[*from];
    *from += 1;
    usize::from(byte)
}

/// A number as Wasm writes it (LEB128).
fn number(packed: &[u8], from: &mut usize) -> usize {
    let (mut number, mut shift) = (0, 0);
    loop {
        let byte = next(packed, from);
        number |= (byte & 127) << shift;
        shift += 7;
        if byte < 128 {
            return number;
        }
    }
}

fn copy(packed: &[u8], from: &mut usize, wasm: &mut [u8], to: &mut usize, length: usize) {
    wasm[*to..][..length].copy_from_slice(&packed[*from..][..length]);
    *from += length;
    *to += length;
}
