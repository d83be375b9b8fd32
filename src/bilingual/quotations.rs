//! Which sentences begin inside a quotation: where a speech goes on, it goes on in the translation too.
//!
//! Idea: the last quotation mark before a place opened or closed. A mark's form and its neighbours tell which it does;
//! marks of which one character does both, with spaces on both sides, take turns. A mark that is missing misleads only
//! up to the next one. Time: linear.
//!
//! > He said: “No. | Not today.” | He left. -> the second begins inside.

use crate::strings::gather::Gather;
/// Where a text is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Outside,
    /// Inside single marks; those inside double ones are passed over.
    Single,
    Double,
}

/// For each sentence whether it begins inside a quotation.
pub(crate) fn quoted<'t>(sentences: impl Iterator<Item = &'t str>) -> Vec<bool> {
    let mut place = Place::Outside;
    let begins_inside = |sentence| {
        let before = place;
        place = after(before, sentence);
        before != Place::Outside
    };
    sentences.map(begins_inside).gather()
}

/// Where a text is after a sentence that begins in a place.
fn after(mut place: Place, sentence: &str) -> Place {
    let mut before = None;
    let mut rest = sentence.chars();
    while let Some(mark) = rest.next() {
        let behind = rest.clone().next();
        let kind = match mark {
            '\'' | '‘' | '’' | '‚' | '『' | '』' => Place::Single,
            '"' | '“' | '”' | '„' | '«' | '»' | '「' | '」' => Place::Double,
            _ => Place::Outside,
        };
        if kind != Place::Outside && !(kind == Place::Single && place == Place::Double) {
            match opens(mark, before, behind) {
                Some(true) => place = kind,
                Some(false) if kind == place => place = Place::Outside,
                None if kind == Place::Double || before.is_none_or(|c| !c.is_alphanumeric()) => {
                    place = if place == kind { Place::Outside } else { kind };
                }
                _ => {}
            }
        }
        before = Some(mark);
    }
    place
}

/// Whether a mark opens a quotation or closes one; none where it can do either.
fn opens(mark: char, before: Option<char>, behind: Option<char>) -> Option<bool> {
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let is_free = |c: Option<char>| c.is_none_or(|c| c.is_whitespace());
    match mark {
        '„' | '‚' | '「' | '『' => Some(true),
        '”' | '」' | '』' => Some(false),
        // „so“
        '“' | '‘' => (is_free(before) || is_word(behind)).then_some(true),
        // »so« beside « comme ça »
        '«' if !is_free(before) && is_free(behind) => Some(false),
        '»' if is_free(before) && is_word(behind) => Some(true),
        '«' => Some(true),
        '»' => Some(false),
        _ if before.is_none() => Some(true),
        _ if behind.is_none() && !is_word(before) => Some(false),
        // An apostrophe.
        '\'' | '’' if is_word(before) => None,
        _ if is_free(before) == is_free(behind) => None,
        _ => Some(is_free(before)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_go_on_to_their_closing_mark() {
        let check = |text: &str| {
            let parts: Vec<&str> = text.split('|').collect();
            let sentences = parts.iter().map(|part| part.trim_start_matches('+').trim());
            let expected: Vec<bool> = parts.iter().map(|part| part.starts_with('+')).collect();
            assert_eq!(quoted(sentences), expected, "{text}");
        };
        // A plus sign is before what begins inside.
        check("他说：“不行。|+今天不行。”|他走了。");
        check("\"No,\" he said. \"Not today.|+Tomorrow.\"|He left.");
        check("'Don't!|+The boys' room isn't free.'|They left.");
        check("“It’s ‘late’.|+Go!”|She didn’t.");
        check("« Non, dit-il.|+Pas aujourd'hui. »|Il partit.");
        check("»Nein.|+Nicht heute.«|Er ging.|„Doch!|+Heute.“|Sie blieb.");
        check("\" Oh !|+Non. \"|Il partit.");
        check("「いいえ。|+今日は『だめ』です。」|彼は去った。");
        check("It is 5' 3\" long.|She said: “No.”|He left.|“It has no second mark.|+He left.|+“Why?”|She knew.");
    }
}
