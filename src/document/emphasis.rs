//! Marks of emphasis taken out of a text: `*Recalling*`, `**1.**`, `_Decides_`.
//!
//! A mark opens before a word and closes after one, as in Markdown; bar codes (`*1141171*`), products (`2 * 3`) and
//! names_with_underscores stay. One pass: linear time, memory for the marks that are open.

use crate::strings::search::has;
use crate::strings::sort::Order;

/// The text without its marks of emphasis, and how many bytes at its start stood between such marks.
pub(crate) fn strip(text: &str) -> (String, usize) {
    if !has(text, '*') && !has(text, '_') {
        return (text.to_owned(), 0);
    }
    let marks = pairs(text);
    let mut clean = String::with_capacity(text.len());
    let (mut from, mut emphasis) = (0, 0);
    let first = marks.first().filter(|first| first.0 == 0).and_then(|first| text.get(first.0..first.1));
    for &(start, end, opens) in &marks {
        clean.push_str(text.get(from..start).unwrap_or_default());
        from = end;
        if !opens && emphasis == 0 && first.is_some() && first == text.get(start..end) {
            emphasis = clean.len();
        }
    }
    clean.push_str(text.get(from..).unwrap_or_default());
    (clean, emphasis)
}

/// Start, end and side of the marks that belong to a pair, in order.
fn pairs(text: &str) -> Vec<(usize, usize, bool)> {
    let mut found = Vec::new();
    // The last open mark of each sign and length, and whether a letter came after it.
    let mut open: [Option<(usize, usize)>; 6] = [None; 6];
    let mut last_letter = 0;
    let mut before = ' ';
    let mut characters = text.char_indices().peekable();
    while let Some((start, sign)) = characters.next() {
        if !matches!(sign, '*' | '_') {
            if sign.is_alphabetic() {
                last_letter = start + 1;
            }
            before = sign;
            continue;
        }
        let mut end = start + 1;
        while characters.next_if(|next| next.1 == sign).is_some() {
            end += 1;
        }
        let after = characters.peek().map_or(' ', |next| next.1);
        let slot =
            (end - start).checked_sub(1).filter(|&long| long < 3).map(|long| long + if sign == '*' { 0 } else { 3 });
        if let Some(slot) = slot.and_then(|slot| open.get_mut(slot)) {
            let closes = !before.is_whitespace() && !after.is_alphanumeric();
            let opens = !after.is_whitespace() && !before.is_alphanumeric();
            match *slot {
                Some(opening) if closes && last_letter > opening.1 => {
                    found.push((opening.0, opening.1, true));
                    found.push((start, end, false));
                    *slot = None;
                }
                _ if opens => *slot = Some((start, end)),
                _ => {}
            }
        }
        before = sign;
    }
    found.order_by_key(|&run| run);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str, emphasis: &str) {
        let (clean, length) = strip(text);
        assert_eq!((clean.as_str(), &clean[..length]), (expected, emphasis), "{text:?}");
    }

    #[test]
    fn marks() {
        check("*Recalling* its resolution,", "Recalling its resolution,", "Recalling");
        check("**Also *strongly* urges** all", "Also strongly urges all", "Also strongly urges");
        check("see _there_.", "see there.", "");
        check("*1141171*", "*1141171*", "");
        check("2 * 3 * 4 and a_name_here", "2 * 3 * 4 and a_name_here", "");
        check("one * star", "one * star", "");
    }
}
