//! A date for machines, as HTML's `datetime` wants it.

use crate::model::Date;

/// `2026`, `2026-11`, `2026-11-23` or `2026-11-23T09:30:00+01:00`.
pub fn machine(date: &Date) -> String {
    let mut text = String::new();
    put(&mut text, date.year, 4);
    let Some(month) = date.month else { return text };
    text.push('-');
    put(&mut text, month.into(), 2);
    let Some(day) = date.day else { return text };
    text.push('-');
    put(&mut text, day.into(), 2);
    let Some(time) = date.time else { return text };
    text.push('T');
    put(&mut text, time.hour.into(), 2);
    text.push(':');
    put(&mut text, time.minute.into(), 2);
    text.push(':');
    put(&mut text, time.second.into(), 2);
    text.push(if time.offset < 0 { '-' } else { '+' });
    let offset = time.offset.unsigned_abs();
    put(&mut text, offset / 60, 2);
    text.push(':');
    put(&mut text, offset % 60, 2);
    text
}

fn put(text: &mut String, number: u16, width: usize) {
    let digits = number.to_string();
    for _ in digits.len()..width {
        text.push('0');
    }
    text.push_str(&digits);
}
