//! Time of versions mode on the texts that its peers are measured with, and how it grows. `cargo bench`

#[allow(dead_code, reason = "the peers use more of it")]
mod texts;

use std::time::Instant;

use diptych::{CompareOptions, Mode, compare};

fn main() {
    for case in texts::cases() {
        println!("{:>9.1} ms  {}", time(&case.left, &case.right), case.name);
    }
    let mut last = None;
    for words in [125_000, 250_000, 500_000, 1_000_000, 2_000_000] {
        let text = texts::Text::new(words, 7);
        let ms = time(&text.raw(), &text.edited(20, 8).0.raw());
        let growth = last.map_or(String::new(), |last| format!(", {:.2} times the half", ms / last));
        println!("{ms:>9.1} ms  {words} words, 5 % edits{growth}");
        last = Some(ms);
    }
}

/// The best of three, in milliseconds.
fn time(left: &str, right: &str) -> f64 {
    let options = CompareOptions { mode: Mode::Versions, ..CompareOptions::default() };
    let run = |_| {
        let start = Instant::now();
        std::hint::black_box(compare(left, right, &options)).expect("valid options");
        start.elapsed().as_secs_f64() * 1e3
    };
    (0..3).map(run).fold(f64::INFINITY, f64::min)
}
