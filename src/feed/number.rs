//! Numbers as text, as JavaScript writes them: an id `1e21` is the same string in every reader.

/// The shortest decimal that reads back as the same double
/// ([Number::toString](https://tc39.es/ecma262/#sec-numeric-types-number-tostring)).
pub(super) fn text(number: f64) -> String {
    // Whole numbers are most ids and need no float formatting; minus zero is written as zero.
    if number.abs() < 1e15 && number % 1.0 == 0.0 {
        return (number as i64).to_string();
    }
    fraction(number)
}

/// The browser writes it itself, which saves the Wasm its own algorithm.
#[cfg(target_arch = "wasm32")]
fn fraction(number: f64) -> String {
    js_sys::Number::from(number).to_js_string().into()
}

#[cfg(not(target_arch = "wasm32"))]
fn fraction(number: f64) -> String {
    // Rust's digits are the shortest ones too; only where the point stands differs.
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
        21.. | ..=-6 => {
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
