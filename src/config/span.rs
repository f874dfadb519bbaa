//! Spans of time.

/// The seconds of a number of hours, days or weeks, as `12h`, `7d` or `2w`; not a number, or 0, for anything else.
pub fn seconds(text: &str) -> f64 {
    // All characters before the last one have to be digits: any other makes the number NaN, which it stays. The last is the unit.
    let (mut number, mut last) = (0.0, b'0');
    for byte in text.bytes() {
        number = if last.is_ascii_digit() { number * 10.0 + f64::from(last - b'0') } else { f64::NAN };
        last = byte;
    }
    let hours = match last {
        b'h' => 1_u32,
        b'd' => 24,
        b'w' => 7 * 24,
        _ => 0,
    };
    number * f64::from(hours * 3600)
}
