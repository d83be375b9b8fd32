//! Writes pairs of versions, a JSON object a line, to measure `diptych --jsonl` on: `cargo run --example pairs 1000`.
//!
//! A version has 4,000 words in paragraphs of 40; in the later one, one word in 33 is another, and one paragraph in 20
//! is left out.

use std::env;
use std::error::Error;
use std::io::{self, BufWriter, Write};

const WORDS_A_PARAGRAPH: usize = 40;
const PARAGRAPHS: usize = 100;
const VOCABULARY: u64 = 3000;

fn main() -> Result<(), Box<dyn Error>> {
    let count: u64 = env::args().nth(1).ok_or("a number of pairs is wanted")?.parse()?;
    let mut out = BufWriter::new(io::stdout().lock());
    for id in 0..count {
        let mut random = Random(id);
        let before: Vec<Vec<u64>> = (0..PARAGRAPHS).map(|_| paragraph(&mut random)).collect();
        let mut after = before.clone();
        after.retain(|_| random.below(20) > 0);
        for word in after.iter_mut().flatten() {
            if random.below(33) == 0 {
                *word = random.word();
            }
        }
        let pair = serde_json::json!({ "id": id, "left": text(&before), "right": text(&after) });
        writeln!(out, "{pair}")?;
    }
    Ok(out.flush()?)
}

fn paragraph(random: &mut Random) -> Vec<u64> {
    (0..WORDS_A_PARAGRAPH).map(|_| random.word()).collect()
}

fn text(paragraphs: &[Vec<u64>]) -> String {
    let paragraph = |words: &Vec<u64>| words.iter().map(|word| format!("w{word}")).collect::<Vec<_>>().join(" ") + ".";
    paragraphs.iter().map(paragraph).collect::<Vec<_>>().join("\n\n")
}

/// A linear congruential generator (Knuth's MMIX): the same pairs everywhere.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    /// A word, the frequent ones more often.
    fn word(&mut self) -> u64 {
        let (one, other) = (self.below(VOCABULARY), self.below(VOCABULARY));
        one * other / VOCABULARY
    }
}
