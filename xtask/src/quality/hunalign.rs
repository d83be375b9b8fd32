//! hunalign (Varga et al. 2005) on the same texts: the aligner that others measure themselves by.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use diptych::Language;
use diptych::text::tokens;

/// Left and right segments that belong together.
pub type Bead = (Vec<usize>, Vec<usize>);

/// What the program of that path finds, without a dictionary but with what it learns from the texts themselves.
pub fn align(program: &str, sides: [&[String]; 2], languages: [Language; 2]) -> Result<BTreeSet<Bead>> {
    let folder = std::env::temp_dir().join(format!("diptych-hunalign-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let found = ladder(program, sides, languages, &folder);
    fs::remove_dir_all(&folder)?;
    found
}

fn ladder(program: &str, sides: [&[String]; 2], languages: [Language; 2], folder: &Path) -> Result<BTreeSet<Bead>> {
    let files = ["null.dic", "left", "right"].map(|name| folder.join(name));
    fs::write(&files[0], "")?;
    for ((file, texts), language) in files[1..].iter().zip(sides).zip(languages) {
        let mut lines = String::new();
        for text in texts {
            for token in tokens(text, language) {
                lines.push_str(token.span.of(text));
                lines.push(' ');
            }
            lines.push('\n');
        }
        fs::write(file, lines)?;
    }
    // It leaves a file where it runs.
    let path = fs::canonicalize(program).with_context(|| format!("HUNALIGN={program}"))?;
    let mut hunalign = Command::new(path);
    hunalign.current_dir(folder).arg("-realign").args(&files).stderr(Stdio::null());
    let output = hunalign.output().with_context(|| format!("HUNALIGN={program}"))?;
    if !output.status.success() {
        bail!("HUNALIGN={program}: {}", output.status);
    }
    // A line is a rung: how many items of either side lie before it, and how good the bead that begins there is.
    let rungs: Vec<[usize; 2]> = String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(|line| {
            let mut numbers = line.split('\t').map_while(|number| number.parse().ok());
            Some([numbers.next()?, numbers.next()?])
        })
        .collect();
    let beads = rungs.windows(2).map(|pair| ((pair[0][0]..pair[1][0]).collect(), (pair[0][1]..pair[1][1]).collect()));
    Ok(beads.collect())
}
