//! Tests passed and failed, counted over all steps.

use std::process::Command;
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::Result;

use crate::step::{Output, attempt};

/// Lanes count at the same time.
#[derive(Default)]
pub struct Tally(Mutex<Counts>);

#[derive(Default)]
struct Counts {
    passed: usize,
    failed: usize,
    failures: Vec<String>,
    /// Tests, or steps, that failed and passed when they ran once more.
    flaky: Vec<String>,
}

impl Tally {
    pub fn pass(&self, count: usize) {
        self.counts().passed += count;
    }

    pub fn fail(&self, what: &str) {
        let mut counts = self.counts();
        counts.failed += 1;
        counts.failures.push(what.to_owned());
    }

    /// Runs a step. One that reports tests counts as these, any other as one.
    pub fn count(&self, label: &str, command: &mut Command) -> Result<()> {
        let output = attempt(label, command)?;
        self.add(label, &output);
        Ok(())
    }

    /// Like [`Tally::count`], but runs a step that fails once more, and counts that run.
    pub fn count_retried(&self, label: &str, command: &mut Command) -> Result<()> {
        let mut output = attempt(label, command)?;
        if !output.success {
            println!("{}", output.tail());
            output = attempt(label, command)?;
            self.counts().flaky.extend(output.success.then(|| label.to_owned()));
        }
        self.add(label, &output);
        Ok(())
    }

    fn add(&self, label: &str, output: &Output) {
        let (passed, failed) = reported(&output.text);
        let failed = if output.success { failed } else { failed.max(1) };
        let mut counts = self.counts();
        counts.passed += if passed + failed == 0 { 1 } else { passed };
        counts.failed += failed;
        counts.flaky.extend(flaky(&output.text).map(|name| format!("{label}: {name}")));
        if failed > 0 {
            counts.failures.push(label.to_owned());
            println!("{}", output.tail());
        }
    }

    /// Prints what failed, now and then or always, and the closing line; whether all passed.
    pub fn close(self) -> bool {
        let counts = self.counts();
        for flaky in &counts.flaky {
            println!("flaky: {flaky}");
        }
        for failure in &counts.failures {
            println!("failed: {failure}");
        }
        println!("{} passed, {} failed", counts.passed, counts.failed);
        counts.failed == 0
    }

    fn counts(&self) -> MutexGuard<'_, Counts> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Tests passed and failed, as cargo ("test result: ok. 3 passed; 0 failed; …") and node ("ℹ pass 3") report them.
fn reported(text: &str) -> (usize, usize) {
    let (mut passed, mut failed) = (0, 0);
    for line in text.lines() {
        let words: Vec<&str> = line.split([' ', ';']).collect();
        let number = |index: usize| words.get(index).and_then(|word| word.parse().ok()).unwrap_or(0);
        match words[..] {
            ["test", "result:", ..] => {
                passed += number(3);
                failed += number(6);
            }
            ["ℹ", "pass", _] => passed += number(2),
            ["ℹ", "fail" | "cancelled", _] => failed += number(2),
            _ => {}
        }
    }
    (passed, failed)
}

/// The tests that `tests/e2e/lane.mjs` names as flaky.
fn flaky(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| line.strip_prefix("flaky: "))
}

#[cfg(test)]
mod tests {
    use super::{flaky, reported};

    #[test]
    fn reports_are_read() {
        let check = |text: &str, counts| assert_eq!(reported(text), counts, "{text}");
        check("", (0, 0));
        check(
            "test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured\ntest result: FAILED. 1 passed; 2 failed; 0",
            (4, 2),
        );
        check("ℹ tests 5\nℹ pass 4\nℹ fail 1\nℹ cancelled 1", (4, 2));
        assert_eq!(flaky("✔ copies\nflaky: drops\nℹ pass 2\nℹ fail 0").collect::<Vec<_>>(), ["drops"]);
    }
}
