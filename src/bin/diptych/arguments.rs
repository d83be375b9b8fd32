//! The arguments of the command.

use std::ffi::OsString;

use diptych::comparison::IgnoreKind;
use diptych::{CompareOptions, ExportFormat, Granularity, Mode};
use lexopt::prelude::*;

/// The same for the command of the npm package.
const HELP: &str = include_str!("../../../www/core/help.txt");

/// What the command line asks for.
pub enum Request {
    /// Help, or the version.
    Print(String),
    /// `--jsonl`.
    Stream(CompareOptions),
    /// Two files.
    Compare(Box<Arguments>),
}

/// The comparison of two files.
pub struct Arguments {
    pub paths: [String; 2],
    pub labels: [Option<String>; 2],
    pub locale: Option<String>,
    pub options: CompareOptions,
    pub format: ExportFormat,
    pub output: Option<String>,
    pub color: Color,
    /// Called by git as an external diff: any other exit code than 0 would end git's own.
    pub is_driver: bool,
}

/// When to colour.
#[derive(Clone, Copy)]
pub enum Color {
    Auto,
    Always,
    Never,
}

const MODES: [(&str, Mode); 3] = [("auto", Mode::Auto), ("versions", Mode::Versions), ("languages", Mode::Languages)];
const GRANULARITIES: [(&str, Granularity); 3] =
    [("word", Granularity::Word), ("character", Granularity::Character), ("sentence", Granularity::Sentence)];
const COLORS: [(&str, Color); 3] = [("auto", Color::Auto), ("always", Color::Always), ("never", Color::Never)];
const IGNORE_KINDS: [(&str, IgnoreKind); 5] = [
    ("case", IgnoreKind::Case),
    ("typography", IgnoreKind::Typography),
    ("diacritics", IgnoreKind::Diacritics),
    ("punctuation", IgnoreKind::Punctuation),
    ("whitespace", IgnoreKind::Whitespace),
];

/// Reads the arguments after the program's name. An error is a sentence that names the argument.
pub fn parse(arguments: impl Iterator<Item = OsString>) -> Result<Request, String> {
    read(arguments).map_err(|error| format!("{error}; see diptych --help"))
}

fn read(arguments: impl Iterator<Item = OsString>) -> Result<Request, lexopt::Error> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let mut paths: Vec<String> = Vec::new();
    let (mut labels, mut locale) = ([None, None], None);
    let mut options = CompareOptions::default();
    let (mut format, mut output, mut color, mut is_stream) = (ExportFormat::Terminal, None, Color::Auto, false);
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Request::Print(HELP.to_owned())),
            Short('V') | Long("version") => {
                return Ok(Request::Print(format!("diptych {}\n", env!("CARGO_PKG_VERSION"))));
            }
            Short('o') | Long("output") => output = Some(parser.value()?.string()?),
            Long("jsonl") => is_stream = true,
            Long("color") => color = choice("--color", &parser.value()?.string()?, &COLORS)?,
            Long("left-label") => labels[0] = Some(parser.value()?.string()?),
            Long("right-label") => labels[1] = Some(parser.value()?.string()?),
            Long("locale") => locale = Some(parser.value()?.string()?),
            Long("mode") => options.mode = choice("--mode", &parser.value()?.string()?, &MODES)?,
            Long("granularity") => {
                options.granularity = choice("--granularity", &parser.value()?.string()?, &GRANULARITIES)?;
            }
            Long("ignore") => {
                for kind in parser.value()?.string()?.split([',', ' ']).filter(|kind| !kind.is_empty()) {
                    options.ignore.push(choice("--ignore", kind, &IGNORE_KINDS)?);
                }
            }
            Long("left-language") => options.left.language = Some(parser.value()?.string()?),
            Long("right-language") => options.right.language = Some(parser.value()?.string()?),
            Long(name) if ExportFormat::from_name(name).is_ok() => {
                format = ExportFormat::from_name(name).unwrap_or(format);
            }
            Value(path) => paths.push(path.string()?),
            _ => return Err(argument.unexpected()),
        }
    }
    if is_stream {
        return match paths.first() {
            None => Ok(Request::Stream(options)),
            Some(path) => Err(format!("--jsonl reads standard input, and takes no file: {path:?}").into()),
        };
    }
    // PATH OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX NEW-MODE, and two more where the file was renamed.
    let is_driver = matches!(paths.len(), 7 | 9);
    if is_driver {
        labels = [Some(format!("a/{}", paths[0])), Some(format!("b/{}", paths.get(7).unwrap_or(&paths[0])))];
        paths = vec![paths[1].clone(), paths[4].clone()];
    }
    let count = paths.len();
    let Ok(paths) = <[String; 2]>::try_from(paths) else {
        return Err(format!("two files are needed, not {count}").into());
    };
    if paths == ["-", "-"] {
        return Err("only one of the two files can be standard input".into());
    }
    Ok(Request::Compare(Box::new(Arguments { paths, labels, locale, options, format, output, color, is_driver })))
}

fn choice<T: Copy>(option: &str, given: &str, known: &[(&str, T)]) -> Result<T, String> {
    let found = known.iter().find(|(name, _)| *name == given);
    found.map(|&(_, value)| value).ok_or_else(|| {
        let names: Vec<&str> = known.iter().map(|&(name, _)| name).collect();
        format!("{option} takes one of {}, not {given:?}", names.join(", "))
    })
}
