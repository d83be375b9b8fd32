//! TMX and XLIFF: well-formed, of the elements that the formats ask for, with every pair in them.

use diptych::{CompareOptions, Comparison, Document, ExportFormat, Mode, compare, export};
use quick_xml::Reader;
use quick_xml::events::Event;

fn languages(left: &str, right: &str) -> Comparison {
    compare(left, right, &CompareOptions { mode: Mode::Languages, ..CompareOptions::default() }).unwrap()
}

fn pairs() -> Vec<Comparison> {
    vec![
        languages(include_str!("../www/corpus/astana-2011-fr.txt"), include_str!("../www/corpus/astana-2011-en.txt")),
        languages("<b>Ein & \"zwei\"</b> ]]>\u{1}.\n\nDrei.", "<b>One & \"two\"</b> ]]>\u{b}.\n\nThree."),
        languages("", "Alone."),
        languages("", ""),
    ]
}

/// The elements of a file as paths, each with its attributes' names; the texts of those that end in `leaf`.
fn read(file: &str, leaf: &str) -> (Vec<String>, Vec<String>) {
    let mut reader = Reader::from_str(file);
    reader.config_mut().check_end_names = true;
    let (mut path, mut elements, mut texts): (Vec<String>, Vec<String>, Vec<String>) = Default::default();
    loop {
        let event = reader.read_event().unwrap_or_else(|error| panic!("{error}\n{file}"));
        match &event {
            Event::Start(tag) | Event::Empty(tag) => {
                let name = String::from_utf8(tag.name().as_ref().to_vec()).unwrap();
                path.push(name.clone());
                let attributes =
                    tag.attributes().map(|attribute| attribute.expect("well-formed").key.as_ref().to_vec());
                let mut attributes: Vec<String> = attributes.map(|key| String::from_utf8(key).unwrap()).collect();
                attributes.sort();
                elements.push(format!("{} [{}]", path.join("/"), attributes.join(" ")));
                if name == leaf {
                    texts.push(String::new());
                }
                if matches!(event, Event::Empty(_)) {
                    path.pop();
                }
            }
            Event::End(_) => drop(path.pop()),
            Event::Text(text) if path.last().is_some_and(|name| name == leaf) => {
                *texts.last_mut().unwrap() += &text.decode().unwrap();
            }
            Event::GeneralRef(reference) if path.last().is_some_and(|name| name == leaf) => {
                let character = match reference.decode().unwrap().as_ref() {
                    "amp" => "&",
                    "lt" => "<",
                    "gt" => ">",
                    "quot" => "\"",
                    other => panic!("an entity {other}"),
                };
                *texts.last_mut().unwrap() += character;
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(path.is_empty(), "elements left open: {path:?}");
    (elements, texts)
}

/// The texts of the pairs, left and right in turn; of all or of those with both sides.
fn expected(comparison: &Comparison, all: bool) -> Vec<String> {
    let pairs = comparison.beads.iter().flat_map(|bead| &bead.sentences);
    let pairs = pairs.filter(|pair| all || !pair.left.is_empty() && !pair.right.is_empty());
    let text = |document: &diptych::Document, references: &[(usize, usize)]| {
        let block = |b: usize| &document.blocks[b];
        let texts = references.iter().map(|&(b, s)| block(b).sentences[s].of(&block(b).text));
        texts.collect::<Vec<_>>().join(" ").replace(['\u{1}', '\u{b}'], "\u{fffd}")
    };
    pairs.flat_map(|pair| [text(&comparison.left, &pair.left), text(&comparison.right, &pair.right)]).collect()
}

#[test]
fn tmx_holds_every_pair() {
    for comparison in pairs() {
        let file = export(&comparison, ExportFormat::Tmx);
        let (elements, texts) = read(&file, "seg");
        assert_eq!(elements[0], "tmx [version]");
        let header = "adminlang creationtool creationtoolversion datatype o-tmf segtype srclang";
        assert_eq!(elements[1], format!("tmx/header [{header}]"));
        assert_eq!(elements[2], "tmx/body []");
        let unit =
            ["[]", "/prop [type]", "/tuv [xml:lang]", "/tuv/seg []", "/tuv [xml:lang]", "/tuv/seg []"].map(|rest| {
                let gap = if rest.starts_with('/') { "" } else { " " };
                format!("tmx/body/tu{gap}{rest}")
            });
        // The paths are a note, where there are any.
        let numbered = comparison.left.blocks.iter().any(|block| block.path.is_some());
        assert!(!numbered || elements.contains(&"tmx/body/tu/note []".to_owned()));
        let elements: Vec<&String> = elements.iter().filter(|&element| element != "tmx/body/tu/note []").collect();
        assert!(elements[3..].chunks(6).all(|chunk| chunk.iter().copied().eq(&unit)), "{elements:#?}");
        assert_eq!(texts, expected(&comparison, false));
    }
}

#[test]
fn xliff_holds_every_pair_and_finding() {
    for comparison in pairs() {
        let file = export(&comparison, ExportFormat::Xliff);
        let (elements, sources) = read(&file, "source");
        assert_eq!(elements[0], "xliff [srcLang trgLang version xmlns]");
        assert_eq!(elements[1], "xliff/file [id]");
        let count = |element: &str| elements.iter().filter(|known| known.starts_with(element)).count();
        assert_eq!(count("xliff/file/unit ["), comparison.beads.len().max(1));
        assert_eq!(count("xliff/file/unit/segment ["), sources.len());
        let all = expected(&comparison, true);
        let (left, right): (Vec<&String>, Vec<&String>) = all.chunks(2).map(|pair| (&pair[0], &pair[1])).unzip();
        if !comparison.beads.is_empty() {
            assert_eq!(sources.iter().collect::<Vec<_>>(), left);
        }
        let (_, targets) = read(&file, "target");
        assert_eq!(
            targets.iter().collect::<Vec<_>>(),
            right.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>()
        );
        assert_eq!(count("xliff/file/unit/notes/note [category priority]"), comparison.findings.len());
        let has_path =
            |document: &Document, blocks: &[usize]| blocks.iter().any(|&b| document.blocks[b].path.is_some());
        let numbered = comparison.beads.iter().map(|bead| {
            let sides = [has_path(&comparison.left, &bead.left), has_path(&comparison.right, &bead.right)];
            sides.into_iter().filter(|&path| path).count()
        });
        let numbered: usize = numbered.sum();
        assert!(count("xliff/file/unit/notes/note [appliesTo category]") >= numbered);
    }
}
