//! The performative phrase that opens a preambular or operative paragraph: "Recalling also", "Nous sommes profondément
//! préoccupés", "Expresses its deep concern".
//!
//! Idea: one small grammar for all languages, and a table of words for each:
//!
//! ```text
//! lead := impersonal | whereas
//!       | subject? reflexive? adverb* verb tail? adverb* manner?
//!       | subject? adverb* auxiliary adverb* state adverb*
//! tail := fixed ("note", "upon") | after a light verb: filler* noun ("our deep appreciation")
//! manner := with filler* noun ("with satisfaction")
//! ```
//!
//! With a subject any word is a verb; without, it must look like one. It looks at the first dozen words only.

use crate::language::generated::{
    LEADS_ACTS, LEADS_ADVERBS, LEADS_AUXILIARIES, LEADS_CONJUNCTIONS, LEADS_FILLERS, LEADS_GROUNDS, LEADS_IMPERSONAL,
    LEADS_LIGHT, LEADS_NOUNS, LEADS_REFLEXIVES, LEADS_STOPS, LEADS_SUBJECTS, LEADS_TAILS, LEADS_WHEREAS, LEADS_WITH,
};
use crate::language::{Language, entries, matches_affix, rows};
use crate::strings::search::{replace, starts_in};
use crate::strings::span::{Span, part};
use crate::strings::unicode::lowercase;

/// A lead and what it promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Lead {
    /// In the paragraph's text.
    pub span: Span,
    /// What it promises.
    pub force: Force,
}

/// Whether a lead states grounds or acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Force {
    /// A participle or adjective: grounds, as in preambles.
    Grounds,
    /// A finite verb: an act, as in operative paragraphs.
    Act,
}

/// Words of a paragraph that are looked at.
const MAX_WORDS: usize = 14;
/// Characters of a paragraph that are looked at.
const MAX_CHARACTERS: usize = 240;

/// The lead of a paragraph's text, if it opens with one.
pub(crate) fn lead(text: &str, language: Language) -> Option<Lead> {
    if language == Language::Chinese {
        return chinese(text);
    }
    let mut reader = LeadReader { text, rest: text, words: Vec::new(), language, at: 0 };
    let force = reader.lead()?;
    let end = reader.words.get(reader.at.checked_sub(1)?)?.span.end;
    let start = reader.words.first()?.span.start;
    Some(Lead { span: Span::new(start, end), force })
}

struct LeadWord {
    lower: String,
    span: Span,
    /// Whether punctuation follows, so that no phrase goes on.
    last: bool,
}

struct LeadReader<'a> {
    text: &'a str,
    /// What was not read yet: most paragraphs have no lead, which their first words tell.
    rest: &'a str,
    words: Vec<LeadWord>,
    language: Language,
    at: usize,
}

impl LeadReader<'_> {
    /// The word at a place, if the text has so many.
    fn get(&mut self, at: usize) -> Option<&LeadWord> {
        while self.words.len() <= at && self.words.len() < MAX_WORDS && self.read().is_some() {}
        self.words.get(at)
    }

    /// Reads one more word.
    fn read(&mut self) -> Option<()> {
        let mut piece = self.rest.split_whitespace().next()?;
        let at = piece.as_ptr() as usize - self.text.as_ptr() as usize;
        let behind = at + piece.len();
        if behind > MAX_CHARACTERS {
            let end = self.text.char_indices().nth(MAX_CHARACTERS).map_or(behind, |(end, _)| end.min(behind));
            piece = part(self.text, at.min(end)..end);
        }
        let own = piece.trim_matches(|c: char| !c.is_alphanumeric());
        let front = own.as_ptr() as usize - piece.as_ptr() as usize;
        // "‘processing’ means any operation" defines a term.
        if own.is_empty() || starts_in(piece, |c| matches!(c, '‘' | '“' | '"' | '«' | '„')) {
            self.rest = "";
            return None;
        }
        let last = front + own.len() < piece.len();
        self.rest = if last { "" } else { part(self.text, behind..) };
        let span = Span::new(at + front, at + front + own.len());
        self.words.push(LeadWord { lower: replace(&lowercase(own), "'", "’"), span, last });
        Some(())
    }

    fn lead(&mut self) -> Option<Force> {
        let language = self.language;
        if self.phrase(LEADS_IMPERSONAL.of(language)) {
            return Some(Force::Act);
        }
        if self.phrase(LEADS_WHEREAS.of(language)) {
            return Some(Force::Grounds);
        }
        let conjunction = self.word(LEADS_CONJUNCTIONS.of(language));
        let subject = self.word(LEADS_SUBJECTS.of(language));
        if subject && self.get(0)?.last {
            return None;
        }
        let before = self.at;
        let reflexive = self.word(LEADS_REFLEXIVES.of(language));
        self.adverbs();
        let auxiliary = self.at;
        let state = self.word(LEADS_AUXILIARIES.of(language));
        if state {
            self.adverbs();
        }
        let verb = self.get(self.at)?.lower.clone();
        let any = subject || conjunction || state || (reflexive && before == 0 && self.at == 1);
        if matches_affix(&verb, LEADS_STOPS.of(language)) {
            return None;
        }
        let act = matches_affix(&verb, LEADS_ACTS.of(language));
        let grounds = matches_affix(&verb, LEADS_GROUNDS.of(language));
        if !(any || act || grounds) {
            return None;
        }
        self.at += 1;
        self.tail(&verb);
        self.adverbs();
        self.manner();
        // "Nous félicitant", "Having considered", but "We are convinced".
        let participle = if state {
            self.get(auxiliary).is_some_and(|word| matches_affix(&word.lower, LEADS_GROUNDS.of(language)))
        } else {
            grounds && !act
        };
        Some(if conjunction || participle { Force::Grounds } else { Force::Act })
    }

    /// Whether the phrase so far may go on.
    fn open(&self) -> bool {
        self.at == 0 || self.words.get(self.at - 1).is_some_and(|word| !word.last)
    }

    fn word(&mut self, table: &str) -> bool {
        let found = self.open() && self.get(self.at).is_some_and(|word| matches_affix(&word.lower, table));
        self.at += usize::from(found);
        found
    }

    /// Takes the first of several phrases of one or more words.
    fn phrase(&mut self, phrases: &str) -> bool {
        let first = self.get(self.at).and_then(|word| word.lower.bytes().next());
        for phrase in entries(phrases) {
            // Most begin otherwise: a cheap test.
            if phrase.bytes().next().is_some_and(|byte| byte != b'-' && Some(byte) != first) {
                continue;
            }
            let start = self.at;
            if phrase.split(' ').all(|word| self.word(word)) {
                return true;
            }
            self.at = start;
        }
        false
    }

    fn adverbs(&mut self) {
        while self.phrase(LEADS_ADVERBS.of(self.language)) {}
    }

    fn tail(&mut self, verb: &str) {
        let tails = rows(LEADS_TAILS.of(self.language)).filter(|(entry, _)| matches_affix(verb, entry));
        for (_, phrases) in tails {
            let start = self.at;
            self.adverbs();
            if self.phrase(phrases) {
                return;
            }
            self.at = start;
        }
        if matches_affix(verb, LEADS_LIGHT.of(self.language)) {
            self.object();
        }
    }

    fn manner(&mut self) {
        let start = self.at;
        if self.word(LEADS_WITH.of(self.language)) && !self.object() {
            self.at = start;
        }
    }

    /// `filler* noun`
    fn object(&mut self) -> bool {
        let start = self.at;
        while self.word(LEADS_FILLERS.of(self.language)) {}
        let found = self.word(LEADS_NOUNS.of(self.language));
        if !found {
            self.at = start;
        }
        found
    }
}

/// Chinese has neither spaces nor inflection: a subject, adverbs and a verb of the table, the longest that fits.
fn chinese(text: &str) -> Option<Lead> {
    let start = text.len() - text.trim_start().len();
    let mut rest = text.get(start..)?;
    let longest = |rest: &str, table| entries(table).filter(|entry| rest.starts_with(entry)).map(str::len).max();
    if let Some(len) = longest(rest, LEADS_SUBJECTS.of(Language::Chinese)) {
        rest = rest.get(len..)?;
    }
    loop {
        let verb = longest(rest, LEADS_ACTS.of(Language::Chinese)).map(|len| (len, Force::Act));
        let state = longest(rest, LEADS_GROUNDS.of(Language::Chinese)).map(|len| (len, Force::Grounds));
        if let Some((len, force)) = [verb, state].into_iter().flatten().max_by_key(|found| found.0) {
            return Some(Lead { span: Span::new(start, text.len() - rest.len() + len), force });
        }
        rest = rest.get(longest(rest, LEADS_ADVERBS.of(Language::Chinese))?..)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(language: Language, text: &str, expected: &str) {
        let found = lead(text, language).map_or("", |lead| lead.span.of(text));
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn french() {
        let check = |text, expected| check(Language::French, text, expected);
        check("Réaffirmant également que la démocratie", "Réaffirmant également");
        check("Nous félicitant de l’existence", "Nous félicitant");
        check("Nous nous félicitons à cet égard des", "Nous nous félicitons");
        check("Nous sommes profondément préoccupés par la situation", "Nous sommes profondément préoccupés");
        check("Nous condamnons énergiquement le terrorisme", "Nous condamnons énergiquement");
        check("Nous lançons un appel à la tolérance", "Nous lançons un appel");
        check("Exprimons notre gratitude au Gouvernement", "Exprimons notre gratitude");
        check("Nous exprimons notre profonde gratitude au", "Nous exprimons notre profonde gratitude");
        check("Nous réaffirmons notre attachement commun", "Nous réaffirmons");
        check("Prenant note avec satisfaction du rapport,", "Prenant note avec satisfaction");
        check("Ayant à l’esprit la Charte,", "Ayant à l’esprit");
        check("Il faut redoubler d’efforts", "Il faut");
        check("Prie le Secrétaire général", "Prie");
        check("Conscients du fait que", "Conscients");
        check("Nous, chefs d’État,", "");
        check("La paix est une valeur", "");
    }

    #[test]
    fn english() {
        let check = |text, expected| check(Language::English, text, expected);
        check("Recalling also its resolution", "Recalling also");
        check("Deeply concerned by the situation,", "Deeply concerned");
        check("We are deeply concerned about Libya", "We are deeply concerned");
        check("We call for tolerance", "We call for");
        check("Calls upon all States", "Calls upon");
        check("Also takes note with appreciation of", "Also takes note with appreciation");
        check("We express our deep appreciation to", "We express our deep appreciation");
        check("Having considered the report,", "Having considered");
        check("Bearing in mind that", "Bearing in mind");
        check("We strongly condemn Israel’s", "We strongly condemn");
        check("Decides to remain seized", "Decides");
        check("The Council met", "");
    }

    #[test]
    fn others() {
        check(Language::Spanish, "Acoge con beneplácito el informe", "Acoge con beneplácito");
        check(Language::Spanish, "Teniendo presente la Carta,", "Teniendo presente");
        check(Language::Spanish, "Expresa su profunda preocupación por", "Expresa su profunda preocupación");
        check(Language::Russian, "Ссылаясь на свою резолюцию,", "Ссылаясь");
        check(Language::Russian, "Мы вновь подтверждаем", "Мы вновь подтверждаем");
        check(Language::Russian, "Принимает к сведению доклад", "Принимает к сведению");
        check(Language::German, "Unter Hinweis auf ihre Resolution", "Unter Hinweis");
        check(Language::German, "Wir bekräftigen unser", "Wir bekräftigen");
        check(Language::Arabic, "وإذ تؤكد من جديد أهمية", "وإذ تؤكد من جديد");
        check(Language::Arabic, "نعرب عن بالغ قلقنا إزاء", "نعرب عن بالغ قلقنا");
        check(Language::Chinese, "我们强烈谴责一切形式的恐怖主义", "我们强烈谴责");
        check(Language::Chinese, "深为关切目前的局势，", "深为关切");
        check(Language::Chinese, "还决定将题为", "还决定");
    }
}
