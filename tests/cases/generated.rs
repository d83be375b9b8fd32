//! Pairs of texts made from a seed: prose of seven languages, lists, numbers and odd characters, and what an editor or a
//! translator may have made of them. The same 250 are compared natively and in Node, and every seventh in a browser.

use diptych::comparison::IgnoreKind;
use diptych::{CompareOptions, Granularity, Mode};

pub const COUNT: u64 = 250;

/// Two texts and how to compare them.
pub struct Pair {
    pub left: String,
    pub right: String,
    pub options: CompareOptions,
}

/// Every tenth pair is compared as languages, which takes longer; granularities and what is ignored take turns.
pub fn pair(seed: u64) -> Pair {
    let mut random = Random::new(seed);
    let languages = seed.is_multiple_of(10);
    let script = random.below(SENTENCES.len());
    let left = paragraphs(&mut random, script);
    // Of every other language in turn.
    let other = if languages { (script + 1 + random.below(SENTENCES.len() - 1)) % SENTENCES.len() } else { script };
    let said = |paragraph: &Paragraph| paragraph.iter().map(|sentence| sentence.translated(other)).collect();
    let right = edited(left.iter().map(said).collect(), &mut random, other);
    let ignored = [
        &[][..],
        &[IgnoreKind::Case, IgnoreKind::Punctuation],
        &[IgnoreKind::Typography, IgnoreKind::Whitespace],
        &[IgnoreKind::Diacritics],
    ];
    let options = CompareOptions {
        mode: if languages { Mode::Languages } else { Mode::Versions },
        granularity: [Granularity::Word, Granularity::Word, Granularity::Character, Granularity::Sentence]
            [random.below(4)],
        ignore: ignored[random.below(4)].to_vec(),
        ..CompareOptions::default()
    };
    Pair { left: raw(&left, &mut random), right: raw(&right, &mut random), options }
}

/// A digest (FNV-1a, 64 bits) of a comparison as JSON.
#[allow(dead_code, reason = "native and wasm results are compared outside the native suite")]
pub fn digest(json: &str) -> u64 {
    json.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

/// One sentence in seven languages, with places for a number and a name.
const SENTENCES: [[&str; 8]; 7] = [
    [
        "The Committee adopts the report of {name} with {n} votes.",
        "It requests the Secretary-General to report by {n} March.",
        "“Peace”, said {name}, “is not a word.”",
        "Each party pays EUR {n}.50 within thirty days;",
        "(a) the costs of translation, and (b) the fees of {name};",
        "Nothing in Article {n} limits the rights of {name}.",
        "Members meet twice a year.",
        "See https://example.org/{n} and A/RES/{n}/1.",
    ],
    [
        "Le Comité adopte le rapport de {name} par {n} voix.",
        "Il prie le Secrétaire général de faire rapport avant le {n} mars.",
        "« La paix », dit {name}, « n’est pas un mot. »",
        "Chaque partie paie {n},50 EUR dans les trente jours ;",
        "a) les frais de traduction, et b) les honoraires de {name} ;",
        "Rien dans l’article {n} ne limite les droits de {name}.",
        "Les membres se réunissent deux fois par an.",
        "Voir https://example.org/{n} et A/RES/{n}/1.",
    ],
    [
        "Комитет принимает доклад {name} {n} голосами.",
        "Он просит Генерального секретаря доложить до {n} марта.",
        "«Мир, — сказал {name}, — не слово».",
        "Каждая сторона платит {n},50 евро в течение тридцати дней;",
        "a) расходы на перевод и b) гонорар {name};",
        "Ничто в статье {n} не ограничивает прав {name}.",
        "Члены встречаются дважды в год.",
        "См. https://example.org/{n} и A/RES/{n}/1.",
    ],
    [
        "委员会以{n}票通过了{name}的报告。",
        "请秘书长在3月{n}日前提出报告。",
        "“和平，”{name}说，“不是一个词。”",
        "各方应在三十天内支付{n}.50欧元；",
        "(a) 翻译费用；(b) {name}的酬金；",
        "第{n}条不限制{name}的权利。",
        "成员每年举行两次会议。",
        "见 https://example.org/{n} 和 A/RES/{n}/1。",
    ],
    [
        "تعتمد اللجنة تقرير {name} بأغلبية {n} صوتا.",
        "وتطلب إلى الأمين العام أن يقدم تقريرا قبل {n} مارس.",
        "قال {name}: «السلام ليس كلمة».",
        "يدفع كل طرف {n}٫50 يورو خلال ثلاثين يوما؛",
        "(أ) تكاليف الترجمة؛ (ب) أتعاب {name}؛",
        "ليس في المادة {n} ما يحد من حقوق {name}.",
        "يجتمع الأعضاء مرتين في السنة.",
        "انظر https://example.org/{n} و A/RES/{n}/1.",
    ],
    [
        "Der Ausschuss nimmt den Bericht von {name} mit {n} Stimmen an.",
        "Er ersucht den Generalsekretär, bis zum {n}. März zu berichten.",
        "„Frieden“, sagte {name}, „ist kein Wort.“",
        "Jede Partei zahlt {n},50 EUR binnen dreißig Tagen;",
        "a) die Kosten der Übersetzung und b) das Honorar von {name};",
        "Nichts in Artikel {n} beschränkt die Rechte von {name}.",
        "Die Mitglieder treten zweimal im Jahr zusammen.",
        "Siehe https://example.org/{n} und A/RES/{n}/1.",
    ],
    [
        "El Comité aprueba el informe de {name} por {n} votos.",
        "Pide al Secretario General que informe antes del {n} de marzo.",
        "«La paz —dijo {name}— no es una palabra».",
        "Cada parte paga {n},50 EUR en treinta días;",
        "a) los gastos de traducción, y b) los honorarios de {name};",
        "Nada en el artículo {n} limita los derechos de {name}.",
        "Los miembros se reúnen dos veces al año.",
        "Véanse https://example.org/{n} y A/RES/{n}/1.",
    ],
];

const NAMES: [&str; 6] = ["Müller", "Tokaïev", "Ólafsson", "O’Brien", "Nguyễn", "😀"];
/// What reaches a text by copying: controls of direction, joiners, decomposed letters, a lone mark.
const ODD: [&str; 8] = ["\u{202e}abc\u{202c}", "a\u{200b}b", "e\u{301}", "\u{ad}", "ﬁn", "\u{0}", "ก็", "\u{301}"];

/// A sentence by what it is made of, so that it can be said in another language.
#[derive(Clone)]
struct Sentence {
    script: usize,
    kind: usize,
    number: usize,
    name: usize,
    odd: Option<usize>,
}

impl Sentence {
    fn new(random: &mut Random, script: usize) -> Self {
        let odd = (random.below(12) == 0).then(|| random.below(ODD.len()));
        Self { script, kind: random.below(8), number: 1 + random.below(2000), name: random.below(NAMES.len()), odd }
    }

    fn translated(&self, script: usize) -> Self {
        Self { script, ..self.clone() }
    }

    fn text(&self) -> String {
        let text = SENTENCES[self.script][self.kind].replace("{n}", &self.number.to_string());
        let text = text.replace("{name}", NAMES[self.name]);
        self.odd.map_or(text.clone(), |odd| format!("{text} {}", ODD[odd]))
    }
}

type Paragraph = Vec<Sentence>;

fn paragraphs(random: &mut Random, script: usize) -> Vec<Paragraph> {
    let paragraph = |random: &mut Random| (0..1 + random.below(4)).map(|_| Sentence::new(random, script)).collect();
    (0..random.below(9)).map(|_| paragraph(random)).collect()
}

/// Drops, adds, moves, splits and joins paragraphs, and changes sentences.
fn edited(mut paragraphs: Vec<Paragraph>, random: &mut Random, script: usize) -> Vec<Paragraph> {
    for _ in 0..random.below(5) {
        let count = paragraphs.len();
        if count < 2 {
            paragraphs.push(vec![Sentence::new(random, script)]);
            continue;
        }
        let (at, to) = (random.below(count), random.below(count));
        match random.below(6) {
            0 => drop(paragraphs.remove(at)),
            1 => paragraphs.insert(at, vec![Sentence::new(random, script)]),
            2 => paragraphs.swap(at, to),
            3 => {
                let half = paragraphs[at].len() / 2;
                let rest = paragraphs[at].split_off(half);
                paragraphs.insert(at + 1, rest);
            }
            4 if at + 1 < count => {
                let next = paragraphs.remove(at + 1);
                paragraphs[at].extend(next);
            }
            _ => paragraphs[at].iter_mut().for_each(|sentence| sentence.number += 1),
        }
    }
    paragraphs
}

/// The text with blank lines, indents, numbers or line wraps between its paragraphs.
fn raw(paragraphs: &[Paragraph], random: &mut Random) -> String {
    let style = random.below(5);
    let mut raw = String::new();
    for (index, paragraph) in paragraphs.iter().enumerate() {
        match style {
            1 => raw.push_str(&format!("{}. ", index + 1)),
            2 => raw.push_str("    "),
            3 => raw.push_str("• "),
            _ => {}
        }
        let sentences: Vec<String> = paragraph.iter().map(Sentence::text).collect();
        raw.push_str(&sentences.join(if style == 4 { "\r\n" } else { " " }));
        raw.push_str(if style == 2 { "\n" } else { "\n\n" });
    }
    raw
}

/// A linear congruential generator (Knuth's MMIX).
struct Random(u64);

impl Random {
    fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % limit as u64) as usize
    }
}
