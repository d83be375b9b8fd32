//! The performative phrase that opens a preambular or operative paragraph: "Recalling also", "Nous sommes profondément
//! préoccupés", "Expresses its deep concern".
//!
//! Idea: one small grammar for all languages, and a table of words for each:
//!
//! ```text
//! lead := impersonal
//!       | subject? reflexive? adverb* verb tail? adverb* manner?
//!       | subject? adverb* auxiliary adverb* state adverb*
//! tail := fixed ("note", "upon") | after a light verb: filler* noun ("our deep appreciation")
//! manner := with filler* noun ("with satisfaction")
//! ```
//!
//! With a subject any word is a verb; without, it must look like one. It looks at the first dozen words only.

use super::Language;
use crate::span::Span;

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

/// One language's words, in lower case. Entries that end in `-` are beginnings of words, those that begin with `-` endings.
struct Table {
    /// Who speaks; `force` of what follows is `Act`.
    subjects: &'static [&'static str],
    /// Conjunctions that open grounds.
    conjunctions: &'static [&'static str],
    reflexives: &'static [&'static str],
    auxiliaries: &'static [&'static str],
    adverbs: &'static [&'static str],
    /// Verbs that act, where no subject stands before them.
    acts: &'static [&'static str],
    /// Participles and adjectives that give grounds.
    grounds: &'static [&'static str],
    /// Verbs with the words that belong to them.
    tails: &'static [(&'static str, &'static [&'static str])],
    /// Verbs that say little without their object.
    light: &'static [&'static str],
    fillers: &'static [&'static str],
    nouns: &'static [&'static str],
    with: &'static [&'static str],
    impersonal: &'static [&'static str],
    /// Words that are no verb, whatever stands before them.
    stops: &'static [&'static str],
}

/// Words of a paragraph that are looked at.
const REACH: usize = 14;
/// Characters of a paragraph that are looked at.
const CHARACTERS: usize = 240;

/// The lead of a paragraph's text, if it opens with one.
pub(crate) fn lead(text: &str, language: Language) -> Option<Lead> {
    if language == Language::Chinese {
        return chinese(text);
    }
    let table = match language {
        Language::Arabic => &ARABIC,
        Language::English => &ENGLISH,
        Language::French => &FRENCH,
        Language::German => &GERMAN,
        Language::Russian => &RUSSIAN,
        Language::Spanish => &SPANISH,
        Language::Chinese | Language::Other => return None,
    };
    let words = words(text);
    let mut reader = Reader { words: &words, table, at: 0 };
    let force = reader.lead()?;
    let end = words.get(reader.at.checked_sub(1)?)?.span.end;
    let start = words.first()?.span.start;
    Some(Lead { span: Span::new(start, end), force })
}

struct Word {
    lower: String,
    span: Span,
    /// Whether punctuation follows, so that no phrase goes on.
    last: bool,
}

fn words(text: &str) -> Vec<Word> {
    let head = text.char_indices().nth(CHARACTERS).map_or(text, |(end, _)| &text[..end]);
    let mut words = Vec::new();
    for piece in head.split_whitespace().take(REACH) {
        let at = piece.as_ptr() as usize - head.as_ptr() as usize;
        let own = piece.trim_matches(|c: char| !c.is_alphanumeric());
        let front = piece.len() - piece.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
        if own.is_empty() {
            break;
        }
        let last = front + own.len() < piece.len();
        let span = Span::new(at + front, at + front + own.len());
        words.push(Word { lower: own.to_lowercase().replace('\'', "’"), span, last });
        if last {
            break;
        }
    }
    words
}

fn matches(word: &str, entries: &[&str]) -> bool {
    entries.iter().any(|entry| match (entry.strip_suffix('-'), entry.strip_prefix('-')) {
        (Some(beginning), _) => word.starts_with(beginning),
        (_, Some(ending)) => word.ends_with(ending) && word.len() > ending.len() + 1,
        _ => word == *entry,
    })
}

struct Reader<'a> {
    words: &'a [Word],
    table: &'static Table,
    at: usize,
}

impl Reader<'_> {
    fn lead(&mut self) -> Option<Force> {
        let table = self.table;
        if self.phrase(table.impersonal) {
            return Some(Force::Act);
        }
        let conjunction = self.word(table.conjunctions);
        let subject = self.word(table.subjects);
        if subject && self.words.first()?.last {
            return None;
        }
        let before = self.at;
        let reflexive = self.word(table.reflexives);
        self.adverbs();
        let auxiliary = self.words.get(self.at);
        let state = self.word(table.auxiliaries);
        if state {
            self.adverbs();
        }
        let verb = self.words.get(self.at)?;
        let any = subject || conjunction || state || (reflexive && before == 0 && self.at == 1);
        if matches(&verb.lower, table.stops) {
            return None;
        }
        let act = matches(&verb.lower, table.acts);
        let grounds = matches(&verb.lower, table.grounds);
        if !(any || act || grounds) {
            return None;
        }
        self.at += 1;
        self.tail(&verb.lower);
        self.adverbs();
        self.manner();
        // "Nous félicitant", "Having considered", but "We are convinced".
        let participle =
            if state { auxiliary.is_some_and(|word| matches(&word.lower, table.grounds)) } else { grounds && !act };
        Some(if conjunction || participle { Force::Grounds } else { Force::Act })
    }

    /// Whether the phrase so far may go on.
    fn open(&self) -> bool {
        self.at == 0 || self.words.get(self.at - 1).is_some_and(|word| !word.last)
    }

    fn word(&mut self, entries: &[&str]) -> bool {
        let found = self.open() && self.words.get(self.at).is_some_and(|word| matches(&word.lower, entries));
        self.at += usize::from(found);
        found
    }

    /// Takes the first of several phrases of one or more words.
    fn phrase(&mut self, phrases: &[&str]) -> bool {
        for phrase in phrases {
            let start = self.at;
            if phrase.split(' ').all(|word| self.word(&[word])) {
                return true;
            }
            self.at = start;
        }
        false
    }

    fn adverbs(&mut self) {
        while self.phrase(self.table.adverbs) {}
    }

    fn tail(&mut self, verb: &str) {
        let tails = self.table.tails.iter().filter(|(entry, _)| matches(verb, &[entry]));
        for (_, phrases) in tails {
            let start = self.at;
            self.adverbs();
            if self.phrase(phrases) {
                return;
            }
            self.at = start;
        }
        if matches(verb, self.table.light) {
            self.object();
        }
    }

    fn manner(&mut self) {
        let start = self.at;
        if self.word(self.table.with) && !self.object() {
            self.at = start;
        }
    }

    /// `filler* noun`
    fn object(&mut self) -> bool {
        let start = self.at;
        while self.word(self.table.fillers) {}
        let found = self.word(self.table.nouns);
        if !found {
            self.at = start;
        }
        found
    }
}

const ENGLISH: Table = Table {
    subjects: &["we", "i"],
    conjunctions: &[],
    reflexives: &["ourselves"],
    auxiliaries: &[
        "are",
        "am",
        "have",
        "having",
        "being",
        "remain",
        "remaining",
        "remains",
        "shall",
        "will",
        "must",
        "should",
        "can",
        "do",
    ],
    adverbs: &[
        "also",
        "further",
        "again",
        "once again",
        "once more",
        "therefore",
        "hereby",
        "thus",
        "fully",
        "deeply",
        "strongly",
        "-ously",
        "-edly",
        "-antly",
        "-ently",
        "-ately",
        "-artily",
        "-ingly",
        "-armly",
        "-irmly",
        "-avely",
        "-ially",
        "-icularly",
        "-iously",
        "-ously",
        "-inely",
        "-erely",
        "-ivally",
        "-ecially",
        "-ularly",
        "-ally",
        "-tly",
        "-ely",
        "-ully",
        "-only",
        "in particular",
        "as well",
        "still",
        "too",
        "jointly",
    ],
    acts: &[
        "accepts",
        "acknowledges",
        "adopts",
        "affirms",
        "agrees",
        "appeals",
        "appoints",
        "appreciates",
        "approves",
        "authorizes",
        "calls",
        "commends",
        "condemns",
        "confirms",
        "congratulates",
        "considers",
        "declares",
        "decides",
        "demands",
        "deplores",
        "designates",
        "directs",
        "emphasizes",
        "encourages",
        "endorses",
        "establishes",
        "expresses",
        "extends",
        "highlights",
        "instructs",
        "invites",
        "looks",
        "notes",
        "pledges",
        "proclaims",
        "reaffirms",
        "recalls",
        "recognizes",
        "recommends",
        "regrets",
        "reiterates",
        "rejects",
        "reminds",
        "renews",
        "requests",
        "resolves",
        "stresses",
        "strongly",
        "supports",
        "takes",
        "underlines",
        "underscores",
        "urges",
        "welcomes",
        "affirm",
        "call",
        "condemn",
        "declare",
        "decide",
        "reaffirm",
        "recognize",
        "request",
        "resolve",
        "solemnly",
        "undertakes",
        "commits",
        "calling-",
        "expects",
        "mandates",
        "reserves",
        "elects",
        "agree",
        "urge",
        "commit",
        "undertake",
        "express",
        "encourage",
        "invite",
        "support",
        "stress",
        "emphasize",
        "welcome",
        "acknowledge",
        "pledge",
        "proclaim",
    ],
    grounds: &[
        "-ing",
        "convinced",
        "concerned",
        "alarmed",
        "determined",
        "mindful",
        "aware",
        "conscious",
        "guided",
        "resolved",
        "encouraged",
        "disturbed",
        "dismayed",
        "appalled",
        "inspired",
        "grateful",
        "desirous",
        "cognizant",
        "confident",
        "committed",
        "shocked",
        "outraged",
    ],
    tails: &[
        ("call-", &["upon", "on", "for"]),
        ("tak-", &["note", "into account", "into consideration", "account", "notice"]),
        ("bear-", &["in mind"]),
        ("keep-", &["in mind"]),
        ("look-", &["forward"]),
        ("pay-", &["tribute"]),
        ("being", &["aware"]),
    ],
    light: &["express-", "extend-", "convey-", "reiterat-ng", "place-", "voice-", "voicing"],
    fillers: &[
        "our",
        "its",
        "their",
        "the",
        "a",
        "an",
        "deep",
        "deepest",
        "profound",
        "sincere",
        "serious",
        "grave",
        "great",
        "strong",
        "full",
        "its",
        "heartfelt",
        "high",
        "warm",
        "firm",
        "utmost",
        "particular",
        "keen",
        "continued",
        "continuing",
        "and",
    ],
    nouns: &[
        "appreciation",
        "gratitude",
        "concern",
        "satisfaction",
        "regret",
        "support",
        "solidarity",
        "condolences",
        "sympathy",
        "thanks",
        "hope",
        "conviction",
        "determination",
        "readiness",
        "intention",
        "alarm",
        "dismay",
        "outrage",
        "interest",
        "congratulations",
        "confidence",
        "approval",
        "commitment",
        "resolve",
    ],
    with: &["with"],
    impersonal: &[
        "it is necessary",
        "it is important",
        "it is essential",
        "it is imperative",
        "there is a need",
        "there is an urgent need",
        "efforts are needed",
        "greater efforts are needed",
        "more efforts are needed",
        "further efforts are needed",
        "action is needed",
        "further action is needed",
        "urgent action is needed",
    ],
    stops: &[
        "the",
        "a",
        "an",
        "this",
        "these",
        "all",
        "during",
        "according",
        "everything",
        "nothing",
        "king",
        "in",
        "on",
        "at",
        "of",
    ],
};

const FRENCH: Table = Table {
    subjects: &["nous", "je"],
    conjunctions: &[],
    reflexives: &["nous", "se"],
    auxiliaries: &[
        "sommes",
        "avons",
        "étant",
        "ayant",
        "est",
        "demeurons",
        "restons",
        "demeurant",
        "restant",
        "demeure",
        "reste",
        "suis",
        "devons",
        "pouvons",
        "entendons",
        "souhaitons",
        "voulons",
        "déclarons",
        "déclare",
        "déclarant",
        "disons",
        "dit",
    ],
    adverbs: &[
        "également",
        "aussi",
        "en outre",
        "de nouveau",
        "à nouveau",
        "une fois encore",
        "une fois de plus",
        "par ailleurs",
        "en particulier",
        "donc",
        "encore",
        "en conséquence",
        "par conséquent",
        "toujours",
        "ici",
        "très",
        "plus",
        "bien",
        "pleinement",
        "d’autre part",
        "de plus",
        "-mment",
        "-ément",
        "-quement",
        "-ivement",
        "-eusement",
        "-ellement",
        "-ement",
        "-iment",
    ],
    acts: &[
        "-ons",
        "accueille",
        "adopte",
        "adresse",
        "affirme",
        "appelle",
        "approuve",
        "appuie",
        "autorise",
        "charge",
        "condamne",
        "confirme",
        "considère",
        "constate",
        "convient",
        "décide",
        "déclare",
        "demande",
        "déplore",
        "désigne",
        "encourage",
        "engage",
        "enjoint",
        "estime",
        "exhorte",
        "exige",
        "exprime",
        "fait",
        "félicite",
        "forme",
        "insiste",
        "invite",
        "lance",
        "note",
        "prend",
        "prie",
        "proclame",
        "rappelle",
        "réaffirme",
        "recommande",
        "reconnaît",
        "regrette",
        "réitère",
        "rejette",
        "remercie",
        "rend",
        "renouvelle",
        "salue",
        "sait",
        "souhaite",
        "souligne",
        "souscrit",
        "soutient",
        "tient",
        "attend",
        "crée",
        "nomme",
        "proroge",
        "confère",
        "espère",
        "établit",
        "met",
        "juge",
        "attache",
        "engage",
    ],
    grounds: &[
        "-ant",
        "conscient-",
        "convaincu-",
        "préoccupé-",
        "alarmé-",
        "inquiet-",
        "inquiète-",
        "résolu-",
        "déterminé-",
        "désireu-",
        "soucieu-",
        "guidé-",
        "considérant",
        "attaché-",
        "fidèle-",
        "encouragé-",
        "indigné-",
        "consterné-",
        "profondément",
        "gravement",
        "vivement",
        "décidé-",
        "vu",
        "persuadé-",
        "mû-",
        "animé-",
        "reconnaissant-",
        "certain-",
        "sensible-",
    ],
    tails: &[
        ("pren-", &["note", "acte", "en considération", "en compte", "bonne note"]),
        ("prend", &["note", "acte", "en considération", "en compte"]),
        ("ten-", &["compte"]),
        ("tient", &["compte"]),
        ("gard-", &["à l’esprit", "présent à l’esprit", "présents à l’esprit"]),
        ("à", &["l’esprit"]),
        ("rend-", &["hommage"]),
        ("rend", &["hommage"]),
        ("fais-", &["appel", "nôtre", "nôtres"]),
        ("fait", &["appel", "sien", "sienne"]),
        ("lan-", &["un appel", "un appel pressant", "un appel urgent"]),
        ("engag-", &["vivement", "instamment"]),
    ],
    light: &["exprim-", "adress-", "présent-", "form-", "manifest-", "témoign-", "témoignons"],
    fillers: &[
        "notre",
        "nos",
        "sa",
        "ses",
        "son",
        "leur",
        "leurs",
        "le",
        "la",
        "les",
        "un",
        "une",
        "profonde",
        "profond",
        "profondes",
        "vive",
        "vif",
        "sincère",
        "sincères",
        "très",
        "plus",
        "grande",
        "grand",
        "entière",
        "entier",
        "plein",
        "pleine",
        "ferme",
        "grave",
        "graves",
        "vives",
        "vifs",
        "extrême",
        "chaleureux",
        "intention",
        "une",
    ],
    nouns: &[
        "gratitude",
        "reconnaissance",
        "appréciation",
        "préoccupation",
        "préoccupations",
        "inquiétude",
        "appui",
        "soutien",
        "solidarité",
        "condoléances",
        "satisfaction",
        "remerciements",
        "regret",
        "regrets",
        "espoir",
        "conviction",
        "détermination",
        "volonté",
        "félicitations",
        "indignation",
        "sympathie",
        "vœu",
        "vœux",
        "intérêt",
        "intention",
        "alarme",
        "consternation",
        "confiance",
    ],
    with: &["avec"],
    impersonal: &[
        "il faut",
        "il convient",
        "il importe",
        "il est nécessaire",
        "il est important",
        "il est essentiel",
        "il est indispensable",
        "il est impératif",
        "il est urgent",
        "il y a lieu",
    ],
    stops: &[
        "pendant",
        "durant",
        "avant",
        "devant",
        "suivant",
        "maintenant",
        "cependant",
        "enfant",
        "le",
        "la",
        "les",
        "un",
        "une",
        "des",
        "ce",
        "dans",
        "en",
        "pour",
    ],
};

const SPANISH: Table = Table {
    subjects: &["nosotros", "nosotras"],
    conjunctions: &[],
    reflexives: &["nos", "se"],
    auxiliaries: &[
        "estamos", "somos", "hemos", "habiendo", "siendo", "estando", "está", "es", "ha", "seguimos", "debemos",
    ],
    adverbs: &[
        "también",
        "además",
        "asimismo",
        "una vez más",
        "de nuevo",
        "nuevamente",
        "en particular",
        "-mente",
        "muy",
        "aún",
        "por consiguiente",
        "por tanto",
    ],
    acts: &[
        "-amos",
        "-emos",
        "-imos",
        "acoge",
        "acepta",
        "afirma",
        "adopta",
        "alienta",
        "apoya",
        "aprueba",
        "autoriza",
        "celebra",
        "condena",
        "confirma",
        "considera",
        "conviene",
        "decide",
        "declara",
        "deplora",
        "destaca",
        "encomia",
        "establece",
        "exhorta",
        "exige",
        "expresa",
        "felicita",
        "hace",
        "hace-",
        "insta",
        "invita",
        "lamenta",
        "manifiesta",
        "nombra",
        "observa",
        "pide",
        "proclama",
        "reafirma",
        "recomienda",
        "reconoce",
        "recuerda",
        "rechaza",
        "reitera",
        "respalda",
        "solicita",
        "subraya",
        "toma",
        "agradece",
        "aguarda",
        "espera",
        "señala",
        "encarga",
        "prorroga",
        "aplaude",
        "insiste",
        "rinde",
    ],
    grounds: &[
        "-ando",
        "-iendo",
        "-yendo",
        "-ándose",
        "-iéndose",
        "consciente-",
        "convencid-",
        "preocupad-",
        "alarmad-",
        "decidid-",
        "resuelt-",
        "guiad-",
        "deseos-",
        "profundamente",
        "alentad-",
        "inspirad-",
        "observando",
        "gravemente",
        "persuadid-",
        "considerando",
        "seriamente",
        "visto",
        "animad-",
    ],
    tails: &[
        ("tom-", &["nota", "en consideración", "en cuenta"]),
        ("ten-", &["en cuenta", "presente", "presentes"]),
        ("acog-", &["con beneplácito", "con satisfacción", "favorablemente"]),
        ("hac-", &["un llamamiento", "suyo", "suya", "notar"]),
        ("rind-", &["homenaje"]),
        ("rend-", &["homenaje"]),
    ],
    light: &["expres-", "manifest-", "transmit-"],
    fillers: &[
        "nuestro", "nuestra", "nuestros", "nuestras", "su", "sus", "profundo", "profunda", "sincero", "sincera",
        "sinceras", "sinceros", "grave", "gran", "pleno", "plena", "la", "el", "más", "firme", "viva",
    ],
    nouns: &[
        "agradecimiento",
        "gratitud",
        "reconocimiento",
        "preocupación",
        "satisfacción",
        "apoyo",
        "solidaridad",
        "condolencias",
        "pesar",
        "esperanza",
        "convicción",
        "determinación",
        "inquietud",
        "alarma",
        "aprecio",
        "beneplácito",
        "indignación",
        "consternación",
        "confianza",
        "interés",
    ],
    with: &["con"],
    impersonal: &[
        "es necesario",
        "es preciso",
        "es importante",
        "es esencial",
        "es imprescindible",
        "es fundamental",
        "hay que",
        "hace falta",
    ],
    stops: &["cuando", "el", "la", "los", "las", "un", "una", "en", "de", "ramos", "todos"],
};

const RUSSIAN: Table = Table {
    subjects: &["мы", "я"],
    conjunctions: &[],
    reflexives: &[],
    auxiliaries: &["будучи", "остаемся", "намерены", "должны", "готовы", "являемся"],
    adverbs: &[
        "вновь",
        "также",
        "далее",
        "особо",
        "снова",
        "еще раз",
        "ещё раз",
        "настоятельно",
        "решительно",
        "глубоко",
        "твердо",
        "серьезно",
        "самым решительным образом",
        "торжественно",
        "высоко",
        "искренне",
        "горячо",
        "полностью",
        "кроме того",
        "сильно",
        "крайне",
        "с удовлетворением",
        "с признательностью",
        "с обеспокоенностью",
        "с озабоченностью",
        "с глубокой озабоченностью",
        "с глубокой обеспокоенностью",
        "с интересом",
        "с сожалением",
        "тем самым",
        "-тельно",
    ],
    acts: &[
        "-аем",
        "-яем",
        "-ием",
        "-уем",
        "-ваем",
        "благодарит",
        "выражает",
        "высказывает",
        "высоко",
        "дает",
        "заявляет",
        "назначает",
        "напоминает",
        "настоятельно",
        "обращает",
        "обращается",
        "одобряет",
        "осуждает",
        "отвергает",
        "отмечает",
        "подтверждает",
        "подчеркивает",
        "подчёркивает",
        "поддерживает",
        "поощряет",
        "поручает",
        "постановляет",
        "предлагает",
        "признает",
        "призывает",
        "приветствует",
        "принимает",
        "провозглашает",
        "просит",
        "рекомендует",
        "решает",
        "решительно",
        "рассчитывает",
        "санкционирует",
        "соглашается",
        "сожалеет",
        "считает",
        "требует",
        "уполномочивает",
        "учреждает",
        "утверждает",
        "ссылается",
        "выступает",
        "воздает",
        "констатирует",
        "осуждаем",
        "решили",
        "договорились",
        "согласились",
        "просим",
        "благодарим",
        "ценим",
        "отдает",
        "намеревается",
        "объявляет",
    ],
    grounds: &[
        "-ая",
        "-яя",
        "-уя",
        "-ясь",
        "-вшись",
        "рассмотрев",
        "приняв",
        "изучив",
        "заслушав",
        "получив",
        "ознакомившись",
        "обеспокоен-",
        "озабочен-",
        "убежден-",
        "встревожен-",
        "преисполнен-",
        "руководствуясь",
        "сознавая",
        "помня",
        "исходя",
        "глубоко",
        "желая",
        "стремясь",
        "учитывая",
        "действуя",
        "памятуя",
        "отдавая",
        "придавая",
        "имея",
        "видя",
        "будучи",
        "отметив",
        "проведя",
        "воздавая",
        "вдохновлен-",
    ],
    tails: &[
        ("прини-", &["во внимание", "к сведению"]),
        ("отда-", &["себе отчет", "должное"]),
        ("име-", &["в виду"]),
        ("воздава-", &["должное"]),
        ("воздает", &["должное"]),
        ("исход-", &["из"]),
    ],
    light: &["выраж-", "высказыва-", "заявля-"],
    fillers: &[
        "свою",
        "свое",
        "своё",
        "свои",
        "нашу",
        "наше",
        "наши",
        "глубокую",
        "глубокое",
        "искреннюю",
        "серьезную",
        "полную",
        "твердую",
        "большую",
        "самую",
        "крайнюю",
        "о",
        "особую",
    ],
    nouns: &[
        "признательность",
        "благодарность",
        "обеспокоенность",
        "озабоченность",
        "сожаление",
        "поддержку",
        "солидарность",
        "соболезнования",
        "удовлетворение",
        "надежду",
        "уверенность",
        "убежденность",
        "решимость",
        "готовность",
        "тревогу",
        "возмущение",
        "соболезнование",
        "сочувствие",
    ],
    with: &[],
    impersonal: &["необходимо", "следует", "важно", "надлежит", "нужно"],
    stops: &[
        "российская",
        "каждая",
        "эта",
        "такая",
        "первая",
        "третья",
        "статья",
        "какая",
        "другая",
        "новая",
        "вся",
        "декларация",
        "большая",
        "генеральная",
        "настоящая",
    ],
};

const ARABIC: Table = Table {
    subjects: &["نحن"],
    conjunctions: &["إذ", "وإذ"],
    reflexives: &[],
    auxiliaries: &["يساورها", "يساورنا"],
    adverbs: &[
        "من جديد",
        "أيضا",
        "أيضاً",
        "كذلك",
        "مجددا",
        "مجدداً",
        "علما",
        "علماً",
        "بقوة",
        "بشدة",
        "مرة أخرى",
        "بالغ",
        "رسميا",
    ],
    acts: &[
        "تقرر",
        "تؤكد",
        "تطلب",
        "تهيب",
        "تحث",
        "تدعو",
        "ترحب",
        "تعرب",
        "تشدد",
        "تدين",
        "تشجع",
        "تحيط",
        "تلاحظ",
        "تعتمد",
        "تعلن",
        "تسلم",
        "تثني",
        "تقر",
        "تشير",
        "توصي",
        "تشيد",
        "تعيد",
        "تناشد",
        "تكرر",
        "تعترف",
        "تشكر",
        "تأسف",
        "ترفض",
        "تؤيد",
        "تكلف",
        "تأذن",
        "تذكر",
        "تنوه",
        "تبرز",
        "تتعهد",
        "تلتزم",
        "تعقد",
        "نقرر",
        "نؤكد",
        "نطلب",
        "نهيب",
        "نحث",
        "ندعو",
        "نرحب",
        "نعرب",
        "نشدد",
        "ندين",
        "نشجع",
        "نحيط",
        "نلاحظ",
        "نعتمد",
        "نعلن",
        "نسلم",
        "نثني",
        "نقر",
        "نشير",
        "نوصي",
        "نشيد",
        "نعيد",
        "نناشد",
        "نكرر",
        "نعترف",
        "نشكر",
        "نأسف",
        "نرفض",
        "نؤيد",
        "نتعهد",
        "نلتزم",
        "نعقد",
        "نذكر",
        "يقرر",
        "يؤكد",
        "يطلب",
        "يهيب",
        "يحث",
        "يدعو",
        "يرحب",
        "يعرب",
        "يشدد",
        "يدين",
        "يشجع",
        "يحيط",
        "يلاحظ",
        "يعتمد",
        "يعلن",
        "يسلم",
        "يثني",
        "يقر",
        "يشير",
        "يوصي",
        "يشيد",
        "يعيد",
        "يناشد",
        "يكرر",
        "يؤيد",
    ],
    grounds: &["إدراكا", "اقتناعا", "اعترافا", "تأكيدا", "إيمانا", "واقتناعا", "وإدراكا", "واعترافا"],
    tails: &[
        ("تحيط", &["علما", "علماً"]),
        ("نحيط", &["علما", "علماً"]),
        ("يحيط", &["علما", "علماً"]),
        ("تضع", &["في اعتبارها"]),
        ("تعيد", &["تأكيد"]),
        ("نعيد", &["تأكيد"]),
        ("تأخذ", &["في اعتبارها", "في الاعتبار"]),
        (
            "تعرب",
            &[
                "عن تقديرها",
                "عن قلقها",
                "عن بالغ قلقها",
                "عن قلقها البالغ",
                "عن امتنانها",
                "عن ارتياحها",
                "عن تأييدها",
                "عن أسفها",
                "عن شكرها",
            ],
        ),
        (
            "نعرب",
            &[
                "عن تقديرنا",
                "عن قلقنا",
                "عن بالغ قلقنا",
                "عن قلقنا البالغ",
                "عن امتناننا",
                "عن عميق امتناننا",
                "عن خالص امتناننا",
                "عن ارتياحنا",
                "عن تأييدنا",
                "عن أسفنا",
                "عن شكرنا",
                "عن تضامننا",
            ],
        ),
        ("يعرب", &["عن تقديره", "عن قلقه", "عن بالغ قلقه", "عن امتنانه"]),
        ("يساورها", &["القلق", "بالغ القلق"]),
    ],
    light: &[],
    fillers: &[],
    nouns: &["التقدير", "القلق", "الارتياح", "بالغ", "الاهتمام", "الأسف"],
    with: &["مع"],
    impersonal: &["يجب", "ينبغي", "يلزم", "من الضروري", "لا بد"],
    stops: &[],
};

const GERMAN: Table = Table {
    subjects: &["wir", "ich"],
    conjunctions: &[],
    reflexives: &["uns", "sich"],
    auxiliaries: &["sind", "haben", "werden", "müssen", "wollen", "bleiben", "seiend"],
    adverbs: &[
        "erneut",
        "ferner",
        "außerdem",
        "abermals",
        "nachdrücklich",
        "ebenfalls",
        "auch",
        "insbesondere",
        "mit großer",
        "tief",
        "zutiefst",
        "ernsthaft",
        "entschieden",
        "fest",
        "feierlich",
        "daher",
        "mit tiefer",
        "mit aufrichtiger",
        "aufs schärfste",
        "mit nachdruck",
        "weiter",
        "weiterhin",
        "hiermit",
        "höchst",
        "äußerst",
        "sehr",
        "nochmals",
        "besonders",
    ],
    acts: &[
        "anerkennt",
        "appelliert",
        "beauftragt",
        "bedauert",
        "befürwortet",
        "beglückwünscht",
        "begrüßt",
        "bekräftigt",
        "bekundet",
        "bekennt",
        "beschließt",
        "bestätigt",
        "betont",
        "billigt",
        "bittet",
        "dankt",
        "drückt",
        "empfiehlt",
        "erinnert",
        "erkennt",
        "erklärt",
        "ermächtigt",
        "ermutigt",
        "ersucht",
        "fordert",
        "genehmigt",
        "hebt",
        "kommt",
        "legt",
        "lädt",
        "lobt",
        "missbilligt",
        "nimmt",
        "ruft",
        "setzt",
        "spricht",
        "stellt",
        "stimmt",
        "unterstreicht",
        "unterstützt",
        "verabschiedet",
        "verkündet",
        "verlangt",
        "verpflichtet",
        "verurteilt",
        "verweist",
        "weist",
        "wiederholt",
        "würdigt",
        "bringt",
        "macht",
        "sieht",
        "sagt",
    ],
    grounds: &[
        "-end",
        "besorgt",
        "überzeugt",
        "entschlossen",
        "eingedenk",
        "bestrebt",
        "geleitet",
        "beunruhigt",
        "alarmiert",
        "unter",
        "in",
        "im",
        "mit",
        "tief",
        "zutiefst",
        "nach",
        "von",
        "bestürzt",
        "ermutigt",
        "sich",
    ],
    tails: &[
        (
            "unter",
            &["hinweis", "berücksichtigung", "betonung", "begrüßung", "missbilligung", "nachdrücklichem hinweis"],
        ),
        (
            "in",
            &[
                "bekräftigung",
                "anerkennung",
                "anbetracht",
                "würdigung",
                "kenntnis",
                "dem bewusstsein",
                "der erkenntnis",
                "der überzeugung",
                "erwägung",
                "erinnerung",
                "sorge",
            ],
        ),
        ("im", &["bewusstsein", "hinblick", "bestreben", "einklang"]),
        ("mit", &["genugtuung", "dank", "besorgnis", "befriedigung", "bedauern", "dem ausdruck", "sorge"]),
        ("nimmt", &["kenntnis", "mit dank kenntnis", "mit genugtuung kenntnis", "zur kenntnis"]),
        ("nehmen", &["kenntnis", "zur kenntnis"]),
        ("nach", &["behandlung", "prüfung", "kenntnisnahme", "erhalt"]),
        ("von", &["der überzeugung", "dem wunsch"]),
        ("sich", &["dessen bewusst", "bewusst"]),
        ("ruft", &["auf"]),
    ],
    light: &["bekund-", "sprech-", "spricht", "drück-", "bring-"],
    fillers: &[
        "unsere",
        "unseren",
        "unser",
        "seine",
        "seinen",
        "ihre",
        "ihren",
        "ihr",
        "tiefe",
        "tiefen",
        "tiefempfundenen",
        "aufrichtigen",
        "große",
        "großen",
        "ernste",
        "volle",
        "den",
        "die",
        "aufrichtige",
    ],
    nouns: &[
        "dank",
        "anerkennung",
        "besorgnis",
        "sorge",
        "solidarität",
        "beileid",
        "unterstützung",
        "genugtuung",
        "bedauern",
        "hoffnung",
        "überzeugung",
        "befriedigung",
        "wertschätzung",
        "mitgefühl",
        "dankbarkeit",
    ],
    with: &["mit"],
    impersonal: &["es ist notwendig", "es ist erforderlich", "es ist wichtig", "es bedarf", "man muss", "es gilt"],
    stops: &["während", "abend", "jugend", "der", "die", "das", "ein", "eine"],
};

/// Chinese has neither spaces nor inflection: a subject, adverbs and a verb of the table, the longest that fits.
fn chinese(text: &str) -> Option<Lead> {
    let start = text.len() - text.trim_start().len();
    let mut rest = text.get(start..)?;
    let longest = |rest: &str, entries: &[&str]| {
        entries.iter().filter(|entry| rest.starts_with(**entry)).map(|entry| entry.len()).max()
    };
    if let Some(len) = longest(rest, CHINESE_SUBJECTS) {
        rest = rest.get(len..)?;
    }
    while let Some(len) = longest(rest, CHINESE_ADVERBS) {
        rest = rest.get(len..)?;
    }
    let verb = longest(rest, CHINESE_VERBS).map(|len| (len, Force::Act));
    let state = longest(rest, CHINESE_STATES).map(|len| (len, Force::Grounds));
    let (len, force) = [verb, state].into_iter().flatten().max_by_key(|found| found.0)?;
    rest = rest.get(len..)?;
    Some(Lead { span: Span::new(start, text.len() - rest.len()), force })
}

const CHINESE_SUBJECTS: &[&str] = &["我们", "大会", "安全理事会", "理事会", "会议", "各方", "本会"];
const CHINESE_ADVERBS: &[&str] = &[
    "还",
    "又",
    "也",
    "并",
    "强烈",
    "深切",
    "再次",
    "再度",
    "特别",
    "进一步",
    "热烈",
    "高度",
    "深",
    "坚决",
    "郑重",
    "极为",
    "十分",
    "严重",
    "欣见地",
    "赞赏地",
    "满意地",
    "关切地",
    "感兴趣地",
    "遗憾地",
    "深为关切地",
    "表示赞赏地",
    "重新",
    "一致",
    "诚挚",
    "衷心",
    "深表",
    "继续",
    "充分",
];
const CHINESE_VERBS: &[&str] = &[
    "重申",
    "欢迎",
    "强调",
    "决定",
    "请",
    "敦促",
    "促请",
    "呼吁",
    "注意到",
    "赞赏",
    "谴责",
    "表示",
    "确认",
    "申明",
    "鼓励",
    "要求",
    "邀请",
    "赞扬",
    "感谢",
    "支持",
    "宣布",
    "宣告",
    "通过",
    "核准",
    "赞同",
    "建议",
    "吁请",
    "承认",
    "声明",
    "承诺",
    "同意",
    "痛惜",
    "期待",
    "祝贺",
    "授权",
    "认可",
    "指出",
    "着重指出",
    "断定",
    "设立",
    "表示感谢",
    "表示赞赏",
    "表示关切",
    "表示支持",
    "深表感谢",
    "对",
    "关切",
    "认为",
    "遗憾",
    "必须",
    "需要",
    "应当",
    "致力于",
    "愿意",
    "谨此",
    "庄严宣告",
    "庄严宣布",
    "决心",
    "反对",
    "拒绝",
    "肯定",
    "致敬",
];
const CHINESE_STATES: &[&str] = &[
    "回顾",
    "回顾到",
    "铭记",
    "铭记着",
    "认识到",
    "考虑到",
    "深信",
    "意识到",
    "念及",
    "忆及",
    "关注",
    "关切",
    "深为关切",
    "忧虑",
    "震惊",
    "审议了",
    "审查了",
    "鉴于",
    "遵循",
    "遵照",
    "希望",
    "欣见",
    "欣悉",
    "鼓舞",
    "依照",
    "根据",
    "赞赏地注意到",
    "满意地注意到",
    "关切地注意到",
    "决意",
    "确信",
    "相信",
    "切望",
    "察及",
];

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
        check(Language::Chinese, "还决定将题为", "还决定");
    }
}
