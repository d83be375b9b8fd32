//! The cells of a table's row: `Sand, washed | tonne | 14.20`, or the same with tabs.

use crate::text::span::Span;

/// The cells of a row, without the separators and the white space beside them; one cell where the text is no row. Linear.
pub(crate) fn cells(text: &str) -> Vec<Span> {
    let separator = if text.contains('\t') {
        "\t"
    } else if text.contains(" | ") {
        "|"
    } else {
        return vec![Span::new(0, text.len())];
    };
    let mut start = 0;
    let cells = text.split(separator).map(|cell| {
        let from = start + cell.len() - cell.trim_start().len();
        let span = Span::new(from.min(start + cell.trim_end().len()), start + cell.trim_end().len());
        start += cell.len() + separator.len();
        span
    });
    cells.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows() {
        let parts = |text: &str| cells(text).iter().map(|span| span.of(text).to_owned()).collect::<Vec<_>>();
        assert_eq!(parts("Sand, washed | tonne | 14.20"), ["Sand, washed", "tonne", "14.20"]);
        assert_eq!(parts("a\tb c\t"), ["a", "b c", ""]);
        assert_eq!(parts("| a |  | b |"), ["", "a", "", "b", ""]);
        assert_eq!(parts("p(a|b) is one cell"), ["p(a|b) is one cell"]);
    }
}
