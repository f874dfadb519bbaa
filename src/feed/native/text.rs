//! Numbers as text, and texts that ignore case.

use icu_normalizer::ComposingNormalizerBorrowed;

/// A number that is not whole, or very large, as JavaScript writes it.
pub fn fraction(number: f64) -> String {
    // Rust, too, writes the shortest digits; only the position of the point differs.
    let scientific = format!("{number:e}");
    let Some((mantissa, exponent)) = scientific.split_once('e') else { return scientific };
    let (sign, mantissa) = mantissa.strip_prefix('-').map_or(("", mantissa), |rest| ("-", rest));
    let digits = mantissa.replace('.', "");
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let count = digits.len() as i32;
    // The number is 0.DIGITS × 10^point.
    let point = exponent + 1;
    let zeros = |count: i32| "0".repeat(count.max(0) as usize);
    match point {
        22.. | ..=-6 => {
            let (first, rest) = digits.split_at(1);
            let dot = if rest.is_empty() { "" } else { "." };
            let plus = if exponent < 0 { "" } else { "+" };
            format!("{sign}{first}{dot}{rest}e{plus}{exponent}")
        }
        _ if point >= count => format!("{sign}{digits}{}", zeros(point - count)),
        1.. => format!("{sign}{}.{}", &digits[..point as usize], &digits[point as usize..]),
        _ => format!("{sign}0.{}{digits}", zeros(-point)),
    }
}

/// A text in lower case and in Unicode's normalization form C, so that equal words compare as equal.
pub fn fold(text: &str) -> String {
    ComposingNormalizerBorrowed::new_nfc().normalize(&text.to_lowercase()).into_owned()
}
