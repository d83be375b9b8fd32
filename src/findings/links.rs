//! Which word translates which, inside one sentence pair.
//!
//! Idea: every content word of one side is compared with every one of the other, by vectors (cosine less the hubness of
//! the two words, Conneau et al. 2018), by form, and by what the two documents themselves teach (Dunning's G², 1993).
//! The best one-to-one assignment (Kuhn 1955, Munkres 1957) links them, with a preference for neighbours that stay
//! neighbours; words that share a counterpart ("human rights", "droits de l'homme") are added from beside it; and what
//! is left over on both sides between the same links is paired weakly.
//! Time: cubic in the words of a sentence up to `LONGEST`, quadratic beyond. Space: quadratic in them.

use std::collections::BTreeMap;

use crate::comparison::WordRef;
use crate::lexicon::{Lexicon, Vocabulary};
use crate::order::Order;

use super::names::spelt_out;
use super::words::{Pair, Side, Word, WordKind};

/// Content words of a sentence up to which the assignment is optimal; longer ones are linked greedily.
const LONGEST: usize = 80;
/// Content words of a side that are linked: no sentence has more, and a table grows with their square.
const MOST: usize = 160;
/// The nearest words whose mean cosine is a word's hubness.
const NEAREST: usize = 10;
/// Words of a vocabulary whose hubness is known.
const VOCABULARY: usize = 6_000;
/// Letters that make a stem.
const STEM: usize = 6;
/// Joint occurrences, log-likelihood and Dice's coefficient from which an association is learned.
const JOINT: u32 = 2;
const G2: f64 = 9.0;
const DICE: f64 = 0.35;
/// Pairs to learn from: enough for any language, and the table of joint counts stays small.
const LESSONS: usize = 20_000;
/// The likeness from which words surely translate each other, so that others that meet them do not; and forms of a
/// stem that are looked at for it.
const CERTAIN: f64 = 0.6;
const FORMS: usize = 8;
/// Letters below which two names may be spelled alike and be different: Iran, Iraq.
const ALIKE_BY_CHANCE: usize = 6;
/// How near an association must come to the best of its two words.
const CLOSEST: f64 = 0.85;
/// The association from which a word has a standing counterpart, and the score below which another one is doubted.
const STANDING: f64 = 0.6;
const DOUBTED: f64 = 0.6;
/// Where the vector similarity starts, and its range: a word's ten nearest have a mean of 0.
const FLOOR: f64 = -0.12;
const RANGE: f64 = 0.30;
/// The likeness of words that are spelled the same: no vectors are as sure, even from another place.
const IDENTICAL: f64 = 1.5;
/// The cosine with the nearest word of the other language from which that is the translation.
const KNOWN: f64 = 0.9;
/// The most that vectors give.
const NEARER: f64 = 1.15;
/// How far an acronym is each word of its full form.
const SPELT_OUT: f64 = 0.8;
/// First letters that make parts of compounds the same.
const PART: usize = 5;
/// Letters of a word that are looked at, and the likeness of spelling from which it counts.
const LETTERS: usize = 32;
const ALIKE: f64 = 0.6;
/// A link's least score, that of a word beside it that shares its counterpart, and that of a left-over.
const LINK: f64 = 0.30;
const SHARED: f64 = 0.40;
const WEAK: f64 = 0.05;
/// What a shift by the whole length of the sentence costs.
const POSITION: f64 = 0.35;
/// What a link gains when the words beside it are linked beside its counterpart.
const NEIGHBOUR: f64 = 0.12;
/// Words within which two are beside each other.
const BESIDE: usize = 3;
/// Letters from which a word is likely to be a compound, and the first character of which one is enough.
const COMPOUND: usize = 14;
const HAN: char = '\u{2E80}';
/// Assignments are computed in integers, so that all machines agree.
const SCALE: f64 = 1_000_000.0;

/// How two content words of a pair are linked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Link {
    /// Index into the pair's left content words.
    pub left: usize,
    /// Index into the pair's right content words.
    pub right: usize,
    /// 0 to 1.
    pub score: f64,
    /// Whether the words are only what was left over in one slot.
    pub weak: bool,
}

/// The content words of a sentence pair and their links.
pub(super) struct Linked<'s> {
    pub left: Vec<&'s Word>,
    pub right: Vec<&'s Word>,
    /// By left and by right word, the number of the stretch between marks and conjunctions that it stands in.
    pub stretches: [Vec<usize>; 2],
    pub links: Vec<Link>,
    /// By left, then by right word: the similarity without regard to place.
    pub similarity: Vec<Vec<f64>>,
}

/// What is known of the likeness of two documents' words.
pub(super) struct Likeness {
    left: Terms,
    right: Terms,
    /// By left and right stem.
    learned: BTreeMap<(usize, usize), f64>,
    /// The strongest association of each left and each right stem.
    standing: [BTreeMap<usize, f64>; 2],
}

/// One side's vocabulary.
struct Terms {
    words: Vec<String>,
    stems: Vec<usize>,
    spellings: Vec<Spelling>,
    vectors: Option<Vocabulary>,
    hubness: Vec<f64>,
    /// By acronym, the words of its full forms.
    acronyms: BTreeMap<usize, Vec<usize>>,
}

impl Likeness {
    /// Reads both vocabularies and learns from the pairs.
    pub fn new(left: &Side, right: &Side, pairs: &[Pair], lexicons: [Option<&Lexicon>; 2]) -> Self {
        let tables = lexicons[0].zip(lexicons[1]);
        let (mut l, mut r) =
            (Terms::new(left, tables.map(|both| both.0)), Terms::new(right, tables.map(|both| both.1)));
        if let (Some(a), Some(b)) = (&l.vectors, &r.vectors) {
            (l.hubness, r.hubness) = hubness(a, l.words.len(), b, r.words.len());
        }
        let learned = learn(&l, &r, pairs);
        let mut standing = [BTreeMap::new(), BTreeMap::new()];
        for (&(l, r), &dice) in &learned {
            for (side, stem) in standing.iter_mut().zip([l, r]) {
                let best = side.entry(stem).or_insert(0.0_f64);
                *best = best.max(dice);
            }
        }
        Self { left: l, right: r, learned, standing }
    }

    /// Whether the document itself renders one of the two words of a name otherwise, as a rule.
    fn is_doubted(&self, left: &Word, right: &Word, score: f64) -> bool {
        let standing = |side: usize, stem: usize| self.standing[side].get(&stem).is_some_and(|dice| *dice >= STANDING);
        // Only of names: other words are varied for style.
        let named = (left.capital && !left.first) || (right.capital && !right.first);
        named && score < DOUBTED && (standing(0, self.left.stems[left.id]) || standing(1, self.right.stems[right.id]))
    }

    /// Whether the documents have a standing translation for each of two words, which the other one is not.
    pub fn stand_for_others(&self, left: &Word, right: &Word) -> bool {
        let (l, r) = (self.left.stems[left.id], self.right.stems[right.id]);
        let standing = |side: usize, stem: usize| self.standing[side].get(&stem).is_some_and(|dice| *dice >= STANDING);
        standing(0, l) && standing(1, r) && !self.learned.contains_key(&(l, r))
    }

    /// The cosine of a word's nearest in the whole `table` of the other language, where its own vector is known.
    pub fn nearest(&self, word: usize, on_left: bool, table: &Lexicon) -> Option<f64> {
        let terms = if on_left { &self.left } else { &self.right };
        let vector = terms.vectors.as_ref()?.vector(word).filter(|vector| vector.weight >= 1.0)?;
        Some(f64::from(table.nearest(vector)))
    }

    /// How far two words are from translating each other that have translations elsewhere in the tables, of the left
    /// and the right language: by how much both have nearer ones. None where that is not sure.
    pub fn estranged(&self, left: &Word, right: &Word, tables: [&Lexicon; 2]) -> Option<f64> {
        let (l, r) = (self.left.vectors.as_ref()?, self.right.vectors.as_ref()?);
        let cosine = f64::from(l.cosine(left.id, r, right.id)?);
        let (of_left, of_right) = (self.nearest(left.id, true, tables[1])?, self.nearest(right.id, false, tables[0])?);
        let known = of_left.min(of_right);
        (known >= KNOWN).then_some(known - cosine)
    }

    /// Whether the two documents teach that the words translate each other, or they begin and go on alike.
    pub fn related(&self, left: &Word, right: &Word) -> bool {
        let taught = || self.learned.contains_key(&(self.left.stems[left.id], self.right.stems[right.id]));
        let like = || self.left.spellings[left.id].like(&self.right.spellings[right.id]) > 0.0;
        let short = left.folded.chars().count().min(right.folded.chars().count()) < ALIKE_BY_CHANCE;
        left.folded == right.folded || taught() || (like() && !short)
    }

    /// 0 (unrelated) to 1 (translations).
    pub fn of(&self, left: &Word, right: &Word) -> f64 {
        let learned = self.learned.get(&(self.left.stems[left.id], self.right.stems[right.id])).copied().unwrap_or(0.0);
        let spelt_out = |acronym: &Vec<usize>, like: &dyn Fn(usize) -> f64| {
            acronym.iter().map(|&word| SPELT_OUT * like(word)).fold(0.0, f64::max)
        };
        let left_form = self.left.acronyms.get(&left.id);
        let right_form = self.right.acronyms.get(&right.id);
        let by_left = |word| likeness(&self.left, word, &self.right, right.id);
        let by_right = |word| likeness(&self.left, left.id, &self.right, word);
        let in_full = left_form.map_or(0.0, |form| spelt_out(form, &by_left));
        let in_full = in_full.max(right_form.map_or(0.0, |form| spelt_out(form, &by_right))).min(1.0);
        learned.max(in_full).max(likeness(&self.left, left.id, &self.right, right.id))
    }
}

/// The likeness of two words without what the documents teach: by form and by vectors.
fn likeness(left: &Terms, l: usize, right: &Terms, r: usize) -> f64 {
    let form = match (&left.words[l], &right.words[r]) {
        (a, b) if a == b => IDENTICAL,
        (a, b) if share_part(a, b) => ALIKE,
        _ => left.spellings[l].like(&right.spellings[r]),
    };
    form.max(vectors(left, l, right, r))
}

fn vectors(left: &Terms, l: usize, right: &Terms, r: usize) -> f64 {
    let (Some(a), Some(b)) = (&left.vectors, &right.vectors) else { return 0.0 };
    let Some(cosine) = a.cosine(l, b, r) else { return 0.0 };
    let weight = a.vector(l).map_or(0.0, |v| v.weight).min(b.vector(r).map_or(0.0, |v| v.weight));
    let hubness = (left.hubness[l] + right.hubness[r]) / 2.0;
    let z = f64::from(cosine) - hubness;
    let nearness = ((z - FLOOR) / RANGE).max(0.0);
    // Beyond what is certain, the nearest of several neighbours is still the best: countries are near each other.
    let nearness = if nearness > 1.0 { (1.0 + (nearness - 1.0) / 2.0).min(NEARER) } else { nearness };
    nearness * (0.5 + f64::from(weight) / 2.0)
}

/// The associations without those that others explain: in "Conseil des ministres", "ministres" meets "Council" only
/// beside "Conseil", which translates it.
fn unexplained(
    learned: BTreeMap<(usize, usize), f64>,
    left: &Terms,
    right: &Terms,
    pairs: &[Pair],
) -> BTreeMap<(usize, usize), f64> {
    let examples = |terms: &Terms| {
        let mut words: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (word, stem) in terms.stems.iter().enumerate() {
            words.entry(*stem).or_default().push(word);
        }
        words
    };
    let (l_words, r_words) = (examples(left), examples(right));
    let direct = |l: usize, r: usize| {
        let all = l_words[&l].iter().take(FORMS).flat_map(|&a| r_words[&r].iter().take(FORMS).map(move |&b| (a, b)));
        all.map(|(a, b)| likeness(left, a, right, b)).fold(0.0, f64::max)
    };
    let direct: BTreeMap<(usize, usize), f64> = learned.keys().map(|&(l, r)| ((l, r), direct(l, r))).collect();
    let mut alone: BTreeMap<(usize, usize), u32> = BTreeMap::new();
    for pair in pairs.iter().take(LESSONS) {
        let (ls, rs) = (left.stems_of(&pair.left), right.stems_of(&pair.right));
        let met = ls.iter().flat_map(|&l| rs.iter().map(move |&r| (l, r)));
        let met: Vec<((usize, usize), f64)> = met.filter_map(|both| Some((both, *direct.get(&both)?))).collect();
        let certain = met.iter().filter(|(_, likeness)| *likeness >= CERTAIN);
        let (mut by_left, mut by_right): (BTreeMap<usize, f64>, BTreeMap<usize, f64>) = Default::default();
        for &((l, r), likeness) in certain {
            let (l, r) = (by_left.entry(l).or_default(), by_right.entry(r).or_default());
            (*l, *r) = (l.max(likeness), r.max(likeness));
        }
        for ((l, r), likeness) in met {
            let best = by_left.get(&l).copied().unwrap_or(0.0).max(by_right.get(&r).copied().unwrap_or(0.0));
            *alone.entry((l, r)).or_default() += u32::from(likeness >= best / 2.0);
        }
    }
    learned.into_iter().filter(|(pair, _)| alone.get(pair) >= Some(&JOINT)).collect()
}

impl Terms {
    fn new(side: &Side, lexicon: Option<&Lexicon>) -> Self {
        let words: Vec<String> = side.vocabulary.iter().map(|(word, _)| word.clone()).collect();
        let mut ids = BTreeMap::new();
        let mut stems = Vec::with_capacity(words.len());
        for word in &words {
            let next = ids.len();
            stems.push(*ids.entry(word.chars().take(STEM).collect::<String>()).or_insert(next));
        }
        let vectors = lexicon.map(|lexicon| {
            let surfaces: Vec<&str> = words.iter().take(VOCABULARY).map(String::as_str).collect();
            Vocabulary::new(lexicon, &surfaces)
        });
        let hubness = vec![0.0; words.len()];
        let spellings = words.iter().map(|word| Spelling::new(word)).collect();
        Self { words, stems, spellings, vectors, hubness, acronyms: spelt_out(side) }
    }

    /// The stems of the content words, each once, in order.
    fn stems_of(&self, words: &[&Word]) -> Vec<usize> {
        let content = words.iter().filter(|word| word.is_content()).take(MOST);
        let mut stems: Vec<usize> = content.map(|word| self.stems[word.id]).collect();
        stems.sort_unstable();
        stems.dedup();
        stems
    }
}

/// The mean cosine of each word with its nearest on the other side.
fn hubness(left: &Vocabulary, rows: usize, right: &Vocabulary, columns: usize) -> (Vec<f64>, Vec<f64>) {
    fn offer(best: &mut Vec<f32>, cosine: f32) {
        if best.len() < NEAREST || best.last().is_some_and(|last| cosine > *last) {
            best.truncate(NEAREST - 1);
            let at = best.partition_point(|other| *other >= cosine);
            best.insert(at, cosine);
        }
    }
    let (mut row_best, mut column_best) = (vec![Vec::new(); rows], vec![Vec::new(); columns]);
    for (row, best) in row_best.iter_mut().enumerate().filter(|(row, _)| left.vector(*row).is_some()) {
        for (column, other) in column_best.iter_mut().enumerate() {
            if let Some(cosine) = left.cosine(row, right, column) {
                offer(best, cosine);
                offer(other, cosine);
            }
        }
    }
    let mean = |best: &Vec<f32>| best.iter().map(|&c| f64::from(c)).sum::<f64>() / best.len().max(1) as f64;
    (row_best.iter().map(mean).collect(), column_best.iter().map(mean).collect())
}

/// Dice's coefficient of the stems that meet far more often than by chance.
fn learn(left: &Terms, right: &Terms, pairs: &[Pair]) -> BTreeMap<(usize, usize), f64> {
    let mut joint: BTreeMap<(usize, usize), u32> = BTreeMap::new();
    let (mut l_count, mut r_count): (BTreeMap<usize, u32>, BTreeMap<usize, u32>) = Default::default();
    for pair in pairs.iter().take(LESSONS) {
        let (ls, rs) = (left.stems_of(&pair.left), right.stems_of(&pair.right));
        ls.iter().for_each(|&l| *l_count.entry(l).or_default() += 1);
        rs.iter().for_each(|&r| *r_count.entry(r).or_default() += 1);
        for &l in &ls {
            rs.iter().for_each(|&r| *joint.entry((l, r)).or_default() += 1);
        }
    }
    let n = pairs.len() as f64;
    joint.retain(|_, both| *both >= JOINT);
    let strong = joint.into_iter().filter_map(|((l, r), both)| {
        let (k, a, b) = (f64::from(both), f64::from(l_count[&l]), f64::from(r_count[&r]));
        let dice = 2.0 * k / (a + b);
        (k * n > a * b && dice >= DICE && g2(k, a, b, n) >= G2).then_some(((l, r), dice))
    });
    let strong = unexplained(strong.collect(), left, right, pairs);
    closest(strong)
}

/// The associations that are nearly as strong as the best of both words: words of one set phrase all meet.
fn closest(mut strong: BTreeMap<(usize, usize), f64>) -> BTreeMap<(usize, usize), f64> {
    let (mut l_best, mut r_best): (BTreeMap<usize, f64>, BTreeMap<usize, f64>) = Default::default();
    for (&(l, r), &dice) in &strong {
        let (l, r) = (l_best.entry(l).or_default(), r_best.entry(r).or_default());
        (*l, *r) = (l.max(dice), r.max(dice));
    }
    strong.retain(|(l, r), dice| *dice >= CLOSEST * l_best[l].max(r_best[r]));
    strong
}

/// Twice the log-likelihood ratio of words in `a` and in `b` of `n` pairs that meet in `k`.
fn g2(k: f64, a: f64, b: f64, n: f64) -> f64 {
    let term = |seen: f64, expected: f64| if seen > 0.0 { seen * libm::log(seen / expected) } else { 0.0 };
    let (x, y) = (n - a, n - b);
    2.0 * (term(k, a * b / n) + term(a - k, a * y / n) + term(b - k, x * b / n) + term(x - (b - k), x * y / n))
}

/// The letter that stands for all that languages write for much the same sound.
fn sound(letter: char) -> char {
    match letter {
        'c' | 'q' | 'к' => 'k',
        'y' | 'и' | 'й' | 'ы' => 'i',
        'w' | 'в' => 'v',
        'z' | 'с' | 'з' | 'ц' => 's',
        'а' | 'я' => 'a',
        'б' => 'b',
        'г' => 'g',
        'д' => 'd',
        'е' | 'э' => 'e',
        'ж' => 'j',
        'л' => 'l',
        'м' => 'm',
        'н' => 'n',
        'о' => 'o',
        'п' => 'p',
        'р' => 'r',
        'т' => 't',
        'у' | 'ю' => 'u',
        'ф' => 'f',
        'х' => 'h',
        _ => letter,
    }
}

/// A word's spelling: its pairs of sounds, sorted, the first one paired with a space.
struct Spelling(Vec<(char, char)>);

impl Spelling {
    fn new(word: &str) -> Self {
        let mut letters = vec![' '];
        letters.extend(word.chars().take(LETTERS).map(sound));
        letters.dedup();
        let mut pairs: Vec<(char, char)> = letters.windows(2).map(|two| (two[0], two[1])).collect();
        pairs.sort_unstable();
        Self(pairs)
    }

    /// Likeness of two spellings, 0 to 1; nothing for short words.
    fn like(&self, other: &Self) -> f64 {
        let (l, r) = (&self.0, &other.0);
        if l.len().min(r.len()) < 4 || l.len() > 2 * r.len() || r.len() > 2 * l.len() {
            return 0.0;
        }
        let (mut i, mut j, mut shared) = (0, 0, 0);
        while let (Some(a), Some(b)) = (l.get(i), r.get(j)) {
            shared += usize::from(a == b);
            (i, j) = (i + usize::from(a <= b), j + usize::from(b <= a));
        }
        let dice = 2.0 * shared as f64 / (l.len() + r.len()) as f64;
        if dice >= ALIKE { dice } else { 0.0 }
    }
}

/// Whether two words share a part, where one is a compound ("Bosnie-Herzégovine").
fn share_part(left: &str, right: &str) -> bool {
    let alike = |a: &str, b: &str| a.chars().count() >= PART && a.chars().take(PART).eq(b.chars().take(PART));
    (left.contains('-') || right.contains('-'))
        && left.split('-').any(|part| right.split('-').any(|other| alike(part, other)))
}

/// Links the content words of a pair.
pub(super) fn link<'s>(pair: &Pair<'s>, likeness: &Likeness) -> Linked<'s> {
    let content = |words: &[&'s Word]| -> Vec<&'s Word> {
        words.iter().copied().filter(|word| word.is_content()).take(MOST).collect()
    };
    let (left, right) = (content(&pair.left), content(&pair.right));
    let stretches = [stretches(&pair.left), stretches(&pair.right)];
    let similarity: Vec<Vec<f64>> = left.iter().map(|l| right.iter().map(|r| likeness.of(l, r)).collect()).collect();
    let mut linked = Linked { left, right, stretches, links: Vec::new(), similarity };
    let mut partners = linked.assign(|linked, l, r| linked.similarity[l][r] - linked.shift(l, r), LINK);
    // Once more, with what the first assignment says about the neighbourhood.
    let first = partners.clone();
    partners = linked
        .assign(|linked, l, r| linked.similarity[l][r] - linked.shift(l, r) + NEIGHBOUR * company(&first, l, r), LINK);
    linked.add(&partners, false);
    linked.share(&partners);
    let (left, right) = (linked.left.clone(), linked.right.clone());
    linked.links.retain(|link| !likeness.is_doubted(left[link.left], right[link.right], link.score));
    linked.pair_left_overs(&partners);
    linked
}

/// Where the items of enumerations start and end, as a running number by content word.
fn stretches(words: &[&Word]) -> Vec<usize> {
    let (mut stretch, mut filled) = (0, false);
    let mut stretches = Vec::new();
    for word in words {
        if word.is_content() {
            stretches.push(stretch);
            filled = true;
        } else if filled && (word.kind == WordKind::Mark || is_conjunction(&word.folded)) {
            (stretch, filled) = (stretch + 1, false);
        }
    }
    stretches
}

/// "And" and "or" in the languages with tables.
pub(super) fn is_conjunction(folded: &str) -> bool {
    ["and", "or", "et", "ou", "y", "e", "o", "u", "und", "oder", "и", "или", "و", "او", "和", "及", "与", "或", "以及"]
        .contains(&folded)
}

/// How many of the words before and after are linked nearby, 0 to 1.
fn company(partners: &[Option<usize>], l: usize, r: usize) -> f64 {
    let near = |other: Option<&Option<usize>>| {
        other.copied().flatten().is_some_and(|partner| partner != r && partner.abs_diff(r) <= BESIDE)
    };
    let before = l.checked_sub(1).map(|before| near(partners.get(before))).unwrap_or(false);
    f64::from(u8::from(before) + u8::from(near(partners.get(l + 1)))) / 2.0
}

impl Linked<'_> {
    /// The links that are more than left-overs, by place.
    pub fn words(&self) -> Vec<(WordRef, WordRef)> {
        let place = |word: &Word| (word.place.block, word.place.span);
        let sure = self.links.iter().filter(|link| !link.weak);
        let mut words: Vec<_> = sure.map(|link| (place(self.left[link.left]), place(self.right[link.right]))).collect();
        words.sort_unstable();
        words
    }

    fn shift(&self, l: usize, r: usize) -> f64 {
        let at = |index: usize, count: usize| (index as f64 + 0.5) / count.max(1) as f64;
        POSITION * (at(l, self.left.len()) - at(r, self.right.len())).abs()
    }

    /// Each left word's partner in the best assignment of pairs that score `least` or more.
    fn assign(&self, score: impl Fn(&Self, usize, usize) -> f64, least: f64) -> Vec<Option<usize>> {
        let value = |l: usize, r: usize| {
            let score = score(self, l, r);
            if self.similarity[l][r] > 0.0 && score >= least { (score * SCALE) as i64 } else { 0 }
        };
        assignment(self.left.len(), self.right.len(), &value)
    }

    fn add(&mut self, partners: &[Option<usize>], weak: bool) {
        for (left, right) in partners.iter().enumerate().filter_map(|(l, r)| Some((l, (*r)?))) {
            self.links.push(Link { left, right, score: self.similarity[left][right], weak });
        }
    }

    /// Links words beside a linked one to the same counterpart: two words here for one there.
    fn share(&mut self, partners: &[Option<usize>]) {
        let mut shared = Vec::new();
        let mut taken: Vec<Option<usize>> = vec![None; self.right.len()];
        partners.iter().enumerate().for_each(|(l, r)| r.iter().for_each(|&r| taken[r] = Some(l)));
        for l in (0..self.left.len()).filter(|&l| partners[l].is_none()) {
            let near = l.saturating_sub(BESIDE)..(l + BESIDE + 1).min(self.left.len());
            let here = |beside: usize| self.stretches[0].get(beside) == self.stretches[0].get(l);
            let counterparts = near.filter_map(|beside| {
                partners[beside].filter(|&r| here(beside) || self.covers(l, r, self.left[l], self.right[r]))
            });
            let best = counterparts.max_by(|&a, &b| self.sharing(l, a).total_cmp(&self.sharing(l, b)));
            shared.extend(best.map(|r| (l, r)));
        }
        for r in (0..self.right.len()).filter(|&r| taken[r].is_none()) {
            let near = r.saturating_sub(BESIDE)..(r + BESIDE + 1).min(self.right.len());
            let here = |beside: usize| self.stretches[1].get(beside) == self.stretches[1].get(r);
            let counterparts = near.filter_map(|beside| {
                taken[beside].filter(|&l| here(beside) || self.covers(l, r, self.right[r], self.left[l]))
            });
            let best = counterparts.max_by(|&a, &b| self.sharing(a, r).total_cmp(&self.sharing(b, r)));
            shared.extend(best.map(|l| (l, r)));
        }
        for (left, right) in shared {
            let score = self.sharing(left, right);
            if score >= SHARED {
                self.links.push(Link { left, right, score, weak: false });
            }
        }
    }

    fn sharing(&self, l: usize, r: usize) -> f64 {
        self.similarity[l][r].max(if self.is_part(l, r) { SHARED } else { 0.0 })
    }

    /// Whether `whole`, the counterpart of an item, may well hold the next one, `part`, too: "opinion and expression" in
    /// one compound, "men and women" in one word of two characters.
    fn covers(&self, l: usize, r: usize, part: &Word, whole: &Word) -> bool {
        let compound = whole.folded.starts_with(|c| c >= HAN) || whole.folded.chars().count() >= COMPOUND;
        self.is_part(l, r) || (compound && !part.capital && self.similarity[l][r] >= CERTAIN)
    }

    /// Whether one word is a compound with a part of the other: "Bosnie-Herzégovine" for "Bosnia and Herzegovina".
    fn is_part(&self, l: usize, r: usize) -> bool {
        let (l, r) = (self.left[l], self.right[r]);
        // What stands beside a word of the compound is another one of it.
        let compound = l.folded.contains('-') != r.folded.contains('-');
        share_part(&l.folded, &r.folded) || (compound && l.capital && r.capital)
    }

    /// Pairs what is left between the same links on both sides.
    fn pair_left_overs(&mut self, partners: &[Option<usize>]) {
        let (mut l_done, mut r_done) = (vec![false; self.left.len()], vec![false; self.right.len()]);
        self.links.iter().for_each(|link| (l_done[link.left], r_done[link.right]) = (true, true));
        let expected = expected(partners, self.right.len());
        let weak = self.assign(
            |linked, l, r| {
                let near = (expected[l] - r as f64).abs() <= BESIDE as f64 + 0.5;
                if l_done[l] || r_done[r] || !near { 0.0 } else { linked.similarity[l][r] }
            },
            WEAK,
        );
        self.add(&weak, true);
    }
}

/// Where among the right words each left one's counterpart should be, by the links around it.
pub(super) fn expected(partners: &[Option<usize>], right: usize) -> Vec<f64> {
    let n = partners.len();
    let known: Vec<(usize, usize)> = partners.iter().enumerate().filter_map(|(l, r)| Some((l, (*r)?))).collect();
    let place = |l: usize| {
        let after = known.partition_point(|&(at, _)| at < l);
        match (after.checked_sub(1).and_then(|before| known.get(before)), known.get(after)) {
            (_, Some(&(at, r))) if at == l => r as f64,
            (Some(&(a, p)), Some(&(b, q))) => {
                let share = (l - a) as f64 / (b - a) as f64;
                // Far apart counterparts say that the order changes here: the word stays with the nearer one.
                if p.abs_diff(q) > 2 * BESIDE + (b - a) {
                    if l - a <= b - l { p as f64 + 1.0 } else { q as f64 - 1.0 }
                } else {
                    p as f64 + share * (q as f64 - p as f64)
                }
            }
            (Some(&(a, p)), None) => (p + l - a).min(right.saturating_sub(1)) as f64,
            (None, Some(&(b, q))) => (q as f64 - (b - l) as f64).max(0.0),
            (None, None) => l as f64 * right as f64 / n.max(1) as f64,
        }
    };
    (0..n).map(place).collect()
}

/// Each row's column in the assignment of the greatest sum of values; a value of 0 is no pair.
fn assignment(rows: usize, columns: usize, value: &dyn Fn(usize, usize) -> i64) -> Vec<Option<usize>> {
    if rows.max(columns) > LONGEST {
        return greedy(rows, columns, value);
    }
    if rows > columns {
        let mut partners = vec![None; rows];
        for (column, row) in assignment(columns, rows, &|c, r| value(r, c)).into_iter().enumerate() {
            row.into_iter().for_each(|row| partners[row] = Some(column));
        }
        return partners;
    }
    // Shortest augmenting paths with potentials; row and column 0 are sentinels.
    let (mut u, mut v) = (vec![0_i64; rows + 1], vec![0_i64; columns + 1]);
    let mut row_of = vec![0; columns + 1];
    for row in 1..=rows {
        row_of[0] = row;
        let mut column = 0;
        let (mut least, mut way) = (vec![i64::MAX; columns + 1], vec![0; columns + 1]);
        let mut done = vec![false; columns + 1];
        loop {
            done[column] = true;
            let (from, mut delta, mut next) = (row_of[column], i64::MAX, 0);
            for other in (1..=columns).filter(|&other| !done[other]) {
                let reduced = -value(from - 1, other - 1) - u[from] - v[other];
                if reduced < least[other] {
                    (least[other], way[other]) = (reduced, column);
                }
                if least[other] < delta {
                    (delta, next) = (least[other], other);
                }
            }
            for other in 0..=columns {
                if done[other] {
                    u[row_of[other]] += delta;
                    v[other] -= delta;
                } else if least[other] < i64::MAX {
                    least[other] -= delta;
                }
            }
            column = next;
            if row_of[column] == 0 {
                break;
            }
        }
        while column != 0 {
            row_of[column] = row_of[way[column]];
            column = way[column];
        }
    }
    let mut partners = vec![None; rows];
    for (column, &row) in row_of.iter().enumerate().skip(1) {
        if row > 0 && value(row - 1, column - 1) > 0 {
            partners[row - 1] = Some(column - 1);
        }
    }
    partners
}

fn greedy(rows: usize, columns: usize, value: &dyn Fn(usize, usize) -> i64) -> Vec<Option<usize>> {
    let cells = (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
    let mut cells: Vec<(i64, usize, usize)> =
        cells.map(|(row, column)| (value(row, column), row, column)).filter(|cell| cell.0 > 0).collect();
    cells.order_by_key(|&(value, row, column)| (std::cmp::Reverse(value), row, column));
    let (mut partners, mut taken) = (vec![None; rows], vec![false; columns]);
    for (_, row, column) in cells {
        if partners[row].is_none() && !taken[column] {
            (partners[row], taken[column]) = (Some(column), true);
        }
    }
    partners
}
