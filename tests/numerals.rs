//! Numbers by value, dates and references in seven languages.

use diptych::Language::{self, Arabic, Chinese, English, French, German, Other, Russian, Spanish};
use diptych::numerals::{Date, NumeralKind, dates, numerals, references};
use diptych::text::tokens;

fn report(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// The numerals of each text: values, ordinals with `.`, months with `m`, Hijri years with `H`, weak ones with `?`.
fn check(language: Language, cases: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for &(text, expected) in cases {
        let found = numerals(text, &tokens(text, language), language).into_iter().map(|numeral| {
            let kind = match numeral.kind {
                NumeralKind::Cardinal => "",
                NumeralKind::Ordinal => ".",
                NumeralKind::Month => "m",
                NumeralKind::HijriYear => "H",
            };
            format!("{}{kind}{}", numeral.value, if numeral.weak { "?" } else { "" })
        });
        let found = found.collect::<Vec<_>>().join(" ");
        if found != expected {
            wrong.push(format!("{language:?} {text:?}: {found:?}, not {expected:?}"));
        }
    }
    report(wrong);
}

#[test]
fn french_numbers() {
    check(
        French,
        &[
            ("au XXIe siècle, sous Mohamed VI et Louis XIV", "21. 6 14"),
            ("la soixante-cinquième session, la trente-huitième", "65. 38."),
            ("vingt et un, vingt et unième", "21 21."),
            ("quatre-vingt-dix-neuf et quatre-vingts", "99 80"),
            ("soixante et onze, soixante-quinze, soixante-dix-sept", "71 75 77"),
            ("mille neuf cent soixante-sept", "1967"),
            ("deux millions trois cent mille", "2300000"),
            ("septième, neuvième, cinquième, onzième", "7. 9. 5. 11."),
            ("un homme, une femme, le premier", "1? 1? 1.?"),
            ("le Programme d’action décennal", "10?"),
            ("2 000 hommes et 3,5 % ; 2,5 millions", "2000 3.5 2500000"),
            ("1er, 38e et 3ème", "1. 38. 3."),
            ("5 pour cent des centaines", "5 100? 100?"),
            ("Vision 1441 H", "1441H"),
            ("du 28 au 30 juin 2011", "28 30 6m 2011"),
            ("les essais de mars 2011 sur Mars", "3m 2011"),
            ("l’OCI, la CEI, le CD, M. Civil", ""),
            ("chapitre V et V. Hugo", "5?"),
            ("COVID-19, G20 et A4", "19 20 4"),
            ("deux mille onze", "2011"),
            ("cinq ou six", "5 6"),
        ],
    );
}

#[test]
fn english_numbers() {
    check(
        English,
        &[
            ("in the twenty-first century, the 7th session", "21. 7."),
            ("Sixty-fifth session", "65."),
            ("one thousand nine hundred and sixty-seven", "1967"),
            ("nineteen hundred", "1900"),
            ("In 2011 thousands fled", "2011 1000?"),
            ("two hundred and two and three", "202 3"),
            ("2,000 men, 3.5 million, 2,000-strong", "2000 3500000 2000"),
            ("the OIC 10-Year Programme, a decade, biennial", "10 10? 2?"),
            ("one may march in May 2011 on 3 March", "1? 5m 2011 3 3m"),
            ("a hundred, a million, two million", "100? 1000000? 2000000"),
            ("first, second, third", "1.? 2.? 3."),
            ("Abdullah II, chapter III, part I", "2 3 1?"),
            ("I said DC, MM and CV", ""),
            ("the 1990s, 5 per cent", "1990 5"),
            ("three-quarters", "3"),
        ],
    );
}

#[test]
fn german_numbers() {
    check(
        German,
        &[
            ("dreiundzwanzig, einundzwanzigsten, zweitausendelf", "23 21. 2011"),
            ("neunzehnhundertsiebenundsechzig", "1967"),
            ("der dritte, die siebte, im zwölften, hundertste", "3. 7. 12. 100.?"),
            ("2.000 Bücher, 3,5 Millionen", "2000 3500000"),
            ("ein Mann, eine Frau, der erste, der zweite", "1? 1? 1.? 2.?"),
            ("am 4. Juni 1967, im März", "4 6m 1967 3m"),
            ("zehnjährig, ein Jahrzehnt", "10 1? 10?"),
            ("einjährig, dreitägiger", "1? 3"),
            ("fünfundsechzigste Tagung", "65."),
            ("hundertfünf Millionen", "105000000"),
            ("Wunder, Hunde, und, Tage, Woche, Menschen", ""),
        ],
    );
}

#[test]
fn spanish_numbers() {
    check(
        Spanish,
        &[
            ("treinta y ocho, veintiuno, mil novecientos sesenta y siete", "38 21 1967"),
            ("la tercera reunión, el séptimo período, sexagésimo quinto", "3. 7. 65."),
            ("dos mil millones, cien mil", "2000000000 100000"),
            ("un hombre, una mujer, la primera", "1? 1? 1.?"),
            ("2.000 y 3,5", "2000 3.5"),
            ("el 4 de junio de 1967", "4 6m 1967"),
            ("decenal", "10?"),
        ],
    );
}

#[test]
fn russian_numbers() {
    check(
        Russian,
        &[
            ("двадцать первый век, в XXI веке, ХХ век", "21. 21 20"),
            ("тридцать восьмая сессия, шестьдесят пятой сессии", "38. 65."),
            ("тысяча девятьсот шестьдесят седьмого года", "1967."),
            ("двух, трёх, пяти, третьего", "2 3 5 3."),
            ("один, первый, второй", "1? 1.? 2.?"),
            ("21-й, 3-го, 1990-х", "21. 3. 1990"),
            ("2 000, 3,5 млн, 5 тысяч", "2000 3500000 5000"),
            ("4 июня 1967 г.", "4 6m 1967"),
            ("десятилетняя программа, десятилетие", "10 10?"),
            ("двадцатипятиэтажный", "25"),
        ],
    );
}

#[test]
fn arabic_numbers() {
    check(
        Arabic,
        &[
            ("الدورة الخامسة والستون", "65."),
            ("القرن الحادي والعشرين", "21."),
            ("ألف وتسعمائة وسبعة وستون", "1967"),
            ("خمسة عشر، خمسة وعشرون، ثلاثة", "15 25 3"),
            ("١٤٤١ هـ", "1441H"),
            ("٤ يونيو ١٩٦٧", "4 6m 1967"),
            ("٤ حزيران/يونيه ١٩٦٧", "4 6m 1967"),
            ("تشرين الأول/أكتوبر 2008", "10m 2008"),
            ("٣٫٥ مليون", "3500000"),
            ("واحد، الأول", "1? 1.?"),
            ("السابعة", "7."),
        ],
    );
}

#[test]
fn chinese_numbers() {
    check(
        Chinese,
        &[
            ("第五条，第二十一条，第3条", "5. 21. 3."),
            ("一千九百六十七年", "1967"),
            ("二〇一一年六月四日", "2011 6m 4"),
            ("1967年6月4日", "1967 6m 4"),
            ("三万五千人，3万人，2.5亿", "35000 30000 250000000"),
            ("十分重要，一切，万一，百分之五", "1? 5"),
            ("二十一世纪", "21"),
            ("十年", "10"),
        ],
    );
}

#[test]
fn other_languages_have_digits() {
    check(Other, &[("3,5 og 2.000 og ７ og १२", "3.5 2000 7 12"), ("Luku II, COVID-19", "2 19")]);
}

#[test]
fn one_day_in_every_language() {
    let mut wrong = Vec::new();
    for (language, text) in [
        (French, "le 4 juin 1967"),
        (English, "on June 4, 1967,"),
        (English, "on 4 June 1967"),
        (English, "June 4th, 1967"),
        (English, "1967-06-04"),
        (German, "am 4. Juni 1967"),
        (German, "04.06.1967"),
        (French, "04/06/1967"),
        (Spanish, "el 4 de junio de 1967"),
        (Russian, "4 июня 1967 года"),
        (Chinese, "1967年6月4日"),
        (Chinese, "一九六七年六月四日"),
        (Arabic, "٤ يونيو ١٩٦٧"),
        (Arabic, "4 حزيران/يونيه 1967"),
    ] {
        let found = dates(text, &numerals(text, &tokens(text, language), language), language);
        let expected = Date {
            span: found.first().map_or_else(Default::default, |date| date.span),
            year: Some(1967),
            month: 6,
            day: Some(4),
        };
        if found != [expected] {
            wrong.push(format!("{text}: {found:?}"));
        }
    }
    report(wrong);
}

#[test]
fn dates_that_say_less() {
    let parts = |language, text: &str| {
        let found = dates(text, &numerals(text, &tokens(text, language), language), language);
        found
            .into_iter()
            .map(|date| (date.span.of(text).to_owned(), date.year, date.month, date.day))
            .collect::<Vec<_>>()
    };
    assert_eq!(parts(English, "from 28 to 30 June 2011"), [("30 June 2011".to_owned(), Some(2011), 6, Some(30))]);
    assert_eq!(parts(French, "en juin 2011"), [("juin 2011".to_owned(), Some(2011), 6, None)]);
    assert_eq!(parts(French, "le 1er mai"), [("1er mai".to_owned(), None, 5, Some(1))]);
    assert_eq!(parts(Chinese, "1967年6月"), [("1967年6月".to_owned(), Some(1967), 6, None)]);
    assert_eq!(parts(English, "6/4/1967, in June"), []);
    assert_eq!(
        parts(English, "4 June 1967 and 5 July"),
        [("4 June 1967".to_owned(), Some(1967), 6, Some(4)), ("5 July".to_owned(), None, 7, Some(5))]
    );
}

#[test]
fn references_are_alike_in_every_language() {
    let symbols = |language, text: &str| {
        let found = references(text, &tokens(text, language));
        found.into_iter().map(|reference| reference.symbol).collect::<Vec<_>>().join("; ")
    };
    assert_eq!(symbols(French, "A/65/903 et A/63/566-S/2008/719."), "A/65/903; A/63/566-S/2008/719");
    assert_eq!(symbols(French, "les résolutions 242 (1967), 338 (1973)"), "242 (1967); 338 (1973)");
    assert_eq!(symbols(Chinese, "第242（1967）号决议"), "242 (1967)");
    assert_eq!(symbols(English, "E/CN.4/1998/53/Add.2, resolution 60/1"), "E/CN.4/1998/53/Add.2; 60/1");
    assert_eq!(symbols(English, "and/or, 1/2, 30/06/2011, N/A, point 122 (s)"), "");
}

#[test]
fn any_text_is_read() {
    let repeated = [
        "A/",
        "242 (1967) ",
        "1/",
        "1.",
        "1,",
        "000 ",
        "mille ",
        "cent ",
        "vingt-",
        "第",
        "万",
        "九",
        "et ",
        "6月",
        "- ",
        "XX",
        "юни ",
        "و",
    ];
    for text in repeated.map(|part| part.repeat(20_000)) {
        for language in Language::KNOWN.into_iter().chain([Other]) {
            let tokens = tokens(&text, language);
            let numerals = numerals(&text, &tokens, language);
            assert!(numerals.is_sorted_by_key(|numeral| numeral.span.start));
            assert!(numerals.iter().all(|numeral| !numeral.span.of(&text).is_empty()));
            assert!(dates(&text, &numerals, language).is_sorted_by_key(|date| date.span.start));
            references(&text, &tokens);
        }
    }
}
