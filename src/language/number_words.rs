//! Spelled-out numbers: what a single word says. Words are put together in `numerals::numeral`.

use crate::language::Language;

/// A word that says a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NumberWord {
    /// Its value; of a whole German compound, too.
    pub value: u64,
    /// "third", not "three".
    pub ordinal: bool,
    /// Also an article or another word ("un", "second"), or a collective ("decade"): its absence from a translation
    /// proves nothing.
    pub weak: bool,
}

/// The number that a folded word says.
pub(crate) fn number_word(language: Language, folded: &str) -> Option<NumberWord> {
    /// Longer than any number in one word that a person would write: no time is spent on a line without spaces.
    const LONGEST: usize = 80;
    if folded.len() > LONGEST {
        return None;
    }
    let table = table(language);
    let known =
        |word: &str| table.binary_search_by_key(&word, |entry| entry.0).ok().and_then(|at| table.get(at)).map(|e| e.1);
    known(folded).or_else(|| match language {
        Language::Arabic => arabic(folded, &known),
        Language::French => french(folded, &known),
        Language::German => german(folded, &known),
        Language::Russian => russian(folded, &known),
        Language::Spanish => spanish(folded, &known),
        _ => None,
    })
}

/// Whether a folded word may stand between two words of one number: "two hundred *and* two", "vingt *et* un".
pub(crate) fn joins_numbers(language: Language, folded: &str) -> bool {
    matches!(
        (language, folded),
        (Language::English, "and") | (Language::French, "et") | (Language::Spanish, "y") | (Language::German, "und")
    )
}

/// Takes off what Arabic writes in front of a word.
fn arabic(word: &str, known: &dyn Fn(&str) -> Option<NumberWord>) -> Option<NumberWord> {
    let bare = word.strip_prefix(['و', 'ف']).filter(|rest| rest.chars().count() > 2).unwrap_or(word);
    if let Some(number) = known(bare) {
        return Some(number);
    }
    let bare = bare
        .strip_prefix(['ب', 'ل', 'ك'])
        .filter(|rest| rest.starts_with("ال") || known(rest).is_some())
        .unwrap_or(bare);
    let definite = bare.strip_prefix("ال").or_else(|| bare.strip_prefix("لل"));
    // "العشرون" is the twentieth.
    let ordinal =
        |number: NumberWord| NumberWord { ordinal: number.ordinal || (20..100).contains(&number.value), ..number };
    definite.and_then(known).map(ordinal).or_else(|| known(bare))
}

/// "huitième" from "huit".
fn french(word: &str, known: &dyn Fn(&str) -> Option<NumberWord>) -> Option<NumberWord> {
    let stem = word.strip_suffix("iemes").or_else(|| word.strip_suffix("ieme"))?;
    let cardinal = match stem {
        "cinqu" => known("cinq"),
        "neuv" => known("neuf"),
        _ => known(stem).or_else(|| known(&format!("{stem}e"))),
    };
    cardinal.filter(|number| !number.ordinal).map(|number| o(number.value))
}

/// Compounds ("neunzehnhundertsiebenundsechzig"), ordinals ("einundzwanzigsten"), and "zehnjährig".
fn german(word: &str, known: &dyn Fn(&str) -> Option<NumberWord>) -> Option<NumberWord> {
    if let Some(value) = german_cardinal(word, known) {
        return Some(c(value));
    }
    if let Some((number, _)) = word.split_once("jahrig") {
        return german_cardinal(number, known).map(w);
    }
    let stem = ["em", "en", "er", "es", "e"].iter().find_map(|ending| word.strip_suffix(ending))?;
    // The last part alone is irregular: "hundertdritte".
    const IRREGULAR: &[(&str, u64)] = &[("erst", 1), ("dritt", 3), ("siebt", 7), ("acht", 8)];
    if let Some(&(_, value)) = IRREGULAR.iter().find(|(irregular, _)| *irregular == stem) {
        // "achten" is also a verb, "erst" an adverb.
        return Some(if matches!(value, 1 | 8) { v(value) } else { o(value) });
    }
    let irregular = IRREGULAR.iter().find_map(|&(irregular, value)| Some((stem.strip_suffix(irregular)?, value)));
    let compound = irregular.and_then(|(head, value)| Some(german_cardinal(head, known)? + value));
    let regular = || {
        let cardinal = stem.strip_suffix("st").or_else(|| stem.strip_suffix('t'))?;
        german_cardinal(cardinal, known)
    };
    let value = compound.filter(|value| *value > 100).or_else(regular)?;
    Some(if value == 2 { v(value) } else { o(value) })
}

fn german_cardinal(word: &str, known: &dyn Fn(&str) -> Option<NumberWord>) -> Option<u64> {
    for (unit, value) in [("tausend", 1000), ("hundert", 100)] {
        if let Some((before, behind)) = word.split_once(unit) {
            let factor = if before.is_empty() { 1 } else { german_cardinal(before, known)? };
            let behind = behind.strip_prefix("und").unwrap_or(behind);
            let rest = if behind.is_empty() { 0 } else { german_cardinal(behind, known)? };
            return (factor < 1000 && rest < value).then_some(factor * value + rest);
        }
    }
    let simple =
        |part: &str| known(part).filter(|number| !number.ordinal && number.value < 100).map(|number| number.value);
    simple(word).or_else(|| {
        let (unit, ten) = word.split_once("und")?;
        let (unit, ten) = (simple(unit)?, simple(ten)?);
        (unit < 10 && ten >= 20 && ten % 10 == 0).then_some(unit + ten)
    })
}

/// Ordinals from stem and ending, and "десятилетний", "десятилетие".
fn russian(word: &str, known: &dyn Fn(&str) -> Option<NumberWord>) -> Option<NumberWord> {
    const ENDINGS: &[&str] = &[
        "ьего", "ьему", "ого", "его", "ому", "ему", "ыми", "ьими", "ьей", "ьем", "ьим", "ьих", "ый", "ий", "ой", "ая",
        "ья", "ое", "ье", "ые", "ьи", "ых", "ым", "ом", "ую", "ью",
    ];
    let ordinal = ENDINGS.iter().find_map(|ending| {
        let stem = word.strip_suffix(ending)?;
        let at = RUSSIAN_STEMS.binary_search_by_key(&stem, |entry| entry.0).ok()?;
        RUSSIAN_STEMS.get(at).map(|entry| if entry.1 <= 2 { v(entry.1) } else { o(entry.1) })
    });
    ordinal.or_else(|| {
        let (number, _) = word.split_once("лет")?;
        known(number).map(|number| w(number.value))
    })
}

/// Ordinals of the feminine and the plural.
fn spanish(word: &str, known: &dyn Fn(&str) -> Option<NumberWord>) -> Option<NumberWord> {
    let singular = word.strip_suffix('s').unwrap_or(word);
    let stem = singular.strip_suffix(['a', 'o'])?;
    known(&format!("{stem}o")).filter(|number| number.ordinal)
}

fn table(language: Language) -> &'static [(&'static str, NumberWord)] {
    match language {
        Language::Arabic => ARABIC,
        Language::English => ENGLISH,
        Language::French => FRENCH,
        Language::German => GERMAN,
        Language::Russian => RUSSIAN,
        Language::Spanish => SPANISH,
        Language::Chinese | Language::Other => &[],
    }
}

/// A cardinal.
const fn c(value: u64) -> NumberWord {
    NumberWord { value, ordinal: false, weak: false }
}

/// An ordinal.
const fn o(value: u64) -> NumberWord {
    NumberWord { value, ordinal: true, weak: false }
}

/// A weak cardinal.
const fn w(value: u64) -> NumberWord {
    NumberWord { value, ordinal: false, weak: true }
}

/// A weak ordinal.
const fn v(value: u64) -> NumberWord {
    NumberWord { value, ordinal: true, weak: true }
}

/// Without clitics and article.
#[rustfmt::skip]
static ARABIC: &[(&str, NumberWord)] = &[
    ("اثنا", c(2)), ("اثنان", c(2)), ("اثنتا", c(2)), ("اثنتان", c(2)), ("اثنتي", c(2)), ("اثنتين", c(2)),
    ("اثني", c(2)), ("اثنين", c(2)), ("احد", w(1)), ("احدى", w(1)), ("اربع", c(4)), ("اربعة", c(4)),
    ("اربعماية", c(400)), ("اربعمية", c(400)), ("اربعون", c(40)), ("اربعين", c(40)), ("الاف", c(1_000)),
    ("الف", c(1_000)), ("الفا", c(1_000)), ("الفان", c(2_000)), ("الفي", c(2_000)), ("الفية", w(1_000)),
    ("الفين", c(2_000)), ("اول", v(1)), ("اولى", v(1)), ("بليون", c(1_000_000_000)), ("تاسع", o(9)), ("تاسعة", o(9)),
    ("تسع", c(9)), ("تسعة", c(9)), ("تسعماية", c(900)), ("تسعمية", c(900)), ("تسعون", c(90)), ("تسعين", c(90)),
    ("ثالث", o(3)), ("ثالثة", o(3)), ("ثامن", o(8)), ("ثامنة", o(8)), ("ثاني", v(2)), ("ثانية", v(2)), ("ثلاث", c(3)),
    ("ثلاثة", c(3)), ("ثلاثماية", c(300)), ("ثلاثمية", c(300)), ("ثلاثون", c(30)), ("ثلاثين", c(30)), ("ثمان", c(8)),
    ("ثمانماية", c(800)), ("ثمانمية", c(800)), ("ثمانون", c(80)), ("ثماني", c(8)), ("ثمانية", c(8)),
    ("ثمانيماية", c(800)), ("ثمانيمية", c(800)), ("ثمانين", c(80)), ("حادي", o(1)), ("حادية", o(1)), ("خامس", o(5)),
    ("خامسة", o(5)), ("خمس", c(5)), ("خمسة", c(5)), ("خمسماية", c(500)), ("خمسمية", c(500)), ("خمسون", c(50)),
    ("خمسين", c(50)), ("رابع", o(4)), ("رابعة", o(4)), ("سابع", o(7)), ("سابعة", o(7)), ("سادس", o(6)),
    ("سادسة", o(6)), ("سبع", c(7)), ("سبعة", c(7)), ("سبعماية", c(700)), ("سبعمية", c(700)), ("سبعون", c(70)),
    ("سبعين", c(70)), ("ست", c(6)), ("ستة", c(6)), ("ستماية", c(600)), ("ستمية", c(600)), ("ستون", c(60)),
    ("ستين", c(60)), ("صفر", w(0)), ("عاشر", o(10)), ("عاشرة", o(10)), ("عشر", c(10)), ("عشرة", c(10)),
    ("عشرون", c(20)), ("عشري", w(10)), ("عشرية", w(10)), ("عشرين", c(20)), ("ماية", c(100)), ("مايتان", c(200)),
    ("مايتين", c(200)), ("ملايين", c(1_000_000)), ("مليار", c(1_000_000_000)), ("مليارات", c(1_000_000_000)),
    ("مليون", c(1_000_000)), ("مليونا", c(1_000_000)), ("مية", c(100)), ("ميتان", c(200)), ("ميتين", c(200)),
    ("واحد", w(1)), ("واحدة", w(1)),
];

#[rustfmt::skip]
static ENGLISH: &[(&str, NumberWord)] = &[
    ("biannual", w(2)), ("bicentenary", w(200)), ("bicentennial", w(200)), ("biennial", w(2)), ("biennium", w(2)),
    ("billion", c(1_000_000_000)), ("billionth", o(1_000_000_000)), ("centenary", w(100)), ("centennial", w(100)),
    ("decade", w(10)), ("decades", w(10)), ("decennial", w(10)), ("dozen", w(12)), ("eight", c(8)),
    ("eighteen", c(18)), ("eighteenth", o(18)), ("eighth", o(8)), ("eightieth", o(80)), ("eighty", c(80)),
    ("eleven", c(11)), ("eleventh", o(11)), ("fifteen", c(15)), ("fifteenth", o(15)), ("fifth", o(5)),
    ("fiftieth", o(50)), ("fifty", c(50)), ("first", v(1)), ("five", c(5)), ("fortieth", o(40)), ("forty", c(40)),
    ("four", c(4)), ("fourteen", c(14)), ("fourteenth", o(14)), ("fourth", o(4)), ("hundred", c(100)),
    ("hundreds", w(100)), ("hundredth", o(100)), ("millennia", w(1_000)), ("millennial", w(1_000)),
    ("millennium", w(1_000)), ("million", c(1_000_000)), ("millions", w(1_000_000)), ("millionth", o(1_000_000)),
    ("nine", c(9)), ("nineteen", c(19)), ("nineteenth", o(19)), ("ninetieth", o(90)), ("ninety", c(90)),
    ("ninth", o(9)), ("once", w(1)), ("one", w(1)), ("quadrennial", w(4)), ("quinquennial", w(5)), ("second", v(2)),
    ("seven", c(7)), ("seventeen", c(17)), ("seventeenth", o(17)), ("seventh", o(7)), ("seventieth", o(70)),
    ("seventy", c(70)), ("six", c(6)), ("sixteen", c(16)), ("sixteenth", o(16)), ("sixth", o(6)), ("sixtieth", o(60)),
    ("sixty", c(60)), ("ten", c(10)), ("tenth", o(10)), ("third", o(3)), ("thirteen", c(13)), ("thirteenth", o(13)),
    ("thirtieth", o(30)), ("thirty", c(30)), ("thousand", c(1_000)), ("thousands", w(1_000)),
    ("thousandth", o(1_000)), ("three", c(3)), ("thrice", w(3)), ("triennial", w(3)),
    ("trillion", c(1_000_000_000_000)), ("trillionth", o(1_000_000_000_000)), ("twelfth", o(12)), ("twelve", c(12)),
    ("twentieth", o(20)), ("twenty", c(20)), ("twice", w(2)), ("two", c(2)), ("zero", w(0)),
];

/// Ordinals in -ième are derived.
#[rustfmt::skip]
static FRENCH: &[(&str, NumberWord)] = &[
    ("bicentenaire", w(200)), ("biennal", w(2)), ("biennale", w(2)), ("biennales", w(2)), ("biennaux", w(2)),
    ("billion", c(1_000_000_000_000)), ("billions", c(1_000_000_000_000)), ("cent", c(100)), ("centaine", w(100)),
    ("centaines", w(100)), ("centenaire", w(100)), ("cents", c(100)), ("cinq", c(5)), ("cinquantaine", w(50)),
    ("cinquante", c(50)), ("cinquantenaire", w(50)), ("decennal", w(10)), ("decennale", w(10)), ("decennales", w(10)),
    ("decennaux", w(10)), ("decennie", w(10)), ("decennies", w(10)), ("deux", c(2)), ("dix", c(10)),
    ("dizaine", w(10)), ("dizaines", w(10)), ("douzaine", w(12)), ("douze", c(12)), ("huit", c(8)),
    ("huitante", c(80)), ("mil", c(1_000)), ("mille", c(1_000)), ("millenaire", w(1_000)), ("millenaires", w(1_000)),
    ("milliard", c(1_000_000_000)), ("milliards", c(1_000_000_000)), ("millier", w(1_000)), ("milliers", w(1_000)),
    ("million", c(1_000_000)), ("millions", c(1_000_000)), ("neuf", c(9)), ("nonante", c(90)), ("octante", c(80)),
    ("onze", c(11)), ("premier", v(1)), ("premiere", v(1)), ("premieres", v(1)), ("premiers", v(1)),
    ("quadriennal", w(4)), ("quadriennale", w(4)), ("quadriennales", w(4)), ("quadriennaux", w(4)),
    ("quarantaine", w(40)), ("quarante", c(40)), ("quart", w(4)), ("quatorze", c(14)), ("quatre", c(4)),
    ("quinquennal", w(5)), ("quinquennale", w(5)), ("quinquennales", w(5)), ("quinquennaux", w(5)),
    ("quinzaine", w(15)), ("quinze", c(15)), ("second", v(2)), ("seconde", v(2)), ("secondes", v(2)),
    ("seconds", v(2)), ("seize", c(16)), ("sept", c(7)), ("septante", c(70)), ("six", c(6)), ("soixantaine", w(60)),
    ("soixante", c(60)), ("tiers", w(3)), ("treize", c(13)), ("trentaine", w(30)), ("trente", c(30)),
    ("triennal", w(3)), ("triennale", w(3)), ("triennales", w(3)), ("triennaux", w(3)), ("trois", c(3)), ("un", w(1)),
    ("une", w(1)), ("vingt", c(20)), ("vingtaine", w(20)), ("vingts", c(20)), ("zero", w(0)),
];

/// Simple words; compounds and ordinals are derived.
#[rustfmt::skip]
static GERMAN: &[(&str, NumberWord)] = &[
    ("acht", c(8)), ("achtzehn", c(18)), ("achtzig", c(80)), ("billion", c(1_000_000_000_000)),
    ("billionen", c(1_000_000_000_000)), ("drei", c(3)), ("dreier", c(3)), ("dreissig", c(30)), ("dreizehn", c(13)),
    ("drittel", w(3)), ("dutzend", w(12)), ("ein", w(1)), ("eine", w(1)), ("einem", w(1)), ("einen", w(1)),
    ("einer", w(1)), ("eines", w(1)), ("eins", w(1)), ("elf", c(11)), ("funf", c(5)), ("funfzehn", c(15)),
    ("funfzig", c(50)), ("hundert", c(100)), ("hunderte", w(100)), ("jahrtausend", w(1_000)), ("jahrzehnt", w(10)),
    ("jahrzehnte", w(10)), ("jahrzehnten", w(10)), ("jahrzehnts", w(10)), ("milliarde", c(1_000_000_000)),
    ("milliarden", c(1_000_000_000)), ("million", c(1_000_000)), ("millionen", c(1_000_000)), ("neun", c(9)),
    ("neunzehn", c(19)), ("neunzig", c(90)), ("null", w(0)), ("sechs", c(6)), ("sechzehn", c(16)), ("sechzig", c(60)),
    ("sieben", c(7)), ("siebzehn", c(17)), ("siebzig", c(70)), ("tausend", c(1_000)), ("tausende", w(1_000)),
    ("vier", c(4)), ("viertel", w(4)), ("vierzehn", c(14)), ("vierzig", c(40)), ("zehn", c(10)), ("zwanzig", c(20)),
    ("zwei", c(2)), ("zweier", c(2)), ("zwo", c(2)), ("zwolf", c(12)),
];

/// Ordinals are derived from their stems.
#[rustfmt::skip]
static RUSSIAN: &[(&str, NumberWord)] = &[
    ("восемнадцати", c(18)), ("восемнадцать", c(18)), ("восемнадцатью", c(18)), ("восемь", c(8)),
    ("восемьдесят", c(80)), ("восемьсот", c(800)), ("восемью", c(8)), ("восьми", c(8)), ("восьмидесяти", c(80)),
    ("восьмисот", c(800)), ("восьмью", c(8)), ("два", c(2)), ("двадцати", c(20)), ("двадцать", c(20)),
    ("двадцатью", c(20)), ("две", c(2)), ("двенадцати", c(12)), ("двенадцать", c(12)), ("двенадцатью", c(12)),
    ("двести", c(200)), ("двое", w(2)), ("двоих", w(2)), ("двум", c(2)), ("двумстам", c(200)), ("двумя", c(2)),
    ("двух", c(2)), ("двухсот", c(200)), ("двухстах", c(200)), ("девяноста", c(90)), ("девяносто", c(90)),
    ("девяти", c(9)), ("девятисот", c(900)), ("девятнадцати", c(19)), ("девятнадцать", c(19)),
    ("девятнадцатью", c(19)), ("девять", c(9)), ("девятьсот", c(900)), ("девятью", c(9)), ("десяти", c(10)),
    ("десятка", w(10)), ("десятки", w(10)), ("десятков", w(10)), ("десять", c(10)), ("десятью", c(10)),
    ("дюжина", w(12)), ("миллиард", c(1_000_000_000)), ("миллиарда", c(1_000_000_000)),
    ("миллиардам", c(1_000_000_000)), ("миллиардов", c(1_000_000_000)), ("миллион", c(1_000_000)),
    ("миллиона", c(1_000_000)), ("миллионам", c(1_000_000)), ("миллионами", c(1_000_000)),
    ("миллионах", c(1_000_000)), ("миллионов", c(1_000_000)), ("миллиону", c(1_000_000)), ("млн", c(1_000_000)),
    ("млрд", c(1_000_000_000)), ("ноль", w(0)), ("нуль", w(0)), ("оба", w(2)), ("обе", w(2)), ("обеих", w(2)),
    ("обоих", w(2)), ("один", w(1)), ("одиннадцати", c(11)), ("одиннадцать", c(11)), ("одиннадцатью", c(11)),
    ("одна", w(1)), ("одни", w(1)), ("одним", w(1)), ("одно", w(1)), ("одного", w(1)), ("одной", w(1)),
    ("одном", w(1)), ("одному", w(1)), ("одну", w(1)), ("пяти", c(5)), ("пятидесяти", c(50)), ("пятисот", c(500)),
    ("пятнадцати", c(15)), ("пятнадцать", c(15)), ("пятнадцатью", c(15)), ("пять", c(5)), ("пятьдесят", c(50)),
    ("пятьсот", c(500)), ("пятью", c(5)), ("семи", c(7)), ("семидесяти", c(70)), ("семисот", c(700)),
    ("семнадцати", c(17)), ("семнадцать", c(17)), ("семнадцатью", c(17)), ("семь", c(7)), ("семьдесят", c(70)),
    ("семьсот", c(700)), ("семью", w(7)), ("сорок", c(40)), ("сорока", c(40)), ("сотен", w(100)), ("сотни", w(100)),
    ("ста", c(100)), ("сто", c(100)), ("трем", c(3)), ("тремстам", c(300)), ("тремя", c(3)), ("трех", c(3)),
    ("трехсот", c(300)), ("три", c(3)), ("тридцати", c(30)), ("тридцать", c(30)), ("тридцатью", c(30)),
    ("триллион", c(1_000_000_000_000)), ("триллиона", c(1_000_000_000_000)), ("триллионов", c(1_000_000_000_000)),
    ("тринадцати", c(13)), ("тринадцать", c(13)), ("тринадцатью", c(13)), ("триста", c(300)), ("трое", w(3)),
    ("троих", w(3)), ("тыс", c(1_000)), ("тысяч", c(1_000)), ("тысяча", c(1_000)), ("тысячам", c(1_000)),
    ("тысячами", c(1_000)), ("тысячах", c(1_000)), ("тысяче", c(1_000)), ("тысячей", c(1_000)), ("тысячи", c(1_000)),
    ("тысячу", c(1_000)), ("четыре", c(4)), ("четырем", c(4)), ("четыреста", c(400)), ("четырех", c(4)),
    ("четырехсот", c(400)), ("четырнадцати", c(14)), ("четырнадцать", c(14)), ("четырнадцатью", c(14)),
    ("четырьмя", c(4)), ("шести", c(6)), ("шестидесяти", c(60)), ("шестисот", c(600)), ("шестнадцати", c(16)),
    ("шестнадцать", c(16)), ("шестнадцатью", c(16)), ("шесть", c(6)), ("шестьдесят", c(60)), ("шестьсот", c(600)),
    ("шестью", c(6)),
];

/// Ordinals in the masculine singular.
#[rustfmt::skip]
static SPANISH: &[(&str, NumberWord)] = &[
    ("bicentenario", w(200)), ("bienal", w(2)), ("bienio", w(2)), ("billon", c(1_000_000_000_000)),
    ("billones", c(1_000_000_000_000)), ("catorce", c(14)), ("centenares", w(100)), ("centenario", w(100)),
    ("centesimo", o(100)), ("cero", w(0)), ("cien", c(100)), ("ciento", c(100)), ("cinco", c(5)),
    ("cincuenta", c(50)), ("cuadragesimo", o(40)), ("cuarenta", c(40)), ("cuarto", o(4)), ("cuatrienal", w(4)),
    ("cuatro", c(4)), ("cuatrocientas", c(400)), ("cuatrocientos", c(400)), ("decada", w(10)), ("decadas", w(10)),
    ("decena", w(10)), ("decenal", w(10)), ("decenales", w(10)), ("decenas", w(10)), ("decenio", w(10)),
    ("decenios", w(10)), ("decimo", o(10)), ("decimoctavo", o(18)), ("decimocuarto", o(14)), ("decimonoveno", o(19)),
    ("decimoquinto", o(15)), ("decimoseptimo", o(17)), ("decimosexto", o(16)), ("decimotercer", o(13)),
    ("decimotercero", o(13)), ("diecinueve", c(19)), ("dieciocho", c(18)), ("dieciseis", c(16)),
    ("diecisiete", c(17)), ("diez", c(10)), ("doce", c(12)), ("docena", w(12)), ("dos", c(2)), ("doscientas", c(200)),
    ("doscientos", c(200)), ("duodecimo", o(12)), ("mil", c(1_000)), ("milenio", w(1_000)), ("milenios", w(1_000)),
    ("miles", w(1_000)), ("milesimo", o(1_000)), ("millon", c(1_000_000)), ("millones", c(1_000_000)),
    ("nonagesimo", o(90)), ("novecientas", c(900)), ("novecientos", c(900)), ("noveno", o(9)), ("noventa", c(90)),
    ("nueve", c(9)), ("ochenta", c(80)), ("ocho", c(8)), ("ochocientas", c(800)), ("ochocientos", c(800)),
    ("octavo", o(8)), ("octogesimo", o(80)), ("once", c(11)), ("primer", v(1)), ("primero", v(1)), ("quince", c(15)),
    ("quincuagesimo", o(50)), ("quinientas", c(500)), ("quinientos", c(500)), ("quinquenal", w(5)),
    ("quinquenio", w(5)), ("quinto", o(5)), ("segundo", v(2)), ("seis", c(6)), ("seiscientas", c(600)),
    ("seiscientos", c(600)), ("septimo", o(7)), ("septuagesimo", o(70)), ("sesenta", c(60)), ("setecientas", c(700)),
    ("setecientos", c(700)), ("setenta", c(70)), ("sexagesimo", o(60)), ("sexto", o(6)), ("siete", c(7)),
    ("tercer", o(3)), ("tercero", o(3)), ("tercio", w(3)), ("trece", c(13)), ("treinta", c(30)), ("tres", c(3)),
    ("trescientas", c(300)), ("trescientos", c(300)), ("trienal", w(3)), ("trigesimo", o(30)), ("un", w(1)),
    ("una", w(1)), ("undecimo", o(11)), ("uno", w(1)), ("veinte", c(20)), ("veinticinco", c(25)),
    ("veinticuatro", c(24)), ("veintidos", c(22)), ("veintinueve", c(29)), ("veintiocho", c(28)),
    ("veintiseis", c(26)), ("veintisiete", c(27)), ("veintitres", c(23)), ("veintiun", c(21)), ("veintiuna", c(21)),
    ("veintiuno", c(21)), ("vigesimo", o(20)), ("vigesimocuarto", o(24)), ("vigesimoprimero", o(21)),
    ("vigesimoquinto", o(25)), ("vigesimosegundo", o(22)), ("vigesimotercero", o(23)),
];

/// Stems of ordinals.
#[rustfmt::skip]
static RUSSIAN_STEMS: &[(&str, u64)] = &[
    ("восемнадцат", 18), ("восьм", 8), ("восьмидесят", 80), ("восьмисот", 800), ("втор", 2), ("двадцат", 20),
    ("двенадцат", 12), ("двухсот", 200), ("двухтысячн", 2_000), ("девяност", 90), ("девят", 9), ("девятисот", 900),
    ("девятнадцат", 19), ("десят", 10), ("миллионн", 1_000_000), ("одиннадцат", 11), ("перв", 1), ("пят", 5),
    ("пятидесят", 50), ("пятисот", 500), ("пятнадцат", 15), ("седьм", 7), ("семидесят", 70), ("семисот", 700),
    ("семнадцат", 17), ("сороков", 40), ("сот", 100), ("трет", 3), ("трехсот", 300), ("тридцат", 30),
    ("тринадцат", 13), ("тысячн", 1_000), ("четверт", 4), ("четырехсот", 400), ("четырнадцат", 14), ("шест", 6),
    ("шестидесят", 60), ("шестисот", 600), ("шестнадцат", 16),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    #[test]
    fn tables_are_sorted_and_folded() {
        for language in Language::KNOWN {
            let words: Vec<&str> = table(language).iter().map(|entry| entry.0).collect();
            assert!(words.is_sorted(), "{language:?}");
            assert!(words.iter().all(|word| fold(word) == *word), "{language:?}");
        }
        assert!(RUSSIAN_STEMS.is_sorted_by_key(|entry| entry.0));
    }
}
