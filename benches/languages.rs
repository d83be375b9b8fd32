//! Time of languages mode: a short document with all that is computed, and long texts sentence by sentence.
//! `cargo bench --bench languages`

use std::fs;
use std::time::Instant;

use diptych::{CompareOptions, Document, Language, Lexicon, Lexicons, Mode, align_segments, compare_with, parse};

fn main() {
    let mut lexicons = Lexicons::default();
    for tag in ["fr", "en"] {
        let bytes = fs::read(format!("www/lexicons/{tag}.bin")).expect("the repository has it");
        lexicons.insert(Lexicon::read(tag, &bytes).expect("a table"));
    }
    let read = |name: &str| fs::read_to_string(format!("www/corpus/{name}.txt")).expect("the repository has it");
    let (left, right) = (read("astana-2011-fr"), read("astana-2011-en"));
    for (name, lexicons) in [("word vectors", &lexicons), ("none", &Lexicons::default())] {
        let options = CompareOptions { mode: Mode::Languages, ..CompareOptions::default() };
        let ms = time(|| compare_with(&left, &right, &options, lexicons).map(drop).expect("valid options"));
        println!("{ms:>9.1} ms  the declaration of 2011 and its translation, {name}");
        for count in [2_500, 5_000, 10_000] {
            let (left, right) = (sentences(&left, count), sentences(&right, count));
            let sides = [&left, &right].map(|side| side.iter().map(String::as_str).collect::<Vec<_>>());
            let ms = time(|| {
                let beads = align_segments(&sides[0], &sides[1], (Language::French, Language::English), lexicons);
                std::hint::black_box(beads);
            });
            println!("{ms:>9.1} ms  its sentences over and over, {count} a side, {name}");
        }
    }
}

/// So many sentences: those of a text, again and again.
fn sentences(text: &str, count: usize) -> Vec<String> {
    let document: Document = parse(text, &Default::default()).expect("valid options");
    let blocks = document.blocks.iter();
    let all = blocks.flat_map(|block| block.sentences.iter().map(|span| span.of(&block.text).to_owned()));
    all.collect::<Vec<_>>().into_iter().cycle().take(count).collect()
}

/// The best of three, in milliseconds.
fn time(run: impl Fn()) -> f64 {
    let once = |_| {
        let start = Instant::now();
        run();
        start.elapsed().as_secs_f64() * 1e3
    };
    (0..3).map(once).fold(f64::INFINITY, f64::min)
}
