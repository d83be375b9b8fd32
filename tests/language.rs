//! Detection and tags.

use diptych::Language::{self, Arabic, Chinese, English, French, German, Other, Russian, Spanish};
use diptych::language::{detect, digit};
use diptych::text::fold;

fn check(language: Language, texts: &[&str]) {
    let wrong: Vec<_> = texts.iter().map(|text| (detect(text), text)).filter(|(found, _)| *found != language).collect();
    assert!(wrong.is_empty(), "not {language:?}: {wrong:?}");
}

#[test]
fn titles_and_sentences_are_enough() {
    check(
        French,
        &[
            "Déclaration d’Astana",
            "Droits de l’homme",
            "Organisation de coopération islamique",
            "Paix, coopération et développement",
            "Tous les êtres humains naissent libres et égaux en dignité et en droits.",
            "Le Conseil de sécurité",
            "Ordre du jour",
            "Il pleut",
            "Où est la gare ?",
        ],
    );
    check(
        English,
        &[
            "Human rights",
            "Security Council",
            "All human beings are free",
            "Peace, cooperation and development",
            "Letter to the Secretary-General",
            "The quick brown fox jumps over the lazy dog.",
            "The peoples of Côte d’Ivoire and of the Comoros",
            "one two three four five",
        ],
    );
    check(
        German,
        &[
            "Alle Menschen sind frei",
            "Menschenrechte",
            "Die Würde des Menschen ist unantastbar.",
            "Frieden und Zusammenarbeit",
            "Erklärung von Astana",
            "Guten Morgen",
        ],
    );
    check(
        Spanish,
        &[
            "Derechos humanos",
            "Consejo de Seguridad",
            "Declaración de Astaná",
            "Todos los seres humanos nacen libres",
            "¿Dónde está la estación?",
            "Paz, cooperación y desarrollo",
        ],
    );
    check(Russian, &["Права человека", "Все люди рождаются свободными", "Совет Безопасности", "Объявление", "Съезд"]);
    check(Arabic, &["حقوق الإنسان", "يولد جميع الناس أحرارا", "مجلس الأمن"]);
    check(Chinese, &["人权", "安全理事会", "人人生而自由，在尊严和权利上一律平等。", "世界人權宣言", "OIC 宣言"]);
}

#[test]
fn other_languages_are_other() {
    check(
        Other,
        &[
            "Kaikki ihmiset syntyvät vapaina ja tasavertaisina.",
            "O contrato entra em vigor em 1 de maio de 2020.",
            "Os membros da comissão aprovaram o orçamento para o próximo ano.",
            "O presidente convoca a assembleia geral uma vez por ano.",
            "Questo campo definisce le opzioni associate al file system.",
            "La riunione si terrà nella sala grande.",
            "Het programma mag worden gebruikt door de leden.",
            "Kommentarer introduceres med et tegn og udvides til slutningen af linjen.",
            "Tutti gli esseri umani nascono liberi ed eguali in dignità e diritti.",
            "Todos os seres humanos nascem livres e iguais em dignidade e em direitos.",
            "Alle mensen worden vrij en gelijk in waardigheid en rechten geboren.",
            "Alla människor är födda fria och lika i värde och rättigheter.",
            "Wszyscy ludzie rodzą się wolni i równi pod względem swej godności.",
            "Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar.",
            "Tots els éssers humans neixen lliures i iguals en dignitat i en drets.",
            "Toate ființele umane se nasc libere și egale în demnitate și în drepturi.",
            "Minden emberi lény szabadon születik.",
            "Omnes homines dignitate et iure liberi et pares nascuntur.",
            "Всі люди народжуються вільними і рівними у своїй гідності та правах.",
            "Всички хора се раждат свободни и равни по достойнство и права.",
            "Барлық адамдар тумысынан азат және тең.",
            "تمام افراد بشر آزاد زاده می‌شوند و از لحاظ حیثیت و کرامت و حقوق با هم برابرند.",
            "تمام انسان آزاد اور حقوق و عزت کے اعتبار سے برابر پیدا ہوئے ہیں۔",
            "すべての人間は、生れながらにして自由である。",
            "모든 인간은 태어날 때부터 자유로우며",
            "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι",
            "כל בני האדם נולדו בני חורין",
            "",
            "1 2 3 — !",
        ],
    );
}

#[test]
fn a_long_text_is_sampled() {
    let french = "Nous réaffirmons notre attachement aux grands principes de notre foi. ".repeat(20_000);
    check(French, &[&french, &format!("The whole title page is in English and goes on. {french}")]);
    check(Other, &[&"x".repeat(3_000_000), &"\u{301}".repeat(100_000), &"?".repeat(1_000_000)]);
}

#[test]
fn tags() {
    let cases = [
        ("fr", French),
        ("fr-CA", French),
        ("ZH-Hant-TW", Chinese),
        ("fi", Other),
        ("und", Other),
        ("de-1996", German),
    ];
    for (tag, language) in cases {
        assert_eq!(Language::from_tag(tag), Ok(language), "{tag}");
    }
    for language in Language::KNOWN.into_iter().chain([Other]) {
        assert_eq!(Language::from_tag(language.tag()), Ok(language));
    }
    for tag in ["", "f", "french", "fr_CA", "fr-", "fr--CA", "xx", "french!", "12", "fr-waytoolong1", "é", "fr-é"] {
        let error = Language::from_tag(tag).unwrap_err();
        assert_eq!(error.code(), "language");
        assert!(error.to_string().contains(&format!("{tag:?}")), "{error}");
    }
}

#[test]
fn folding() {
    let cases = [
        ("L’État", "l'etat"),
        ("Œuvre", "oeuvre"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("Ёлкий", "елкий"),
        ("أَحْرَارًا", "احرارا"),
        ("al‑Hussein", "al-hussein"),
        ("한국어", "한국어"),
        ("İSTANBUL", "istanbul"),
        ("Łódź", "lodz"),
    ];
    for (word, folded) in cases {
        assert_eq!(fold(word), folded);
        assert_eq!(fold(folded), folded);
    }
}

#[test]
fn function_words() {
    for (language, word) in [
        (French, "qu'"),
        (English, "the"),
        (German, "fur"),
        (Spanish, "mas"),
        (Russian, "еще"),
        (Arabic, "الى"),
        (Chinese, "的"),
    ] {
        assert!(language.is_function_word(word), "{word}");
    }
    assert!(!Other.is_function_word("the") && !English.is_function_word("peace"));
}

#[test]
fn digits_of_every_script() {
    for (character, value) in [('7', 7), ('٧', 7), ('۷', 7), ('७', 7), ('７', 7), ('𝟩', 7)] {
        assert_eq!(digit(character), Some(value));
    }
    for character in ['a', '½', '²', 'Ⅶ', '七', '/', '\u{65F}', '\u{66A}'] {
        assert_eq!(digit(character), None);
    }
}
