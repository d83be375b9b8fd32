//! Tables of cross-language word vectors: which words of two languages mean nearly the same, without a model at run
//! time.
//!
//! A table holds the commonest words of one language, each with a short vector; words that translate one another have
//! vectors at a small angle, whatever their languages. `xtask/lexicon` makes the tables, `www/lexicons` holds them.
//!
//! # File format, version 3
//!
//! Integers are little-endian.
//!
//! | bytes | what |
//! |---|---|
//! | 4 | the magic `DLEX` |
//! | 1 | the version: 3; 2 for a table that ends before the closed classes, 1 for one that ends before the frequencies |
//! | 1 | the dimensions, [`DIMENSIONS`] |
//! | 8 | the language's primary BCP 47 tag in lower-case ASCII, padded with NUL |
//! | 4 | *f*: bytes of each of the two lists of foldings |
//! | 4 | *n*: number of words, at most [`MAX_WORDS`] |
//! | 4 | *w*: bytes of the word list |
//! | *f* + *f* | foldings in UTF-8: the characters that are variants, ascending; the characters that they stand for |
//! | *w* | the words in UTF-8, lower case, strictly ascending, front-coded: bytes shared with the word before, bytes that follow (one byte each), and these |
//! | 16 *n* | the vectors, in the words' order: two components a byte, the low half first, each 0 to 14 for -7 to 7 |
//! | *n* | the words' frequencies, in the same order: 32 times the decimal logarithm of how often a word comes in 10⁹ words |
//! | 4 | *c*: bytes of the closed classes |
//! | *c* | words of closed classes and names of places in UTF-8, as `data/opposites` has them |
//!
//! A vector's length means nothing, only its direction does.

mod lookup;
mod similarity;
mod vector;

use crate::error::Error;
use crate::strings::gather::Gather;
use crate::strings::search::trim_end;
use crate::strings::sort::Order;
use crate::strings::span::part;

pub use similarity::{MAX_VOCABULARY, Similarities, WordVectors};
pub use vector::{DIMENSIONS, Vector};

/// The most words that a table may have.
pub const MAX_WORDS: usize = 100_000;

const MAGIC: &[u8] = b"DLEX";
const VERSION: u8 = 3;
/// The version that first had frequencies.
const VERSION_WITH_FREQUENCIES: u8 = 2;
/// Steps of a frequency's byte for a power of ten, and the words that a frequency is out of.
const FREQUENCY_STEPS: f64 = 32.0;
const FREQUENCY_WORDS: f64 = 1e9;
const PACKED: usize = DIMENSIONS / 2;

/// The word vectors of one language. In memory it takes some 2 MB for 20,000 words: the vectors are kept unpacked,
/// because `nearest` goes through all of them for every word asked.
#[derive(Debug, Clone)]
pub struct Lexicon {
    /// The primary BCP 47 tag.
    language: String,
    /// All words, ascending, one after the other.
    text: String,
    /// Where each word starts in `text`, and the end of the last.
    starts: Vec<u32>,
    /// One a word.
    vectors: Vec<Vector>,
    /// Variants of characters and what they stand for, ascending.
    foldings: Vec<(char, char)>,
    /// The words that folding changes, by their folded form.
    folded: Vec<(String, u32)>,
    /// Characters of the longest word.
    longest: usize,
    /// The sum of the frequencies of the words before each, and of all; empty where the table has none.
    frequency_sums: Vec<f64>,
    /// Lines of closed classes; empty where the table has none.
    closed_classes: String,
}

impl Lexicon {
    /// Reads a table. Linear in the size of the file; a few milliseconds for 20,000 words.
    ///
    /// Errors: anything in `bytes` that is not as the format says, or a table of another language than that of the tag
    /// `language`, of which only the primary subtag counts.
    pub fn read(language: &str, bytes: &[u8]) -> Result<Lexicon, Error> {
        Self::parse(&primary(language), bytes).map_err(|reason| Error::lexicon(language, reason))
    }

    fn parse(language: &str, bytes: &[u8]) -> Result<Lexicon, &'static str> {
        let mut rest = bytes;
        if take(&mut rest, MAGIC.len())? != MAGIC {
            return Err("it is no table of word vectors");
        }
        let version = take(&mut rest, 1)?[0];
        if !(1..=VERSION).contains(&version) {
            return Err("its version is not known");
        }
        if take(&mut rest, 1)? != [DIMENSIONS as u8] {
            return Err("its vectors have another number of dimensions");
        }
        let tag = trim_end(utf8(take(&mut rest, 8)?)?, |c| c == '\0');
        if tag != language {
            return Err("it is the table of another language");
        }
        let (foldings, count, list) = (number(&mut rest)?, number(&mut rest)?, number(&mut rest)?);
        if count > MAX_WORDS {
            return Err("it has too many words");
        }
        let foldings = read_foldings(utf8(take(&mut rest, foldings)?)?, utf8(take(&mut rest, foldings)?)?)?;
        let (text, starts) = read_words(take(&mut rest, list)?, count)?;
        let vectors = take(&mut rest, count * PACKED)?;
        let frequencies = if version >= VERSION_WITH_FREQUENCIES { take(&mut rest, count)? } else { &[] };
        let classes = if version == VERSION { number(&mut rest)? } else { 0 };
        let closed_classes = utf8(take(&mut rest, classes)?)?.to_owned();
        if !rest.is_empty() {
            return Err("it goes on after its end");
        }
        if vectors.iter().any(|byte| byte & 15 == 15 || byte >> 4 == 15) {
            return Err("a vector's component is out of range");
        }
        let (language, vectors) = (language.to_owned(), vectors.chunks_exact(PACKED).map(Vector::unpack).gather());
        let frequency_sums = read_frequencies(frequencies);
        let (folded, longest) = (Vec::new(), 0);
        let mut lexicon =
            Self { language, text, starts, vectors, foldings, folded, longest, frequency_sums, closed_classes };
        lexicon.longest = lexicon.words().map(|word| word.chars().count()).max().unwrap_or(0);
        let folded = lexicon.words().zip(0..).map(|(word, index)| (lexicon.fold(word), word, index));
        lexicon.folded = folded.filter(|(form, word, _)| form != word).map(|(form, _, index)| (form, index)).gather();
        lexicon.folded.order();
        Ok(lexicon)
    }

    /// The primary BCP 47 tag of its language: `"fr"`.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The number of words.
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// Whether it holds no word.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The words, ascending by their bytes.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|index| self.word(index))
    }

    /// The cosine of the word nearest to a vector: near 1 where this language has one word for it. Linear in the table.
    pub fn nearest(&self, vector: &Vector) -> f32 {
        vector.reversed().nearest(&self.vectors)
    }

    /// The share of a word, which is in lower case, in running text. `None` where the table has no frequencies. A binary
    /// search.
    pub(crate) fn frequency(&self, word: &str) -> Option<f64> {
        let (from, length) = match self.search(word) {
            Ok(from) => (from, 1),
            Err(from) => (from, 0),
        };
        self.frequency_of(from, from + length)
    }

    /// The share of words that begin so in running text. A binary search, and linear in the words found.
    pub(crate) fn frequency_of_beginning(&self, beginning: &str) -> Option<f64> {
        let (Ok(from) | Err(from)) = self.search(beginning);
        let end = (from..self.len()).take_while(|&index| self.word(index).starts_with(beginning)).last();
        self.frequency_of(from, end.map_or(from, |last| last + 1))
    }

    fn frequency_of(&self, from: usize, end: usize) -> Option<f64> {
        Some(self.frequency_sums.get(end)? - self.frequency_sums.get(from)?)
    }

    /// Lines of words of closed classes, as `findings/phrases.rs` reads them; empty where the table is of a version
    /// before 3.
    pub(crate) fn closed_classes(&self) -> &str {
        &self.closed_classes
    }

    /// A set of words among those lines, as `name` calls it: "words.light".
    pub(crate) fn words_of(&self, name: &str) -> &str {
        let line = self.closed_classes.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        line.unwrap_or_default()
    }

    fn word(&self, index: usize) -> &str {
        part(&self.text, self.starts[index] as usize..self.starts[index + 1] as usize)
    }

    /// The index of the first word that is not before `word`, and whether it is the word itself.
    fn search(&self, word: &str) -> Result<usize, usize> {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            match self.word(middle).cmp(word) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => return Ok(middle),
            }
        }
        Err(low)
    }

    fn vector(&self, index: usize) -> Vector {
        self.vectors[index]
    }
}

/// The tables at hand, one a language.
#[derive(Debug, Clone, Default)]
pub struct Lexicons(Vec<Lexicon>);

impl Lexicons {
    /// Adds a table, in place of an earlier one of its language.
    pub fn insert(&mut self, lexicon: Lexicon) {
        self.0.retain(|other| other.language != lexicon.language);
        self.0.push(lexicon);
    }

    /// The table for a BCP 47 tag, of which only the primary subtag counts.
    pub fn get(&self, language: &str) -> Option<&Lexicon> {
        let primary = primary(language);
        self.0.iter().find(|lexicon| lexicon.language == primary)
    }
}

fn primary(tag: &str) -> String {
    tag.split('-').next().unwrap_or_default().to_ascii_lowercase()
}

const TOO_SHORT: &str = "it ends too early";

fn take<'b>(rest: &mut &'b [u8], length: usize) -> Result<&'b [u8], &'static str> {
    let (taken, after) = rest.split_at_checked(length).ok_or(TOO_SHORT)?;
    *rest = after;
    Ok(taken)
}

fn number(rest: &mut &[u8]) -> Result<usize, &'static str> {
    let bytes = take(rest, 4)?.try_into().map_err(|_| TOO_SHORT)?;
    Ok(u32::from_le_bytes(bytes) as usize)
}

fn utf8(bytes: &[u8]) -> Result<&str, &'static str> {
    std::str::from_utf8(bytes).map_err(|_| "it is not UTF-8 where it should be")
}

fn read_foldings(variants: &str, targets: &str) -> Result<Vec<(char, char)>, &'static str> {
    let pairs: Vec<_> = variants.chars().zip(targets.chars()).gather();
    let ascending = pairs.windows(2).all(|pair| pair[0].0 < pair[1].0);
    let paired = pairs.len() == variants.chars().count() && pairs.len() == targets.chars().count();
    if ascending && paired { Ok(pairs) } else { Err("its foldings are not in order") }
}

fn read_frequencies(frequencies: &[u8]) -> Vec<f64> {
    let share = |byte: u8| libm::pow(10.0, f64::from(byte) / FREQUENCY_STEPS) / FREQUENCY_WORDS;
    let sums = frequencies.iter().scan(0.0, |sum, &byte| {
        *sum += share(byte);
        Some(*sum)
    });
    if frequencies.is_empty() { Vec::new() } else { std::iter::once(0.0).chain(sums).gather() }
}

fn read_words(mut list: &[u8], count: usize) -> Result<(String, Vec<u32>), &'static str> {
    let mut text = String::new();
    let mut starts = vec![0];
    let (mut before, mut word): (Vec<u8>, Vec<u8>) = (Vec::new(), Vec::new());
    for _ in 0..count {
        let [shared, own] = *take(&mut list, 2)? else { return Err(TOO_SHORT) };
        word.clear();
        word.extend_from_slice(before.get(..shared.into()).ok_or("a word shares more than there is")?);
        word.extend_from_slice(take(&mut list, own.into())?);
        if word <= before {
            return Err("its words are not in order");
        }
        text.push_str(utf8(&word)?);
        starts.push(text.len() as u32);
        std::mem::swap(&mut before, &mut word);
    }
    if list.is_empty() { Ok((text, starts)) } else { Err("its word list is too long") }
}
