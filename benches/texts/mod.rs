//! Texts to measure with: made-up English prose, and versions of it with known edits. The same on every machine.

/// A text as paragraphs of sentences of words; a mark stays with the word before it.
#[derive(Clone)]
pub struct Text(Vec<Vec<String>>);

/// A linear congruential generator (Knuth's MMIX constants): good enough to choose words.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize * limit) >> 31
    }
}

/// The commonest words, so that the texts are English to a program that knows the language.
const COMMON: [&str; 24] = [
    "the", "of", "and", "to", "in", "a", "is", "that", "for", "it", "as", "was", "with", "be", "by", "on", "not", "he",
    "his", "but", "at", "are", "this", "have",
];
const SYLLABLES: [&str; 32] = [
    "ba", "cor", "den", "fi", "gal", "hu", "in", "jo", "kel", "lam", "mi", "nor", "o", "per", "qua", "ri", "sen", "ta",
    "ul", "ver", "wi", "xa", "yo", "zen", "bri", "cla", "dro", "fle", "gra", "plo", "sti", "tru",
];
/// Distinct words.
const WORDS: usize = 12_000;

fn word(random: &mut Random) -> String {
    // Zipf's law: the k-th word is as frequent as 1/k.
    let rank = (libm::pow(WORDS as f64, random.below(1 << 20) as f64 / (1 << 20) as f64)) as usize - 1;
    match COMMON.get(rank) {
        Some(word) => (*word).to_owned(),
        None => {
            let mut letters = Random::new(rank as u64);
            (0..2 + rank % 3).map(|_| SYLLABLES[letters.below(SYLLABLES.len())]).collect()
        }
    }
}

impl Text {
    /// A text of so many words.
    pub fn new(words: usize, seed: u64) -> Self {
        let mut random = Random::new(seed);
        let mut paragraphs = Vec::new();
        let mut left = words;
        while left > 0 {
            let length = (40 + random.below(80)).min(left);
            left -= length;
            let mut paragraph: Vec<String> = (0..length).map(|_| word(&mut random)).collect();
            let mut sentence = 0;
            for (at, word) in paragraph.iter_mut().enumerate() {
                if sentence == 0 {
                    let rest = word.split_off(1);
                    *word = word.to_ascii_uppercase() + &rest;
                }
                sentence += 1;
                if at + 1 == length || (sentence > 8 && random.below(10) == 0) {
                    word.push('.');
                    sentence = 0;
                } else if sentence > 3 && random.below(10) == 0 {
                    word.push(',');
                }
            }
            paragraphs.push(paragraph);
        }
        Self(paragraphs)
    }

    /// One word in `every` replaced, deleted or joined by another; how many words changed on both sides together.
    pub fn edited(&self, every: usize, seed: u64) -> (Self, usize) {
        let mut random = Random::new(seed);
        let mut changed = 0;
        let mut edit = |paragraph: &Vec<String>| {
            let mut edited = Vec::with_capacity(paragraph.len());
            for old in paragraph {
                match if random.below(every) == 0 { random.below(4) } else { 4 } {
                    0 => changed += 1,
                    1 => {
                        changed += 1;
                        edited.extend([word(&mut random), old.clone()]);
                    }
                    2 | 3 => {
                        changed += 2;
                        edited.push(word(&mut random));
                    }
                    _ => edited.push(old.clone()),
                }
            }
            edited
        };
        let paragraphs = self.0.iter().map(&mut edit).collect();
        (Self(paragraphs), changed)
    }

    /// `count` paragraphs, evenly spread, taken out and put half the text further on.
    pub fn moved(&self, count: usize) -> Self {
        let step = self.0.len() / (count + 1);
        let (mut taken, mut rest) = (Vec::new(), Vec::new());
        for (at, paragraph) in self.0.iter().enumerate() {
            let moves = at > 0 && at % step == 0 && taken.len() < count;
            if moves { &mut taken } else { &mut rest }.push(paragraph.clone());
        }
        for (k, paragraph) in taken.into_iter().enumerate() {
            let to = ((k + 1) * step + rest.len() / 2) % rest.len();
            rest.insert(to, paragraph);
        }
        Self(rest)
    }

    /// Paragraphs with an empty line between them.
    pub fn raw(&self) -> String {
        self.0.iter().map(|words| words.join(" ")).collect::<Vec<_>>().join("\n\n")
    }
}

/// Two texts to compare.
pub struct Case {
    pub name: &'static str,
    pub left: String,
    pub right: String,
    /// Words that really changed, on both sides together, where that is known.
    pub changed: Option<usize>,
}

/// What is measured: small and large changes, moves, length, nothing in common, and the declarations of 2008 and 2011.
pub fn cases() -> Vec<Case> {
    let case = |name, left: String, right: String, changed| Case { name, left, right, changed };
    let draft = Text::new(20_000, 1);
    let (edited, changed) = draft.edited(20, 2);
    let long = Text::new(200_000, 3);
    let (long_edited, long_changed) = long.edited(20, 4);
    vec![
        case("20,000 words, 5 % edits", draft.raw(), edited.raw(), Some(changed)),
        case("20,000 words, 5 % edits, 10 paragraphs moved", draft.raw(), edited.moved(10).raw(), Some(changed)),
        case("200,000 words, 5 % edits", long.raw(), long_edited.raw(), Some(long_changed)),
        case("unrelated, 2,500 words", Text::new(2_500, 5).raw(), Text::new(2_500, 6).raw(), None),
        case(
            "declarations of 2008 and 2011",
            include_str!("../../www/corpus/astana-2008-fr.txt").to_owned(),
            include_str!("../../www/corpus/astana-2011-fr.txt").to_owned(),
            None,
        ),
    ]
}
