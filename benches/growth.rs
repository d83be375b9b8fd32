//! How time grows on the worst inputs that are known, each at a size and at twice that size:
//! `cargo bench --bench growth`. docs/growth.md has the table that it printed, with a date.

use std::fmt::Write as _;
use std::time::Instant;

use diptych::{CompareOptions, Mode, compare};

/// A name, and two texts of a size.
type Input = (&'static str, fn(usize) -> (String, String));

const VERSIONS: [Input; 11] = [
    ("numbered paragraphs, shifted by three", |n| (numbered(0..n), numbered(3..n + 3))),
    ("one paragraph again and again", |n| ("The very same.\n\n".repeat(n), "The very same.\n\n".repeat(n - 7))),
    ("paragraphs in reversed order", |n| (numbered(0..n), numbered((0..n).rev()))),
    ("3,000 moves for each 20,000 paragraphs", |n| (numbered(0..n), numbered((0..n).map(|at| moved(at, n))))),
    ("one word again and again", |n| ("word ".repeat(10 * n), "word ".repeat(9 * n))),
    ("two words in random order", |n| (random(10 * n, 2, 1), random(10 * n, 2, 2))),
    ("unrelated prose of one vocabulary", |n| (random(5 * n, 5000, 1), random(5 * n, 5000, 2))),
    ("unrelated prose", |n| (random(5 * n, 5000, 1), random(5 * n, 5000, 2).replace('w', "v"))),
    ("brackets", |n| ("(".repeat(20 * n), "[".repeat(20 * n))),
    ("digits", |n| ("1".repeat(20 * n), "2".repeat(20 * n))),
    ("one word of many letters", |n| ("x".repeat(40 * n), "x".repeat(40 * n) + "y")),
];

const LANGUAGES: [Input; 4] = [
    ("one sentence again and again", |n| {
        ("Le même texte est répété. ".repeat(n / 10), "The same text again. ".repeat(n / 10))
    }),
    ("unrelated prose", unrelated),
    ("unrelated prose, four times as long", |n| unrelated(4 * n)),
    ("one sentence beside a long text", |n| (random(5 * n, 3000, 3), "One sentence only.".to_owned())),
];

fn main() {
    println!("| mode | input | MB a side | s | s for twice as much | growth |\n|---|---|---|---|---|---|");
    for (mode, label, inputs) in
        [(Mode::Versions, "versions", &VERSIONS[..]), (Mode::Languages, "languages", &LANGUAGES)]
    {
        let options = CompareOptions { mode, ..CompareOptions::default() };
        for (name, make) in inputs {
            let [(size, once), (_, twice)] = [20_000, 40_000].map(|n| {
                let (left, right) = make(n);
                let start = Instant::now();
                std::hint::black_box(compare(&left, &right, &options)).expect("valid options");
                (left.len(), start.elapsed().as_secs_f64())
            });
            let size = size as f64 / 1e6;
            println!("| {label} | {name} | {size:.2} | {once:.2} | {twice:.2} | {:.2} |", twice / once);
        }
    }
}

fn unrelated(words: usize) -> (String, String) {
    (random(words, 3000, 3), random(words, 3000, 4).replace('w', "v"))
}

fn numbered(numbers: impl Iterator<Item = usize>) -> String {
    numbers.fold(String::new(), |mut text, number| {
        write!(text, "Item {number} of the list.\n\n").expect("a string takes all");
        text
    })
}

/// Every seventh paragraph changes places with one far away.
fn moved(at: usize, count: usize) -> usize {
    if at.is_multiple_of(7) { (at + count / 2) / 7 * 7 % count } else { at }
}

/// Words of a vocabulary in random order, frequent ones more often, with sentences and paragraphs.
fn random(words: usize, vocabulary: u64, seed: u64) -> String {
    let mut state = seed;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 40) as f64 / (1u64 << 24) as f64
    };
    (0..words).fold(String::new(), |mut text, at| {
        let word = (next().powi(2) * vocabulary as f64) as u64;
        let end = if at % 68 == 67 {
            ".\n\n"
        } else if at % 17 == 16 {
            ". A"
        } else {
            " "
        };
        write!(text, "w{word}{end}").expect("a string takes all");
        text
    })
}
