//! XLIFF 2.1: the translation as a bilingual file, with the findings as notes.

use crate::comparison::{Comparison, Finding};
use crate::export::{name, paths, sentences, xml};
use crate::strings::gather::Gather;

/// One `unit` for each bead, one `segment` for each sentence pair, and a `note` for each finding in it and for the path
/// of each side. What is on the right only is a segment with an empty source. In versions mode a bead is one segment.
pub(crate) fn xliff(comparison: &Comparison) -> String {
    let (left_tag, right_tag) = (xml(&comparison.left.language), xml(&comparison.right.language));
    let mut file = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" \
         version=\"2.1\" srcLang=\"{left_tag}\" trgLang=\"{right_tag}\">\n  <file id=\"f1\">\n"
    );
    for (index, bead) in comparison.beads.iter().enumerate() {
        file += &format!("    <unit id=\"u{}\">\n", index + 1);
        let of_bead = |finding: &&Finding| {
            let left = finding.left.is_some_and(|place| bead.left.contains(&place.block));
            left || finding.left.is_none() && finding.right.is_some_and(|place| bead.right.contains(&place.block))
        };
        let path = |side: &str, path: String| match path.as_str() {
            "" => path,
            path => format!("        <note category=\"path\" appliesTo=\"{side}\">{}</note>\n", xml(path)),
        };
        let mut notes = path("source", paths(&comparison.left, bead.left.iter().copied()));
        notes += &path("target", paths(&comparison.right, bead.right.iter().copied()));
        notes.extend(comparison.findings.iter().filter(of_bead).map(note));
        if !notes.is_empty() {
            file += &format!("      <notes>\n{notes}      </notes>\n");
        }
        let mut segments: Vec<(String, String)> = bead
            .sentences
            .iter()
            .map(|pair| (sentences(&comparison.left, &pair.left), sentences(&comparison.right, &pair.right)))
            .gather();
        if segments.is_empty() {
            segments.push((bead.left_text(&comparison.left), bead.right_text(&comparison.right)));
        }
        for (number, (source, target)) in segments.iter().enumerate() {
            let target = match target.as_str() {
                "" => String::new(),
                target => format!("<target>{}</target>", xml(target)),
            };
            let state = if target.is_empty() { "initial" } else { "translated" };
            file += &format!(
                "      <segment id=\"s{}\" state=\"{state}\"><source>{}</source>{target}</segment>\n",
                number + 1,
                xml(source)
            );
        }
        file += "    </unit>\n";
    }
    if comparison.beads.is_empty() {
        // A file must have a unit, and a unit a segment.
        file += "    <unit id=\"u1\"><segment><source/></segment></unit>\n";
    }
    file + "  </file>\n</xliff>\n"
}

fn note(finding: &Finding) -> String {
    let arguments = finding.message.arguments.iter().map(|(key, value)| format!(" {key}={value}"));
    let message = finding.message.id.clone() + &arguments.collect::<String>();
    // The format's priorities run from 1, the highest, to 10.
    let priority = 4_u8.saturating_sub(finding.severity).max(1);
    format!("        <note category=\"{}\" priority=\"{priority}\">{}</note>\n", name(finding.kind), xml(&message))
}
