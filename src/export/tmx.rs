//! TMX 1.4b: the sentence pairs as a translation memory.

use crate::comparison::{Comparison, SentenceRef};
use crate::export::{decimals, paths, sentences, xml};

/// One `tu` for each sentence pair with both sides; its confidence is a `prop`, and its paths are a `note`. Sentences
/// without counterpart are not translations, and left out. In versions mode there are none.
pub(crate) fn tmx(comparison: &Comparison) -> String {
    let (left_tag, right_tag) = (xml(&comparison.left.language), xml(&comparison.right.language));
    let mut file = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n");
    file += &format!(
        "<tmx version=\"1.4\">\n  <header creationtool=\"diptych\" creationtoolversion=\"{}\" segtype=\"sentence\" \
         o-tmf=\"diptych\" adminlang=\"en\" srclang=\"{left_tag}\" datatype=\"plaintext\"/>\n  <body>\n",
        env!("CARGO_PKG_VERSION")
    );
    for pair in comparison.beads.iter().flat_map(|bead| &bead.sentences) {
        if pair.left.is_empty() || pair.right.is_empty() {
            continue;
        }
        let left = xml(&sentences(&comparison.left, &pair.left));
        let right = xml(&sentences(&comparison.right, &pair.right));
        let blocks = |sentences: &[SentenceRef]| sentences.first().map(|&(block, _)| block);
        let left_path = paths(&comparison.left, blocks(&pair.left));
        let right_path = paths(&comparison.right, blocks(&pair.right));
        let note = match left_path.is_empty() && right_path.is_empty() {
            true => String::new(),
            false => format!("      <note>{} | {}</note>\n", xml(&left_path), xml(&right_path)),
        };
        file += &format!(
            "    <tu>\n{note}      <prop type=\"x-confidence\">{}</prop>\n      \
             <tuv xml:lang=\"{left_tag}\"><seg>{left}</seg></tuv>\n      \
             <tuv xml:lang=\"{right_tag}\"><seg>{right}</seg></tuv>\n    </tu>\n",
            decimals(pair.confidence)
        );
    }
    file + "  </body>\n</tmx>\n"
}
