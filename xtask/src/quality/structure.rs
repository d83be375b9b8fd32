//! Texts in ten layouts: whether their paragraphs become blocks again, and whether a comparison of two layouts shows
//! only what was changed.

use std::fs;
use std::path::Path;

use anyhow::Result;

#[path = "../../../tests/layouts/layout.rs"]
mod layout;
#[path = "../../../tests/layouts/measure.rs"]
mod measure;

use self::layout::LAYOUTS;
use self::measure::{Measure, REAL_CHANGES};

/// Prints the figures for the texts in `data`: files in JSON, each an array of paragraphs. With `misses` also what went
/// wrong.
pub fn run(data: Option<&Path>, misses: bool) -> Result<()> {
    let Some(data) = data.map(|data| data.join("paragraphs-dev")) else { return Ok(()) };
    let mut paths: Vec<_> = fs::read_dir(data)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    let mut all = Measure::default();
    for layout in LAYOUTS {
        let mut measure = Measure::default();
        for path in &paths {
            let paragraphs: Vec<String> = serde_json::from_str(&fs::read_to_string(path)?)?;
            measure.add(&paragraphs, layout);
            if misses && !measure.misses.is_empty() {
                println!("== {}, {}", path.file_stem().unwrap_or_default().to_string_lossy(), layout.name);
                measure.misses.drain(..).for_each(|miss| println!("{miss}"));
            }
        }
        print(layout.name, &measure);
        all.paragraphs += measure.paragraphs;
        all.exact += measure.exact;
        all.changes += measure.changes;
        all.texts += measure.texts;
    }
    print("all", &all);
    Ok(())
}

fn print(name: &str, measure: &Measure) {
    let Measure { paragraphs, exact, changes, texts, .. } = measure;
    let share = 100.0 * *exact as f64 / (*paragraphs).max(1) as f64;
    let real = REAL_CHANGES * texts;
    println!(
        "{name:40} {exact}/{paragraphs} paragraphs exact ({share:.1} %), {changes} differences for {real} real ones"
    );
}
