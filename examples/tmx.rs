//! Writes a translation memory of a text and its translation: `cargo run --example tmx SOURCE TARGET > memory.tmx`.

use std::error::Error;
use std::{env, fs};

use diptych::{CompareOptions, ExportFormat, Mode, compare, export};

fn main() -> Result<(), Box<dyn Error>> {
    let files: Vec<String> = env::args().skip(1).collect();
    let [source, target] = &files[..] else { return Err("two files are wanted".into()) };
    let options = CompareOptions { mode: Mode::Languages, ..CompareOptions::default() };
    let comparison = compare(&fs::read_to_string(source)?, &fs::read_to_string(target)?, &options)?;
    print!("{}", export(&comparison, ExportFormat::Tmx));
    Ok(())
}
