//! Words of other scripts in Latin letters, roughly: names and loans look alike in two languages whose letters differ.
//!
//! One table a script, a letter at a time, after the systems of the BGN/PCGN; what a language does with its letters
//! beyond that is left to a comparison that forgives. Time: linear in the word.

/// The word in Latin letters; letters of scripts without a table stay as they are. `word` is in lower case and without
/// marks.
pub(crate) fn romanized(word: &str) -> String {
    let mut latin = String::with_capacity(word.len());
    // The Arabic article is written with its word; a name has it in one language and not in the other.
    let word = word.strip_prefix("ال").filter(|rest| rest.chars().count() > 2).unwrap_or(word);
    for letter in word.chars() {
        let of = |table: &[&'static str], first: char| {
            (letter as usize).checked_sub(first as usize).and_then(|at| table.get(at).copied())
        };
        match of(&CYRILLIC, 'а').or_else(|| of(&ARABIC, 'ء')) {
            Some(letters) => latin.push_str(letters),
            None => latin.push(letter),
        }
    }
    latin
}

/// From а to ї, and from hamza to ya; what is between two letters of these is not a letter.
const CYRILLIC: [&str; 40] = [
    "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh",
    "ts", "ch", "sh", "shch", "", "y", "", "e", "iu", "ia", "e", "e", "dj", "g", "e", "dz", "i", "i",
];
const ARABIC: [&str; 42] = [
    "", "a", "a", "u", "i", "i", "a", "b", "a", "t", "th", "j", "h", "kh", "d", "dh", "r", "z", "s", "sh", "s", "d",
    "t", "z", "a", "gh", "", "", "", "", "", "", "f", "q", "k", "l", "m", "n", "h", "u", "a", "i",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_look_alike() {
        let check = |word: &str, latin: &str| assert_eq!(romanized(word), latin);
        check("казахстан", "kazakhstan");
        check("организация", "organizatsiia");
        check("كازاخستان", "kazakhstan");
        check("السودان", "sudan");
        check("україні", "ukraini");
        check("kazakhstan", "kazakhstan");
        check("哈萨克斯坦", "哈萨克斯坦");
    }
}
