//! Whatever the two texts and the options: no panic, both sides rebuilt, each block in one bead, every format written.

#![no_main]

use diptych::comparison::{EditOp, IgnoreKind};
use diptych::{BlockKind, CompareOptions, Document, ExportFormat, Granularity, Mode, compare, export};
use libfuzzer_sys::fuzz_target;

const IGNORABLE: [IgnoreKind; 5] =
    [IgnoreKind::Case, IgnoreKind::Typography, IgnoreKind::Diacritics, IgnoreKind::Punctuation, IgnoreKind::Whitespace];

fuzz_target!(|input: (&str, &str, bool, u8)| {
    let (left, right, languages, choice) = input;
    let options = CompareOptions {
        mode: if languages { Mode::Languages } else { Mode::Versions },
        granularity: [Granularity::Word, Granularity::Character, Granularity::Sentence][usize::from(choice >> 5) % 3],
        ignore: (0..5).filter(|bit| choice >> bit & 1 == 1).map(|bit| IGNORABLE[bit]).collect(),
        ..CompareOptions::default()
    };
    let comparison = compare(left, right, &options).expect("the options are valid and the texts short");
    each_block_once(&comparison.left, comparison.beads.iter().flat_map(|bead| &bead.left));
    each_block_once(&comparison.right, comparison.beads.iter().flat_map(|bead| &bead.right));
    for (_, format) in ExportFormat::NAMES {
        export(&comparison, format);
    }
    for bead in comparison.beads.iter().filter(|_| !languages) {
        let (left, right) = (bead.left_text(&comparison.left), bead.right_text(&comparison.right));
        let (mut at_left, mut at_right) = (0, 0);
        for edit in &bead.edits {
            assert_eq!((edit.left.start, edit.right.start), (at_left, at_right));
            (at_left, at_right) = (edit.left.end, edit.right.end);
            if edit.op == EditOp::Equal {
                assert_eq!(edit.left.of(&left), edit.right.of(&right));
            }
        }
        assert_eq!((at_left, at_right), (left.len(), right.len()));
    }
});

fn each_block_once<'a>(document: &Document, stands: impl Iterator<Item = &'a usize>) {
    let mut stands: Vec<usize> = stands.copied().collect();
    stands.sort_unstable();
    let blocks = document.blocks.iter().enumerate().filter(|(_, block)| block.kind != BlockKind::Furniture);
    assert_eq!(stands, blocks.map(|(index, _)| index).collect::<Vec<_>>());
}
