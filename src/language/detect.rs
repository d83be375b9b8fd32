//! Which language a text is written in: by script, and in Latin letters by profile.
//!
//! The idea is Cavnar and Trenkle's (1994), with three kinds of evidence added up: trigrams and short words of the
//! profile, function words of the crate's tables, and letters that a language does not write. Languages without tables
//! take part with profiles of their own, or with letters of their own in the Cyrillic and Arabic scripts, so that
//! Portuguese is not taken for Spanish, nor Persian for Arabic. Time O(sample · log sample), the sample being bounded;
//! space O(sample).

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use crate::language::Language;
use crate::language::generated::PROFILES;
use crate::language::tables::{Profile, holds};
use crate::strings::composition::Composed;
use crate::strings::fold;
use crate::strings::gather::Gather;
use crate::strings::search::{has, trim_end};
use crate::strings::span::part;
use crate::strings::unicode::lowercase;

/// How much of a long text is read, in bytes. 20,000 gave the same verdict on all but mixtures of languages, and took a
/// sixth of the time of a comparison.
const SAMPLE: usize = 5_000;
/// Into how many pieces the sample is spread, so that a foreign title page decides nothing.
const PIECES: usize = 10;

/// What a function word adds to its language: about what the trigrams of a known word add.
const FUNCTION_WORD: i32 = 5;
/// What one adds to a language without tables if one with tables has it too: "que" is Spanish and French as well. (Beginnings
/// of sentences in languages with tables are told as well as without such lists; at 5 one in seventy in Spanish is lost, at 0
/// one in seven short sentences in Portuguese.)
const SHARED_WORD: i32 = 3;
/// Those with tables in Latin letters.
const WITH_TABLES: [Language; 4] = [Language::English, Language::French, Language::German, Language::Spanish];
/// What a letter takes from a language that does not write it.
const FOREIGN_LETTER: i32 = 5;
/// What a language with tables is given in advance; it settles titles of two or three words.
const TABLES_PRIOR: i32 = 5;
/// The least score for each trigram: running text has 3 or more, a text in a language without profile less than 1 or 2.
const MIN_TRIGRAM_SCORE: i32 = 1;

/// The language that a text is most likely written in; `Other` for a language without tables, a mixture where none
/// prevails, and a text without letters. Reads some 5,000 bytes of a longer text.
pub fn detect(text: &str) -> Language {
    let sample = sample(text);
    let scripts = Scripts::count(&sample);
    match scripts.prevailing() {
        Script::Latin => latin(&sample),
        // One in a hundred letters that Russian lacks: a name among Russian words has fewer, any other language more.
        Script::Cyrillic if scripts.foreign_cyrillic * 100 <= scripts.cyrillic && !is_bulgarian(&sample) => {
            Language::Russian
        }
        Script::Arabic if scripts.foreign_arabic * 50 <= scripts.arabic => Language::Arabic,
        // A Chinese text may quote a Japanese word; a Japanese one has more kana than Han.
        Script::Han if scripts.kana * 10 <= scripts.han => Language::Chinese,
        _ => Language::Other,
    }
}

/// The text itself, or pieces spread over it.
fn sample(text: &str) -> String {
    if text.len() <= SAMPLE {
        return text.to_owned();
    }
    let boundary = |at: usize| (at..text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
    let step = (text.len() - SAMPLE / PIECES) / (PIECES - 1);
    let pieces = (0..PIECES).filter_map(|piece| {
        let at = boundary(piece * step);
        text.get(at..boundary(at + SAMPLE / PIECES))
    });
    pieces.gather().join(" ")
}

enum Script {
    Latin,
    Cyrillic,
    Arabic,
    Han,
    Other,
}

/// Letters by script.
#[derive(Default)]
struct Scripts {
    latin: usize,
    cyrillic: usize,
    /// Of these, letters that Russian does not write.
    foreign_cyrillic: usize,
    arabic: usize,
    /// Of these, letters that Arabic does not write.
    foreign_arabic: usize,
    han: usize,
    kana: usize,
    other: usize,
}

impl Scripts {
    fn count(text: &str) -> Self {
        let mut scripts = Self::default();
        for character in text.chars() {
            match character {
                'a'..='z' | 'A'..='Z' | 'À'..='ɏ' | '\u{1E00}'..='\u{1EFF}' => scripts.latin += 1,
                'А'..='я' | 'Ё' | 'ё' => scripts.cyrillic += 1,
                '\u{400}'..='\u{52F}' => {
                    scripts.cyrillic += 1;
                    scripts.foreign_cyrillic += 1;
                }
                '\u{621}'..='\u{64A}' => scripts.arabic += 1,
                '\u{672}'..='\u{6D3}' => {
                    scripts.arabic += 1;
                    scripts.foreign_arabic += 1;
                }
                '\u{3041}'..='\u{30FF}' => scripts.kana += 1,
                '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}' => scripts.han += 1,
                c if c.is_alphabetic() => scripts.other += 1,
                _ => {}
            }
        }
        scripts
    }

    /// The script with the most words: a Han character says as much as three letters.
    fn prevailing(&self) -> Script {
        let counts = [
            (self.latin, Script::Latin),
            (self.cyrillic, Script::Cyrillic),
            (self.arabic, Script::Arabic),
            (3 * self.han + self.kana, Script::Han),
            (self.other, Script::Other),
        ];
        let most = counts.into_iter().max_by_key(|&(count, _)| count);
        most.filter(|&(count, _)| count > 0).map_or(Script::Other, |(_, script)| script)
    }
}

/// The script that most of some letters are of, as a number of no other meaning; none without letters. Linear.
///
/// Of scripts in one block of 128 code points, the block tells; kana and Han are one, as Japanese writes both.
pub(crate) fn prevailing_script(letters: impl Iterator<Item = char>) -> Option<u32> {
    let script = |c: char| match c {
        ..'\u{250}' | '\u{1E00}'..='\u{1EFF}' => 0,
        '\u{3040}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}' => 1,
        '\u{AC00}'..='\u{D7AF}' => 2,
        // Ethiopic, Canadian syllabics, Yi
        '\u{1200}'..='\u{139F}' => 3,
        '\u{1400}'..='\u{167F}' => 4,
        '\u{A000}'..='\u{A4CF}' => 5,
        _ => 16 + (c as u32 >> 7),
    };
    // A text has few scripts.
    let mut counts: Vec<(usize, u32)> = Vec::new();
    for script in letters.filter(|c| c.is_alphabetic()).map(script) {
        match counts.iter_mut().find(|(_, known)| *known == script) {
            Some((count, _)) => *count += 1,
            None => counts.push((1, script)),
        }
    }
    counts.into_iter().max().map(|(_, script)| script)
}

/// Bulgarian writes only letters that Russian has, but ъ as a vowel (in Russian it comes before е ё ю я only), neither
/// ы nor э, and particles of its own.
fn is_bulgarian(text: &str) -> bool {
    const BULGARIAN: &str = "във|да|е|като|които|който|при|са|се|със|това|този|че|ще";
    const RUSSIAN: &str = "в|для|его|из|или|к|как|не|он|они|при|с|так|что|это|я";
    let mut score = 0;
    for word in text.split(|c: char| !c.is_alphabetic()) {
        score += i32::from(holds(BULGARIAN, word)) - i32::from(holds(RUSSIAN, word));
    }
    let mut before = ' ';
    for letter in text.chars() {
        score += i32::from(before == 'ъ' && !matches!(letter, 'е' | 'ё' | 'ю' | 'я'));
        score -= i32::from(matches!(letter, 'ы' | 'Ы' | 'э' | 'Э' | 'ё'));
        before = letter;
    }
    score + i32::from(before == 'ъ') > 0
}

/// The language of a text in Latin letters.
fn latin(text: &str) -> Language {
    let text = lowercase(&Composed::new(text).text);
    let (evidence, padded) = Evidence::new(&text);
    // Trigrams as numbers, and how often the text has each, in more places than it can need. Of a slice, as an index into a `Vec`
    // is a call where size counts, and each profile looks for all that it knows.
    let mut places = vec![(0, 0); (padded.len() + 1).next_power_of_two()];
    let trigrams = places.as_mut_slice();
    let mut read = Packed::default();
    let mut count = 0;
    for character in padded.chars() {
        read.push(character);
        // Not across the edge of a word.
        if read.is_full() && !read.has_edge_inside() {
            let place = place(trigrams, read.0);
            trigrams[place] = (read.0, trigrams[place].1 + 1);
            count += 1;
        }
    }
    let mut words: FxHashMap<&str, i32> = FxHashMap::default();
    for word in self::words(&padded) {
        // Three to six letters: shorter words are trigrams already, longer ones are in no profile.
        if (5..=8).contains(&word.chars().take(9).count()) {
            *words.entry(word).or_default() += 1;
        }
    }
    let score = |profile: &Profile| -> i32 {
        let known = known_trigrams(profile.trigrams, trigrams) + known(self::words(profile.words), &words);
        known + evidence.weigh(profile) + if profile.language == Language::Other { 0 } else { TABLES_PRIOR }
    };
    let scores = PROFILES.iter().map(|profile| (score(profile), profile.language));
    // The first of equals: the languages with tables come first.
    let best = scores.reduce(|best, next| if next.0 > best.0 { next } else { best });
    best.filter(|&(score, _)| count > 0 && score >= MIN_TRIGRAM_SCORE * count)
        .map_or(Language::Other, |(_, language)| language)
}

/// The words of a text that has `_` around each, with their own two.
fn words(mut padded: &str) -> impl Iterator<Item = &str> {
    std::iter::from_fn(move || {
        let length = part(padded, 1..).bytes().position(|byte| byte == b'_')?;
        let word = part(padded, ..length + 2);
        padded = part(padded, length + 1..);
        Some(word)
    })
}

/// The last three characters that were read, as one number.
#[derive(Default, Clone, Copy)]
struct Packed(u64);

impl Packed {
    /// Bits of a character.
    const BITS: u32 = 21;

    fn push(&mut self, character: char) {
        self.0 = (self.0 << Self::BITS | u64::from(character)) & ((1 << (3 * Self::BITS)) - 1);
    }

    fn is_full(self) -> bool {
        self.0 >> (2 * Self::BITS) != 0
    }

    fn has_edge_inside(self) -> bool {
        self.0 >> Self::BITS & ((1 << Self::BITS) - 1) == u64::from('_')
    }
}

/// The place of a trigram in a table, which is empty where the text has it not.
fn place(trigrams: &[(u64, i32)], trigram: u64) -> usize {
    let last = trigrams.len() - 1;
    // The middle of a product with many bits depends on all of its factors.
    let mut at = (trigram.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize & last;
    while trigrams[at].0 != trigram && trigrams[at].0 != 0 {
        at = (at + 1) & last;
    }
    at
}

/// The sum of the weights of the trigrams that a text has; a digit before them is the weight of those behind it.
fn known_trigrams(profile: &str, trigrams: &[(u64, i32)]) -> i32 {
    let (mut weight, mut known, mut read) = (0, 0, Packed::default());
    let mut at = 0;
    while let Some(&byte) = profile.as_bytes().get(at) {
        // Most are in ASCII, and need no call.
        let other = if byte.is_ascii() { None } else { part(profile, at..).chars().next() };
        let character = other.unwrap_or(char::from(byte));
        at += character.len_utf8();
        match byte {
            b'0'..=b'9' => weight = i32::from(byte - b'0'),
            _ => read.push(character),
        }
        if read.is_full() {
            known += weight * trigrams[place(trigrams, read.0)].1;
            read = Packed::default();
        }
    }
    known
}

/// The sum of the weights of the words that a text has; a weight comes before the words that have it.
fn known(features: impl Iterator<Item = &'static str>, counts: &FxHashMap<&str, i32>) -> i32 {
    let (mut weight, mut known) = (0, 0);
    for feature in features {
        match feature.as_bytes() {
            [b'_', next @ b'0'..=b'9', b'_'] => weight = i32::from(next - b'0'),
            _ => known += weight * counts.get(feature).copied().unwrap_or(0),
        }
    }
    known
}

/// What tells for and against a language: the folded words of a text, each once with how often it occurs, and its
/// letters beyond ASCII. A word with an apostrophe behind it counts with and without.
struct Evidence<'t> {
    words: FxHashMap<Cow<'t, str>, usize>,
    letters: Vec<(char, usize)>,
}

impl<'t> Evidence<'t> {
    /// That of a text in small letters, and its words with one `_` before, between and behind.
    fn new(text: &'t str) -> (Self, String) {
        let mut evidence = Self { words: FxHashMap::default(), letters: Vec::new() };
        let mut padded = String::with_capacity(text.len() + 2);
        padded.push('_');
        let mut start = 0;
        for (at, character) in text.char_indices() {
            if !character.is_alphabetic() {
                let end = at + character.len_utf8();
                evidence.add_word(part(text, start..at), part(text, start..end), &mut padded);
                start = end;
            } else if !character.is_ascii() {
                match evidence.letters.iter_mut().find(|(letter, _)| *letter == character) {
                    Some((_, count)) => *count += 1,
                    None => evidence.letters.push((character, 1)),
                }
            }
        }
        evidence.add_word(part(text, start..), part(text, start..), &mut padded);
        (evidence, padded)
    }

    /// Counts a word, whole with what ends it.
    fn add_word(&mut self, word: &str, whole: &'t str, padded: &mut String) {
        if word.is_empty() {
            return;
        }
        padded.push_str(word);
        padded.push('_');
        let mut folded = if whole.is_ascii() { Cow::Borrowed(whole) } else { Cow::Owned(fold(whole)) };
        if folded.ends_with('\'') {
            *self.words.entry(folded.clone()).or_insert(0) += 1;
        }
        let end = trim_end(&folded, |c| !c.is_alphabetic()).len();
        match &mut folded {
            Cow::Borrowed(word) => *word = part(word, ..end),
            Cow::Owned(word) => word.truncate(end),
        }
        *self.words.entry(folded).or_insert(0) += 1;
    }

    /// Function words for a language, and letters against it.
    fn weigh(&self, profile: &Profile) -> i32 {
        let Profile { language, letters, function, .. } = *profile;
        let count = |form: &str| match form.strip_suffix('\'') {
            // It counts as that word already.
            Some(bare) if language.is_function_word(bare) => 0,
            _ => self.words.get(form).copied().unwrap_or(0),
        };
        if language == Language::Other && function.is_empty() {
            return 0;
        }
        let foreign: usize = self.letters.iter().filter(|&&(c, _)| !has(letters, c)).map(|&(_, count)| count).sum();
        let worth = |form: &str| match count(form) {
            0 => 0,
            count if WITH_TABLES.iter().any(|known| known.is_function_word(form)) => SHARED_WORD * count as i32,
            count => FUNCTION_WORD * count as i32,
        };
        let own: usize = language.function_words().map(count).sum();
        let listed: i32 = function.split_whitespace().map(worth).sum();
        FUNCTION_WORD * own as i32 + listed - FOREIGN_LETTER * foreign as i32
    }
}
