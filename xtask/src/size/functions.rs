//! `size --functions`: which functions, files and crates the bytes of a module are from.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::build;
use crate::config::Config;
use crate::setup;

/// Where the modules with names go; `node --cpu-prof` tells their functions by name too.
const FOLDER: &str = "target/functions";
/// Rows of each table, unless told.
const ROWS: usize = 40;
/// The sections of a module that are read.
const CUSTOM: u8 = 0;
const IMPORTS: u8 = 2;
const CODE: u8 = 10;
/// In the custom section `name`: the names of functions.
const FUNCTION_NAMES: u8 = 1;
/// Of what is imported, functions.
const FUNCTION: u8 = 0;

/// Builds a module with names and prints where its bytes are from, before compression.
pub fn run(module: &str, rows: Option<usize>) -> Result<()> {
    let config = Config::read()?;
    let Some(entry) = config.build.iter().find(|build| build.name == module) else {
        let known: Vec<&str> = config.build.iter().map(|build| build.name.as_str()).collect();
        bail!("wasm-pack.toml has no module {module:?}; it has {}", known.join(", "));
    };
    let path = build::with_names(entry, &setup::for_build()?, Path::new(FOLDER))?;
    let module = fs::read(&path)?;
    let functions = functions(&module).context("the module cannot be read")?;
    let rows = rows.unwrap_or(ROWS);
    let sum = |name: &dyn Fn(&str) -> String| {
        let mut sums = BTreeMap::<String, usize>::new();
        functions.iter().for_each(|(function, bytes)| *sums.entry(name(function)).or_default() += bytes);
        sums.into_iter().collect::<Vec<_>>()
    };
    println!("{}: {} bytes with names and data", path.display(), module.len());
    print("crate", sum(&|name| crate_of(name).to_owned()), rows);
    let is_folder = |(folder, _): &(String, usize)| folder.starts_with("src");
    print("folder", sum(&|name| folder_of(&place(name))).into_iter().filter(is_folder).collect(), rows);
    print("file", sum(&place).into_iter().filter(is_folder).collect(), rows);
    print("function", functions, rows);
    Ok(())
}

/// A table, the largest first.
fn print(what: &str, mut sizes: Vec<(String, usize)>, rows: usize) {
    let all: usize = sizes.iter().map(|(_, bytes)| bytes).sum();
    sizes.sort_by(|(one, left), (other, right)| right.cmp(left).then_with(|| one.cmp(other)));
    println!("\n{:>9}  {what}\n{all:>9}  ({} in all)", "bytes", sizes.len());
    sizes.iter().take(rows).for_each(|(name, bytes)| println!("{bytes:>9}  {name}"));
}

/// The file of `src` that a function of ours is in; of any other, its crate. Code of a library that is compiled for a type of
/// ours counts as the library's, as its name tells no type.
///
/// "<diptych::strings::span::Span as core::fmt::Debug>::fmt" -> "src/strings/span.rs"
fn place(name: &str) -> String {
    let Some((_, path)) = name.split_once("diptych::") else { return crate_of(name).to_owned() };
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut file = String::from("src/lib.rs");
    let mut parent = String::from("src");
    for part in path.split("::") {
        let end = part.find(|c| !is_part(c)).unwrap_or(part.len());
        parent = format!("{parent}/{}", &part[..end]);
        let candidate = format!("{parent}.rs");
        if end == 0 || !Path::new(&candidate).exists() {
            break;
        }
        file = candidate;
    }
    file
}

/// "src/strings/span.rs" -> "src/strings"; "src/strings.rs" too.
fn folder_of(place: &str) -> String {
    let folder = place.rsplit_once('/').map_or(place, |(folder, _)| folder);
    let is_top = folder == "src";
    let own = place.strip_suffix(".rs").filter(|own| is_top && Path::new(own).is_dir());
    own.unwrap_or(folder).to_owned()
}

/// Ours where its name is in the name, as in an implementation of our trait for a foreign type; else the first one named.
fn crate_of(name: &str) -> &str {
    if name.contains("diptych::") {
        return "diptych";
    }
    let Some((before, _)) = name.split_once("::") else { return "(others)" };
    let start = before.rfind(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).map_or(0, |at| at + 1);
    if before[start..].is_empty() { "(others)" } else { &before[start..] }
}

/// The functions of a module with their sizes, by short names.
fn functions(module: &[u8]) -> Option<Vec<(String, usize)>> {
    let mut module = Reader(module);
    module.bytes(8)?;
    let (mut imported, mut sizes, mut names) = (0, Vec::new(), BTreeMap::new());
    while let Some(section) = module.byte() {
        let mut content = Reader(module.sized()?);
        match section {
            IMPORTS => imported = content.imported_functions()?,
            CODE => {
                for _ in 0..content.number()? {
                    sizes.push(content.sized()?.len());
                }
            }
            CUSTOM if content.sized()? == b"name" => {
                while let Some(kind) = content.byte() {
                    let mut list = Reader(content.sized()?);
                    if kind != FUNCTION_NAMES {
                        continue;
                    }
                    for _ in 0..list.number()? {
                        let index = list.number()?;
                        names.insert(index, short(&String::from_utf8_lossy(list.sized()?)));
                    }
                }
            }
            _ => {}
        }
    }
    let named = sizes.into_iter().enumerate().map(|(at, bytes)| {
        let index = imported + at;
        (names.remove(&index).unwrap_or_else(|| format!("function {index}")), bytes)
    });
    Some(named.collect())
}

/// A name without what tells apart copies of a function or versions of a crate.
///
/// "core[0123456789abcdef]::str::count::h0123456789abcdef" -> "core::str::count"
fn short(name: &str) -> String {
    let is_hash = |text: &str| text.len() == 16 && text.bytes().all(|b| b.is_ascii_hexdigit());
    let name = name.rsplit_once("::h").filter(|(_, hash)| is_hash(hash)).map_or(name, |(name, _)| name);
    let mut rest = name;
    let mut short = String::new();
    while let Some((before, after)) = rest.split_once('[') {
        short += before;
        rest = match after.split_once(']') {
            Some((hash, after))
                if !hash.is_empty() && hash.len() <= 16 && hash.bytes().all(|b| b.is_ascii_hexdigit()) =>
            {
                after
            }
            _ => {
                short.push('[');
                after
            }
        };
    }
    short + rest
}

/// Reads a module in WebAssembly's binary format.
struct Reader<'m>(&'m [u8]);

impl<'m> Reader<'m> {
    fn byte(&mut self) -> Option<u8> {
        let (&byte, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(byte)
    }

    fn bytes(&mut self, count: usize) -> Option<&'m [u8]> {
        let (bytes, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(bytes)
    }

    /// LEB128.
    fn number(&mut self) -> Option<usize> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f).checked_shl(shift)?;
            shift += 7;
            if byte < 0x80 {
                return Some(number);
            }
        }
    }

    /// What its size is in front of.
    fn sized(&mut self) -> Option<&'m [u8]> {
        let size = self.number()?;
        self.bytes(size)
    }

    /// How many of the imports are functions. All of ours are, but for a memory or a table at the end.
    fn imported_functions(&mut self) -> Option<usize> {
        let count = self.number()?;
        for at in 0..count {
            self.sized()?;
            self.sized()?;
            if self.byte()? != FUNCTION {
                return Some(at);
            }
            self.number()?;
        }
        Some(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_is_in_its_file_and_crate() {
        let check = |name: &str, shown: &str, place_of: &str, folder: &str| {
            let name = short(name);
            assert_eq!((name.as_str(), place(&name).as_str()), (shown, place_of));
            assert_eq!(folder_of(place_of), folder);
        };
        let hash = "0123456789abcdef";
        std::env::set_current_dir(crate::config::root()).expect("the project is there");
        check(
            &format!("<[T] as diptych::strings::sort::Order<T>>::order_by::h{hash}"),
            "<[T] as diptych::strings::sort::Order<T>>::order_by",
            "src/strings/sort.rs",
            "src/strings",
        );
        check("diptych::compare::compare_with", "diptych::compare::compare_with", "src/compare.rs", "src");
        check("diptych::document::parse", "diptych::document::parse", "src/document.rs", "src/document");
        check(&format!("<core[{hash}]::str::Chars>::next"), "<core::str::Chars>::next", "core", "core");
        check("<u8 as [core]::T>::f", "<u8 as [core]::T>::f", "(others)", "(others)");
    }

    #[test]
    fn a_module_is_read() {
        // An import, two functions, and a name for the second one of them.
        let module = [
            b"\0asm\x01\0\0\0\x02\x07\x01\x01a\x01b\0\0".as_slice(),
            b"\x0a\x08\x02\x02\0\x0b\x03\0\x01\x0b\0\x0d\x04name\x01\x06\x01\x02\x03a::",
        ];
        let module = module.concat();
        // The sizes in the header count: what is cut off is not read.
        assert_eq!(functions(&module[..module.len() - 1]), None);
        let expected = [("function 1".to_owned(), 2), ("a::".to_owned(), 3)];
        assert_eq!(functions(&module).as_deref(), Some(expected.as_slice()));
    }
}
