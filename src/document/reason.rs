//! Why a line is left out of the text.

/// Why a line is taken for furniture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reason {
    Symbol,
    Rule,
    PageNumber,
    NumberSeries,
    RunningLine,
    FrontMatter,
    /// Neither furniture nor text; whether the line opens a note.
    Footnote {
        opens: bool,
    },
}

impl Reason {
    pub fn message(self) -> &'static str {
        match self {
            Reason::Symbol => "Left out as page furniture: a document symbol or job number, set apart from the text",
            Reason::Rule => "Left out as page furniture: a rule between paragraphs",
            Reason::PageNumber => "Left out as page furniture: a page number at the end of a page",
            Reason::NumberSeries => "Left out as page furniture: a page number in an evenly spaced series",
            Reason::RunningLine => "Left out as page furniture: a running head or foot next to the end of a page",
            Reason::Footnote { .. } => "A footnote, taken out of the text",
            Reason::FrontMatter => "Left out as front matter: data about the text before it begins",
        }
    }
}

/// Whether furniture of this sort shows where a page ends.
pub(super) fn ends_page(reason: Reason) -> bool {
    !matches!(reason, Reason::Rule | Reason::FrontMatter | Reason::Footnote { .. })
}
