//! Compares two files as versions: `cargo run --example compare BEFORE AFTER`.

use std::error::Error;
use std::{env, fs};

use diptych::comparison::EditOp;
use diptych::{CompareOptions, Mode, compare};

fn main() -> Result<(), Box<dyn Error>> {
    let files: Vec<String> = env::args().skip(1).collect();
    let [before, after] = &files[..] else { return Err("two files are wanted".into()) };
    let options = CompareOptions { mode: Mode::Versions, ..CompareOptions::default() };
    let comparison = compare(&fs::read_to_string(before)?, &fs::read_to_string(after)?, &options)?;
    for bead in &comparison.beads {
        let (left, right) = (bead.left_text(&comparison.left), bead.right_text(&comparison.right));
        for edit in bead.edits.iter().filter(|edit| edit.op != EditOp::Equal) {
            println!("{:?}: {:?} -> {:?}", bead.relation, edit.left.of(&left), edit.right.of(&right));
        }
    }
    Ok(())
}
