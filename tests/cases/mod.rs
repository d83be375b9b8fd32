//! Cases that must hold natively and through the boundary: the same tables, the same checks.
//!
//! A model is looked at as JSON with UTF-16 offsets, which is what both sides of the boundary can make.

pub mod generated;

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

/// Two texts and what must come of them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub name: String,
    pub left: String,
    pub right: String,
    #[serde(default)]
    pub options: Value,
    /// Values by JSON pointer.
    pub expect: BTreeMap<String, Value>,
}

/// `compare.json`, and the four documents in three pairs.
pub fn all() -> Vec<Case> {
    let mut cases: Vec<Case> = serde_json::from_str(include_str!("compare.json")).expect("compare.json");
    let documents = [
        include_str!("../../www/corpus/astana-2008-fr.txt"),
        include_str!("../../www/corpus/astana-2011-fr.txt"),
        include_str!("../../www/corpus/astana-2011-en.txt"),
        include_str!("../../www/corpus/tokaev-2002-fr.txt"),
    ];
    for (left, right, mode) in [(0, 1, "versions"), (1, 2, "languages"), (0, 3, "versions")] {
        cases.push(Case {
            name: format!("documents {left} and {right}"),
            left: documents[left].to_owned(),
            right: documents[right].to_owned(),
            options: Value::Null,
            expect: BTreeMap::from([("/mode".to_owned(), mode.into()), ("/complete".to_owned(), true.into())]),
        });
    }
    cases
}

/// Checks what a case expects, and what every comparison must keep.
pub fn check(case: &Case, model: &Value) {
    for (pointer, expected) in &case.expect {
        let found = model.pointer(pointer);
        assert_eq!(found, Some(expected), "{}: {pointer}", case.name);
    }
    let sides = [Side::new(model, "left", &case.left), Side::new(model, "right", &case.right)];
    for side in &sides {
        side.check(&case.name);
    }
    check_beads(&case.name, model, &sides);
    for relation in list(model, "relations") {
        for side in &sides {
            assert!(index(&relation[side.name]) < side.texts.len(), "{}: {relation}", case.name);
        }
        assert!((0.0..=1.0).contains(&relation["score"].as_f64().unwrap()), "{}: {relation}", case.name);
    }
    for side in &sides {
        for echo in list(model, "echoes") {
            list(echo, side.name).iter().for_each(|place| side.check_place(&case.name, place));
        }
        for finding in list(model, "findings").iter().filter(|finding| !finding[side.name].is_null()) {
            side.check_place(&case.name, &finding[side.name]);
        }
    }
}

/// One side of a model, its texts as UTF-16.
struct Side<'m> {
    name: &'static str,
    raw: Vec<u16>,
    blocks: &'m [Value],
    texts: Vec<Vec<u16>>,
}

impl<'m> Side<'m> {
    fn new(model: &'m Value, name: &'static str, raw: &str) -> Self {
        let blocks = list(&model[name], "blocks");
        let texts = blocks.iter().map(|block| block["text"].as_str().unwrap().encode_utf16().collect()).collect();
        Self { name, raw: raw.encode_utf16().collect(), blocks, texts }
    }

    /// Sentences cover a block up to white space; every span is in its text and cuts no surrogate pair.
    fn check(&self, case: &str) {
        for (block, text) in self.blocks.iter().zip(&self.texts) {
            list(block, "source").iter().for_each(|span| drop(slice(case, &self.raw, span)));
            if !block["lead"].is_null() {
                slice(case, text, &block["lead"]);
            }
            let mut end = 0;
            for span in list(block, "sentences") {
                let gap = slice(case, text, &serde_json::json!([end, span[0]]));
                assert!(gap.trim().is_empty(), "{case}: {gap:?} is in no sentence");
                slice(case, text, span);
                end = index(&span[1]);
            }
            let rest = slice(case, text, &serde_json::json!([end, text.len()]));
            assert!(rest.trim().is_empty(), "{case}: {rest:?} is in no sentence");
        }
    }

    fn check_place(&self, case: &str, place: &Value) {
        slice(case, &self.texts[index(&place["block"])], &place["span"]);
    }

    /// The texts of blocks, joined as edits have them.
    fn joined(&self, blocks: &[Value]) -> Vec<u16> {
        let texts: Vec<&[u16]> = blocks.iter().map(|block| self.texts[index(block)].as_slice()).collect();
        texts.join(&u16::from(b'\n'))
    }
}

/// Each block that is not furniture is in one bead; edits rebuild both sides; each sentence is paired at most once.
fn check_beads(case: &str, model: &Value, sides: &[Side; 2]) {
    let beads = list(model, "beads");
    for side in sides {
        let mut seen: Vec<usize> = beads.iter().flat_map(|bead| list(bead, side.name)).map(index).collect();
        seen.sort_unstable();
        let content: Vec<usize> =
            (0..side.blocks.len()).filter(|&block| side.blocks[block]["kind"] != "furniture").collect();
        assert_eq!(seen, content, "{case}: the {} blocks in beads", side.name);
        let paired = beads.iter().flat_map(|bead| list(bead, "sentences")).flat_map(|pair| list(pair, side.name));
        let mut paired: Vec<[usize; 2]> = paired.map(|at| [index(&at[0]), index(&at[1])]).collect();
        let count = paired.len();
        for &[block, sentence] in &paired {
            assert!(sentence < list(&side.blocks[block], "sentences").len(), "{case}: sentence {block}.{sentence}");
        }
        paired.sort_unstable();
        paired.dedup();
        assert_eq!(paired.len(), count, "{case}: a {} sentence is paired twice", side.name);
    }
    for bead in beads {
        let score = bead["score"].as_f64().unwrap();
        assert!(score <= 1.0 && score.is_sign_positive(), "{case}: a score of {score}");
        let texts = [sides[0].joined(list(bead, "left")), sides[1].joined(list(bead, "right"))];
        let mut ends = [0, 0];
        for edit in list(bead, "edits") {
            let parts = [0, 1].map(|side| slice(case, &texts[side], &edit[sides[side].name]));
            for side in [0, 1] {
                let span = &edit[sides[side].name];
                assert_eq!(index(&span[0]), ends[side], "{case}: a gap before {edit}");
                ends[side] = index(&span[1]);
            }
            if edit["op"] == "equal" && edit["ignored"].is_null() {
                assert_eq!(parts[0], parts[1], "{case}: not equal");
            }
        }
        if model["mode"] == "versions" {
            assert_eq!(ends, [texts[0].len(), texts[1].len()], "{case}: edits end early");
        }
    }
}

fn list<'v>(value: &'v Value, name: &str) -> &'v [Value] {
    value[name].as_array().unwrap_or_else(|| panic!("{name} is no array"))
}

fn index(value: &Value) -> usize {
    value.as_u64().unwrap_or_else(|| panic!("{value} is no index")) as usize
}

/// The text under a span; a span that leaves the text or cuts a surrogate pair fails.
fn slice(case: &str, text: &[u16], span: &Value) -> String {
    let units = text.get(index(&span[0])..index(&span[1])).unwrap_or_else(|| panic!("{case}: {span} leaves the text"));
    String::from_utf16(units).unwrap_or_else(|_| panic!("{case}: {span} cuts a surrogate pair"))
}
