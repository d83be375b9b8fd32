//! The seam between two lines of a paragraph: a space, nothing, or a hyphen judged.
//!
//! A hyphen at a line end stays or goes by how the text itself spells the word elsewhere; where it does not, by tables
//! of parts that keep theirs. One table of the text's words, made only if a line ends in a hyphen: linear time and
//! memory.

use rustc_hash::FxHashMap;

use crate::document::lines::{Line, is_wide};
use crate::document::seams::is_thai;
use crate::language::{Language, entries};
use crate::strings::unicode::lowercase;
use crate::text::fold;

/// Characters of a word that are looked at to judge a hyphen; in a longer chain of hyphens, each is its own.
const LONGEST: usize = 64;

/// How the text spells its words, for hyphens at line ends.
pub(crate) struct Hyphens {
    language: Language,
    /// Words in lower case, compounds with their hyphens, and how often each occurs; empty if no line ends in a hyphen.
    words: FxHashMap<String, u32>,
}

/// How a language spells compounds with hyphens, for words that the text does not show elsewhere. The entries of a table
/// are in lower case.
struct Compounds {
    /// First parts that keep their hyphen before any word.
    firsts: &'static str,
    /// Words of which the first part is one of those, and which have no hyphen: "nonsense", "selfish"; `*` for any ending.
    solid: &'static str,
    /// First parts that keep it before the second parts in `after`, `*` for any ending, and before words of the text.
    before: &'static str,
    after: &'static str,
    /// Second parts that keep the hyphen before them.
    seconds: &'static str,
    /// Words that `seconds` would break: "par-ce".
    whole: &'static str,
    /// Words that keep it, whatever their parts are: "re-examine"; `*` for any ending.
    kept: &'static str,
}

const NO_COMPOUNDS: Compounds =
    Compounds { firsts: "", solid: "", before: "", after: "", seconds: "", whole: "", kept: "" };

const ENGLISH: Compounds = Compounds {
    firsts: "non|self|anti|post|counter|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety",
    solid: "nonsense|nonsensical|nonetheless|nonchalant|nonplussed|nonentity|nonconformist|selfish|selfishness|\
            selfless|selfsame|selfishly|selfie|selfhood|nondescript|nones|selfs|antib*|anticip*|antics|antid*|antigen*|\
            antiqu*|antise*|antith*|antipath*|antipod*|antitrust|antique*|antler*|postag*|postal|postcard*|poster*|\
            posting*|postman|postmark*|postpon*|postscript*|postul*|postur*|posted|postgraduate*|posthum*|posts|\
            counteract*|counterf*|countermand*|countermeasure*|counterpart*|counterpoint*|counterproductive|countersign*|\
            counterbalanc*|counterweight*|counterclaim*|counterargument*|counterattack*|counterintuitive|counters",
    before: "long|short|high|low|well|ill|half|so|cross|all|ex|vice|middle|full|part|first|second|third|large|small|\
             medium|broad|wide|deep|far|hard|fair|free|good|best|better|much|new|old|open|\
             decision|policy|law|fact|time|work|one|two|three|four|five|six|seven|eight|nine|ten|twelve|gender|child|land|user|market|\
             labour|labor|energy|cost|risk|rights|people|community|south|north|east|west|up|follow|day",
    after: "term|range|level|standing|scale|ranking|income|lasting|lived|run|income|quality|called|known|being|\
            established|defined|founded|educated|trained|off|hour|time|year|day|week|month|border|border|cutting|\
            section|country|reference|examination|cultural|sectoral|inclusive|party|powers|round|president|minister|\
            chairman|chair|chairperson|rapporteur|wife|husband|chancellor|soldier|combatant|combatants|class|sized|\
            fledged|owned|based|oriented|driven|led|related|sensitive|responsive|making|makers|maker|finding|reaching|\
            based|won|trade|faith|neighbourliness|ended|war|conflict|third|thirds|fold|sided|way|party|tier|to-date|\
            efficient|effective|intensive|saving|bearing|centred|centered|friendly|locked|up|advised|treated|equipped|\
            paid|rate|minded|aged|old|east|west|south|north|eastern|western|date|tech|speed|profile|risk|cost|density",
    seconds: "",
    whole: "",
    kept: "re-e*|pre-e*|de-e*|socio-e*|socio-c*|socio-p*|politico-*",
};

const FRENCH: Compounds = Compounds {
    firsts: "non|vingt|trente|quarante|cinquante|soixante|quatre-vingt|demi|après|avant|quasi|arrière|mi",
    solid: "nonchalant|nonchalance|nonobstant|avantage|avantages|avantageux|avantageuse|nonante|mieux|milieu|militaire|\
            militaires|ministre|ministres|ministère|ministères|mission|missions|minimum|minorité|minorités|minute|\
            million|millions|milliard|milliards|minier|minière|micro|migration|migrations|mise|mines|midi|mission|\
            migrant|migrants|minéral|minérales|miracle|misère|missile|missiles|minoritaire|minimale|minime|minuit|\
            demiurge|trentaine|quarantaine|cinquantaine|soixantaine|vingtaine|trentième|quarantième|vingtième|avantager",
    before: "sous|ex|vice|savoir|laissez|compte|porte|peut|dix|contre|porte|garde|chef|long|court|moyen|bien|socio|politico|nord|sud|est|ouest|\
             quatre|cent|extra|inter|haut|plein|grand|mot|rendez|main|plus|là|ci|aide|tout|au|par|celui|celle|ceux",
    after: "faire|passer|rendu|rendus|sol|sols|comité|commission|comités|secrétaire|secrétariat|directeur|section|régional|régionale|régionaux|ministre|\
            président|présidente|présidents|être|sept|huit|neuf|septième|huitième|neuvième|parole|terme|fondé|être|\
            économique|économiques|est|ouest|vingt|vingts|dessus|dessous|delà|devant|vous|œuvre|value|mémoire|ci|là|\
            projet|projets|alinéa|développé|développement|traitant|traitance|locataire|officier|titre",
    seconds: "même|mêmes|ci|là|il|elle|ils|elles|on|ce|je|tu|nous|vous|t|moi|toi",
    whole: "parce|selon|saison|raison|maison|million|union|nation|lesquelles|lesquels|cela|delà|voilà|ainsi|ceci|merci|\
            avril|exil|profil|péril|outil|conseil|travail|accueil|appel|lequel|telle|quelle|nouvelle|actuelle|celle|\
            naturelle|formelle|belle|force|place|service|office|justice|police|source|espace|grâce|finance|france|\
            commerce|alliance|exercice|confiance|importance|assistance|présence|conférence|violence|science|audience|\
            existence|expérience|référence|urgence|agence|séance|instance|indépendance|puissance|connaissance",
    kept: "grand-père|grand-mère|grands-parents|grands-pères|grands-mères|petits-enfants|petit-fils|petite-fille|contre-mesure*|\
           contre-indication*|procès-verb*|compte-rendu|aller-retour|pays-bas|états-unis|saint-siège|outre-mer|hors-*|\
           chef-lieu|chefs-lieux|état-major|libre-échange|laissez-passer|statu-quo|prud'hom*|c'est-*",
};

const RUSSIAN: Compounds = Compounds {
    firsts: "кое",
    solid: "",
    before: "по|во|северо|юго|социально|вице|экс|научно|военно|общественно|северно|южно|торгово|технико|культурно",
    after: "первых|вторых|третьих|видимому|прежнему|новому|иному|своему|другому|настоящему|русски|моему|нашему|\
            восток*|восточн*|запад*|экономическ*|политическ*|президент*|исследовательск*|техническ*|правов*|промышленн*",
    seconds: "то|либо|нибудь|таки",
    whole: "что|место|лето|кто|никто|ничто|право|это|зато|авто",
    kept: "",
};

const SPANISH: Compounds = Compounds {
    firsts: "anglo|franco|greco|hispano|ítalo|ruso|económico|histórico|jurídico|político|social|técnico|teórico",
    ..NO_COMPOUNDS
};

/// What the language spells with hyphens; languages without a table join.
fn compounds(language: Language) -> &'static Compounds {
    match language {
        Language::English => &ENGLISH,
        Language::French => &FRENCH,
        Language::Russian => &RUSSIAN,
        Language::Spanish => &SPANISH,
        _ => &NO_COMPOUNDS,
    }
}

/// Words before which a hanging hyphen stays ("short- and long-term", "Vor- und Nachteile").
const AND: &[&str] = &["and", "or", "to", "et", "ou", "y", "e", "o", "u", "и", "или", "und", "oder", "bis", "sowie"];
/// Elided words that no space follows.
const ELIDED: &[&str] =
    &["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu"];

impl Hyphens {
    pub(crate) fn new(raw: &str, lines: &[Line], language: Language) -> Self {
        let mut words = FxHashMap::default();
        if lines.iter().any(|line| ends_hyphenated(line.span.of(raw))) {
            let mut broken = false;
            for line in lines {
                let text = line.span.of(raw);
                let from = if std::mem::replace(&mut broken, ends_hyphenated(text)) {
                    text.find(char::is_whitespace).unwrap_or(text.len())
                } else {
                    0
                };
                let text = text.get(from..).unwrap_or_default();
                // The parts of a word that is broken here are not independent evidence.
                let text =
                    if ends_hyphenated(text) { text.trim_end_matches(|c: char| !c.is_whitespace()) } else { text };
                for word in text.split(|c: char| !(c.is_alphanumeric() || is_hyphen(c))).filter(|word| !word.is_empty())
                {
                    *words.entry(lowercase(word)).or_insert(0) += 1;
                }
            }
        }
        Self { language, words }
    }

    /// Prepares `text` for the next line of its paragraph: a space, or none, or a hyphen taken back.
    pub(crate) fn seam(&self, text: &mut String, piece: &str) {
        let (Some(last), Some(next)) = (text.chars().next_back(), piece.chars().next()) else { return };
        let tight = (is_wide(last) || is_wide_mark(last)) && (is_wide(next) || is_wide_mark(next));
        // A line of Thai ends anywhere between words.
        if tight || is_thai(last) && is_thai(next) || last == '\u{2011}' || ends_elided(text) {
            return;
        }
        let before = text.chars().nth_back(1).unwrap_or(' ');
        if matches!(last, '/' | '—') && before.is_alphanumeric() && next.is_alphanumeric() {
            return;
        }
        if last == '–' && before.is_numeric() && next.is_numeric() {
            return;
        }
        if !ends_hyphenated(text) || !next.is_alphanumeric() {
            text.push(' ');
            return;
        }
        let second: String = piece.chars().take_while(|&c| c.is_alphanumeric()).collect();
        if AND.contains(&second.as_str()) {
            text.push(' ');
        } else if !self.keeps(text, &second) {
            text.pop();
        }
    }

    /// Whether a word broken at a hyphen has that hyphen for its own.
    fn keeps(&self, text: &str, second: &str) -> bool {
        let part = |c: &char| c.is_alphanumeric() || is_hyphen(*c);
        let back: Vec<char> = text.chars().rev().skip(1).take(LONGEST).take_while(part).collect();
        let first: String = back.iter().rev().collect();
        let digit = |word: &str| word.chars().any(char::is_numeric);
        if digit(&first) || digit(second) || second.starts_with(char::is_uppercase) || back.len() == LONGEST {
            return true;
        }
        let (first, second) = (lowercase(&first), lowercase(second));
        let count = |word: &str| self.words.get(word).copied().unwrap_or(0);
        let (apart, together) = (count(&format!("{first}-{second}")), count(&format!("{first}{second}")));
        if apart != together {
            return apart > together;
        }
        let last = first.rsplit('-').next().unwrap_or_default();
        let table = compounds(self.language);
        let holds = |table: &'static str, word: &str| {
            entries(table)
                .any(|entry| entry.strip_suffix('*').map_or(entry == word, |beginning| word.starts_with(beginning)))
        };
        let whole = format!("{last}{second}");
        if holds(table.kept, &format!("{last}-{second}")) {
            return true;
        }
        if holds(table.solid, &whole) || holds(table.whole, &whole) {
            return false;
        }
        // "c'est-à-dire", "state-of-the-art": a chain goes on behind a word of grammar.
        if last.len() < first.len() && self.language.is_function_word(&fold(last)) {
            return true;
        }
        // Two words of grammar are one word: "within", "however".
        let is_word = |word: &str| count(word) > 0 && !self.language.is_function_word(&fold(word));
        let is_compound = holds(table.before, last) && (holds(table.after, &second) || is_word(&second));
        let is_clitic = holds(table.seconds, &second)
            && (count(last) > 0 || last == "t" || self.language.is_function_word(&fold(last)));
        let are_words = matches!(self.language, Language::English | Language::French | Language::Other)
            && is_word(last)
            && is_word(&second)
            && last.chars().count() > 3
            && second.chars().count() > 3;
        holds(table.firsts, last) && second.chars().count() > 2 || is_compound || is_clitic || are_words
    }
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}')
}

/// Chinese and Japanese punctuation that is in the Western quotation and dash blocks.
fn is_wide_mark(c: char) -> bool {
    matches!(c, '“' | '”' | '‘' | '’' | '—' | '…' | '·')
}

/// Ends in a hyphen that belongs to a word.
pub(crate) fn ends_hyphenated(text: &str) -> bool {
    let mut back = text.chars().rev();
    back.next().is_some_and(is_hyphen) && back.next().is_some_and(char::is_alphanumeric)
}

fn ends_elided(text: &str) -> bool {
    let Some(before) = text.strip_suffix(['’', '\'']) else { return false };
    ELIDED.iter().any(|word| {
        let rest = before.len().checked_sub(word.len()).and_then(|at| Some((before.get(..at)?, before.get(at..)?)));
        rest.is_some_and(|(rest, end)| end.eq_ignore_ascii_case(word) && !rest.ends_with(char::is_alphabetic))
    })
}
