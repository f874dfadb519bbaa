//! Numbers as text. The core library's formatting of floats would be a tenth of the Wasm, and writes 1e21 with 22
//! digits.

use super::{Key, Strings};
use crate::words;

impl Strings {
    /// A whole number in the language's digits.
    pub fn whole(&self, number: u64) -> String {
        words::to_digits(number, self.zero())
    }

    fn zero(&self) -> char {
        self.get(Key::DigitZero).chars().next().unwrap_or('0')
    }

    /// A number in as few digits as tell it apart from its neighbours (at most 15), with the language's decimal mark.
    pub fn number(&self, number: f64) -> String {
        let mut text = String::new();
        if number < 0.0 {
            text.push('\u{2212}');
        }
        let number = number.abs();
        let (zero, mark) = (self.zero(), self.get(Key::DecimalMark));
        if !number.is_finite() {
            text.push('\u{221e}');
        } else if number == 0.0 || (1e-6..1e15).contains(&number) {
            decimal(&mut text, number, zero, mark);
        } else {
            scientific(&mut text, number, zero, mark);
        }
        text
    }

    /// A file's size in the unit that suits it: "4.2 MB".
    pub fn size(&self, bytes: u64) -> String {
        let (key, unit) = match bytes {
            0..1_000 => (Key::Bytes, 1),
            // Sizes that would be rounded up to 1000 kB are given in MB.
            1_000..999_500 => (Key::Kilobytes, 1_000),
            _ => (Key::Megabytes, 1_000_000),
        };
        // Numbers below ten have one digit after the decimal mark, others none.
        let step = if bytes < 10 * unit { unit.div_ceil(10) } else { unit };
        let rounded = bytes.saturating_add(step / 2) / step;
        let number = if step == unit { rounded as f64 } else { rounded as f64 / 10.0 };
        self.format(key, &[("number", &self.number(number))])
    }
}

/// The shortest digits for this number, by the first power of ten with which it becomes a whole number.
fn decimal(text: &mut String, number: f64, zero: char, mark: &str) {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    let mut power = 1.0;
    let mut digits = 0;
    let mut whole = (number + 0.5).floor();
    // Rounding errors of sums such as 0.1 + 0.2 are ignored: the publisher does not mean those digits.
    while (whole / power - number).abs() > number * 4e-16 {
        let next = (number * power * 10.0 + 0.5).floor();
        if next >= EXACT {
            break;
        }
        power *= 10.0;
        digits += 1;
        whole = next;
    }
    let mut all = words::to_digits(whole as u64, zero);
    if digits == 0 {
        text.push_str(&all);
        return;
    }
    let after = digits * zero.len_utf8();
    while all.len() <= after {
        all.insert(0, zero);
    }
    let (before, after) = all.split_at(all.len() - after);
    text.push_str(before);
    text.push_str(mark);
    text.push_str(after);
}

fn scientific(text: &mut String, number: f64, zero: char, mark: &str) {
    let (mut mantissa, mut exponent) = (number, 0_i32);
    while mantissa >= 10.0 {
        mantissa /= 10.0;
        exponent += 1;
    }
    while mantissa < 1.0 {
        mantissa *= 10.0;
        exponent -= 1;
    }
    // The divisions have left an error in the last digits, so only three digits after the mark are written.
    decimal(text, (mantissa * 1_000.0 + 0.5).floor() / 1_000.0, zero, mark);
    text.push_str("\u{a0}\u{d7}\u{a0}");
    text.push_str(&words::to_digits(10, zero));
    if exponent < 0 {
        text.push('\u{207b}');
    }
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    for digit in words::to_decimal(u64::from(exponent.unsigned_abs())).bytes() {
        text.push(RAISED[usize::from(digit.wrapping_sub(b'0')) % 10]);
    }
}
