//! `--jsonl`: pairs in, comparisons out, one a line.

use std::io::{BufRead, Write};

use diptych::{CompareOptions, Comparison, compare_with};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::lexicons;

/// A line of the input. `id` comes back as it is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct InputPair {
    #[serde(default)]
    id: Value,
    left: String,
    right: String,
}

/// A line of the output.
#[derive(Serialize)]
struct Answer {
    id: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    comparison: Option<Comparison>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

/// Compares each pair of a stream of JSON lines. A line that cannot be compared is answered with an `error`, so that
/// lines of input and output correspond.
pub fn run(input: impl BufRead, mut output: impl Write, options: &CompareOptions) -> Result<(), String> {
    let lexicons = lexicons::all()?;
    for (at, line) in input.lines().enumerate() {
        let line = line.map_err(|error| format!("line {}: {error}", at + 1))?;
        if line.trim().is_empty() {
            continue;
        }
        let answer = match serde_json::from_str::<InputPair>(&line) {
            Ok(InputPair { id, left, right }) => match compare_with(&left, &right, options, &lexicons) {
                Ok(comparison) => Answer { id, comparison: Some(comparison.into_utf16(&left, &right)), error: None },
                Err(error) => Answer { id, comparison: None, error: Some(error.to_string()) },
            },
            Err(error) => {
                Answer { id: Value::Null, comparison: None, error: Some(format!("line {}: {error}", at + 1)) }
            }
        };
        let line = serde_json::to_string(&answer).map_err(|error| error.to_string())?;
        match writeln!(output, "{line}") {
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => return Ok(()),
            Err(error) => return Err(format!("standard output: {error}")),
            Ok(()) => {}
        }
    }
    Ok(())
}
