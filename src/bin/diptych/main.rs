//! `diptych LEFT RIGHT`: the comparison of two files in a terminal, in an exchange format, or of many pairs in a
//! stream.

mod arguments;
mod lexicons;
mod stream;

use std::fs;
use std::io::{self, IsTerminal, Read, Write};
use std::process::ExitCode;

use arguments::{Arguments, Color, Request};
use diptych::comparison::BeadRelation;
use diptych::{Comparison, ExportFormat, ExportOptions, Lexicons, compare_with, export_with};

/// The texts are the same, as with `diff`.
const SAME: u8 = 0;
/// The texts differ.
const DIFFERENT: u8 = 1;
/// Wrong arguments, or a file that cannot be read or written.
const TROUBLE: u8 = 2;

fn main() -> ExitCode {
    ExitCode::from(run().unwrap_or_else(|message| {
        eprintln!("diptych: {message}");
        TROUBLE
    }))
}

fn run() -> Result<u8, String> {
    match arguments::parse(std::env::args_os().skip(1))? {
        Request::Print(text) => write(None, &text).map(|()| SAME),
        Request::Stream(options) => stream::run(io::stdin().lock(), io::stdout().lock(), &options).map(|()| SAME),
        Request::Compare(arguments) => files(&arguments),
    }
}

/// Compares two files and writes the result; the exit code.
fn files(arguments: &Arguments) -> Result<u8, String> {
    let [left, right] = &arguments.paths;
    let (left_text, right_text) = (text(left)?, text(right)?);
    let lexicons = lexicons::for_texts(&left_text, &right_text, &arguments.options)?;
    let comparison =
        compare_with(&left_text, &right_text, &arguments.options, &lexicons).map_err(|error| error.to_string())?;
    let code = if is_same(&comparison) || arguments.is_driver { SAME } else { DIFFERENT };
    let color = match arguments.color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => {
            arguments.output.is_none() && io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none()
        }
    };
    let [left_label, right_label] = arguments.labels.clone();
    let options = ExportOptions {
        left_label: left_label.or_else(|| Some(left.clone())),
        right_label: right_label.or_else(|| Some(right.clone())),
        color,
        locale: arguments.locale.clone(),
        messages: Vec::new(),
    };
    let rendered = match arguments.format {
        // In the unit of `www/diptych.d.ts`, so that what reads one reads the other.
        ExportFormat::Json => {
            let comparison = comparison.into_utf16(&left_text, &right_text);
            export_with(&comparison, ExportFormat::Json, &options) + "\n"
        }
        format => export_with(&comparison, format, &options),
    };
    write(arguments.output.as_deref(), &rendered)?;
    Ok(code)
}

/// Whether nothing differs: every paragraph is the same under its number (versions), or nothing is to be checked
/// (languages).
fn is_same(comparison: &Comparison) -> bool {
    match comparison.mode {
        diptych::Mode::Languages => !comparison.findings.iter().any(|finding| finding.severity >= 2),
        _ => comparison.beads.iter().all(|bead| bead.relation == BeadRelation::Same && !bead.renumbered),
    }
}

/// The text of a file, or of standard input for `-`. UTF-8, or UTF-16 with a byte order mark.
fn text(path: &str) -> Result<String, String> {
    let bytes = match path {
        "-" => {
            let mut bytes = Vec::new();
            io::stdin().lock().read_to_end(&mut bytes).map_err(|error| format!("standard input: {error}"))?;
            bytes
        }
        path => fs::read(path).map_err(|error| format!("{path}: {error}"))?,
    };
    decoded(bytes).ok_or_else(|| {
        format!("{path}: not a text in UTF-8 or UTF-16 (the npm package's command reads Word, HTML and PDF files)")
    })
}

fn decoded(bytes: Vec<u8>) -> Option<String> {
    let utf16 = |unit: fn([u8; 2]) -> u16| {
        let units = bytes[2..].chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
        char::decode_utf16(units).collect::<Result<String, _>>().ok()
    };
    match bytes[..] {
        [0xff, 0xfe, ..] => utf16(u16::from_le_bytes),
        [0xfe, 0xff, ..] => utf16(u16::from_be_bytes),
        _ => String::from_utf8(bytes).ok().filter(|text| !text.contains('\0')),
    }
}

/// Writes to a file, or to standard output. A reader that went away (`| head`) is not an error.
fn write(path: Option<&str>, text: &str) -> Result<(), String> {
    let result = match path {
        Some(path) => fs::write(path, text),
        None => io::stdout().lock().write_all(text.as_bytes()),
    };
    match result {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(format!("{}: {error}", path.unwrap_or("standard output"))),
        Ok(()) => Ok(()),
    }
}

/// Reads tables into `lexicons`, or says which one is damaged.
pub(crate) fn insert(lexicons: &mut Lexicons, language: &str, bytes: &[u8]) -> Result<(), String> {
    let lexicon =
        diptych::Lexicon::read(language, bytes).map_err(|error| format!("the table for {language:?}: {error}"))?;
    lexicons.insert(lexicon);
    Ok(())
}
