//! Spans of time.

/// The seconds of a number of hours, days or weeks, as `12h`, `7d` or `2w`; not a number, or 0, for anything else.
pub fn seconds(text: &str) -> f64 {
    let (mut number, mut unit) = (0.0, 0.0);
    for byte in text.bytes() {
        let hours = match byte {
            b'h' => 1.0,
            b'd' => 24.0,
            b'w' => 7.0 * 24.0,
            _ => 0.0,
        };
        if unit == 0.0 && hours > 0.0 {
            unit = hours * 3600.0;
        } else if unit == 0.0 && byte.is_ascii_digit() {
            number = number * 10.0 + f64::from(byte - b'0');
        } else {
            // Whatever comes after this, it stays no number.
            number = f64::NAN;
        }
    }
    number * unit
}
