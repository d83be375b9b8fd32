//! Tables of word vectors: the format, looking words up, and which words are taken for translations.

use diptych::lexicon::{DIMENSIONS, Lexicon, Lexicons, Similarities, WordVectors};

/// Writes a table in the format that `src/lexicon.rs` describes. Each word's vector points along one axis.
fn table(language: &str, foldings: [&str; 2], words: &[(&str, usize)]) -> Vec<u8> {
    let mut list = Vec::new();
    let mut vectors = Vec::new();
    let mut before = "";
    for (word, axis) in words {
        let shared = before.bytes().zip(word.bytes()).take_while(|(a, b)| a == b).count();
        list.extend([shared as u8, (word.len() - shared) as u8]);
        list.extend(&word.as_bytes()[shared..]);
        let mut packed = [0x77; DIMENSIONS / 2];
        packed[axis / 2] = if axis % 2 == 0 { 0x7e } else { 0xe7 };
        vectors.extend(packed);
        before = word;
    }
    let mut bytes = b"DLEX\x01\x20".to_vec();
    bytes.extend(language.bytes().chain(std::iter::repeat(0)).take(8));
    for number in [foldings[0].len(), words.len(), list.len()] {
        bytes.extend((number as u32).to_le_bytes());
    }
    bytes.extend(foldings.concat().bytes());
    bytes.extend(list);
    bytes.extend(vectors);
    bytes
}

fn german() -> Vec<u8> {
    let words =
        [("frieden", 0), ("gipfel", 1), ("grosse", 2), ("staat", 3), ("verhandlung", 4), ("wasser", 5), ("öl", 6)];
    table("de", ["", ""], &words)
}

/// Looks a word up; what it finds must have this cosine with each of these words' own vectors.
fn check(bytes: &[u8], language: &str, word: &str, expected: &[(&str, f32)], weight: f32) {
    let lexicon = Lexicon::read(language, bytes).unwrap();
    let found = lexicon.lookup(word).unwrap_or_else(|| panic!("{word} is not found"));
    assert_eq!(found.weight, weight, "{word}");
    for (known, cosine) in expected {
        let distance = (lexicon.lookup(known).unwrap().cosine(&found) - cosine).abs();
        assert!(distance < 0.02, "{word} and {known}");
    }
}

#[test]
fn words_are_found_by_their_forms_and_parts() {
    check(&german(), "de", "Wasser", &[("wasser", 1.0), ("öl", 0.0)], 1.0);
    check(&german(), "de-AT", "große", &[("grosse", 1.0)], 1.0);
    check(&german(), "de", "Ol", &[("öl", 1.0)], 1.0);
    check(&german(), "de", "Friedensverhandlung", &[("frieden", 0.707), ("verhandlung", 0.707)], 1.0);
    check(&german(), "de", "Wasser-Gipfel", &[("wasser", 0.707), ("gipfel", 0.707)], 1.0);
    check(&german(), "de", "verhandelt", &[("verhandlung", 1.0)], 0.5);
    let arabic = table("ar", ["ة", "ه"], &[("سلام", 0), ("كتاب", 1), ("منظمه", 2)]);
    check(&arabic, "ar", "والسلام", &[("سلام", 1.0)], 1.0);
    check(&arabic, "ar", "كتابهم", &[("كتاب", 1.0)], 1.0);
    check(&arabic, "ar", "والمنظمة", &[("منظمه", 1.0)], 1.0);
    check(&arabic, "ar", "لمنظمته", &[("منظمه", 1.0)], 1.0);
    check(&arabic, "ar", "المنظمات", &[("منظمه", 1.0)], 1.0);
    check(&arabic, "ar", "كتابا", &[("كتاب", 1.0)], 1.0);
    let lexicon = Lexicon::read("de", &german()).unwrap();
    for unknown in ["", "w", "xyz", "verh", "-", "''", &"staat".repeat(100_000)] {
        assert!(lexicon.lookup(unknown).is_none(), "{unknown:?}");
    }
}

#[test]
fn chinese_is_cut_into_the_longest_known_words() {
    let chinese = table("zh", ["際", "际"], &[("合作", 0), ("国际", 1), ("国际合作组织", 2), ("组织", 3)]);
    let lexicon = Lexicon::read("zh-Hans", &chinese).unwrap();
    let cut =
        |text: &str| -> Vec<String> { lexicon.segment_han(text).iter().map(|span| span.of(text).to_owned()).collect() };
    assert_eq!(cut("国际合作组织"), ["国际合作组织"]);
    assert_eq!(cut("国際合作,2011年的组织 OIC"), ["国際", "合作", "年", "的", "组织"]);
    assert!(cut("").is_empty());
    assert_eq!(cut(&"一".repeat(50_000)).len(), 50_000);
}

#[test]
fn tables_are_kept_by_language() {
    let mut lexicons = Lexicons::default();
    lexicons.insert(Lexicon::read("DE", &german()).unwrap());
    assert_eq!(lexicons.get("de-CH").map(Lexicon::len), Some(7));
    assert!(lexicons.get("fr").is_none());
    let error = Lexicon::read("fr", &german()).unwrap_err();
    assert_eq!(error.code(), "lexicon");
    assert!(error.to_string().contains("\"fr\""), "{error}");
}

#[test]
fn a_damaged_table_is_refused_or_read_but_never_fatal() {
    let whole = table("zh", ["國際", "国际"], &[("合作", 0), ("国际", 1), ("组织", 3)]);
    assert!(Lexicon::read("zh", &whole).is_ok());
    for end in 0..whole.len() {
        assert!(Lexicon::read("zh", &whole[..end]).is_err(), "cut at {end}");
    }
    assert!(Lexicon::read("zh", &[whole.as_slice(), &[0]].concat()).is_err());
    let mut readable = 0;
    for at in 0..whole.len() {
        for value in [0, 1, 2, 3, 7, 0x0f, 0x40, 0x7f, 0x80, 0xbf, 0xf0, 0xff] {
            let mut damaged = whole.clone();
            damaged[at] = value;
            if let Ok(lexicon) = Lexicon::read("zh", &damaged) {
                readable += 1;
                lexicon.lookup("国际");
                lexicon.segment_han("国际合作组织");
            }
        }
    }
    assert!(readable > 0);
}

#[test]
fn a_table_ends_with_the_closed_classes_of_its_language() {
    for language in ["ar", "de", "en", "es", "fr", "ru", "zh"] {
        let read = |path: &str| std::fs::read(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        let [opposites, places] = ["opposites", "places"].map(|folder| read(&format!("data/{folder}/{language}.txt")));
        let table = read(&format!("www/lexicons/{language}.bin"));
        assert!(table.ends_with(&[opposites, places].concat()), "{language}.bin is stale: run `cargo xtask codegen`");
        assert!(Lexicon::read(language, &table).is_ok());
        for end in [table.len() - 1, table.len() - 10_000] {
            assert!(Lexicon::read(language, &table[..end]).is_err(), "{language} cut at {end}");
        }
        assert!(Lexicon::read(language, &[table.as_slice(), &[0]].concat()).is_err());
        let newer = [b"DLEX\x04", &table[5..]].concat();
        let error = Lexicon::read(language, &newer).unwrap_err().to_string();
        assert!(error.contains("version"), "{error}");
    }
}

#[test]
fn translations_are_the_nearest() {
    let french = table("fr", ["", ""], &[("eau", 5), ("paix", 0), ("sommet", 1), ("état", 3)]);
    let (german, french) = (Lexicon::read("de", &german()).unwrap(), Lexicon::read("fr", &french).unwrap());
    let left = WordVectors::new(&german, &["Frieden", "und", "Wasser", "Staatsgipfel"]);
    let right = WordVectors::new(&french, &["l", "eau", "paix", "sommets"]);
    let similarities = Similarities::new(&left, &right);
    assert_eq!(similarities.of(0).iter().map(|pair| pair.0).collect::<Vec<_>>(), [2]);
    assert_eq!(similarities.of(1), []);
    assert_eq!(similarities.of(2).iter().map(|pair| pair.0).collect::<Vec<_>>(), [1]);
    assert_eq!(similarities.of(99), []);
    assert_eq!(left.cosine(0, &right, 2), Some(1.0));
    assert_eq!(left.cosine(1, &right, 2), None);
    assert!(left.cosine(3, &right, 3).unwrap() > 0.7);
    assert_eq!(Similarities::new(&WordVectors::default(), &right).of(0), []);
}

/// Everyday and official words that no two languages write alike, a row a meaning.
const MEANINGS: [[&str; 7]; 24] = [
    ["السلام", "Frieden", "peace", "paz", "paix", "мир", "和平"],
    ["الماء", "Wasser", "water", "agua", "eau", "вода", "水"],
    ["الأمن", "Sicherheit", "security", "seguridad", "sécurité", "безопасность", "安全"],
    ["التعليم", "Bildung", "education", "educación", "éducation", "образование", "教育"],
    ["العمل", "Arbeit", "work", "trabajo", "travail", "работа", "工作"],
    ["الحرية", "Freiheit", "freedom", "libertad", "liberté", "свобода", "自由"],
    ["القانون", "Gesetz", "law", "ley", "loi", "закон", "法律"],
    ["العالم", "Welt", "world", "mundo", "monde", "мире", "世界"],
    ["الحرب", "Krieg", "war", "guerra", "guerre", "война", "战争"],
    ["الصحة", "Gesundheit", "health", "salud", "santé", "здоровье", "健康"],
    ["الحكومة", "Regierung", "government", "gobierno", "gouvernement", "правительство", "政府"],
    ["المدينة", "Stadt", "city", "ciudad", "ville", "город", "城市"],
    ["المرأة", "Frau", "woman", "mujer", "femme", "женщина", "女人"],
    ["الأطفال", "Kinder", "children", "niños", "enfants", "дети", "孩子"],
    ["اللغة", "Sprache", "language", "idioma", "langue", "язык", "语言"],
    ["المستقبل", "Zukunft", "future", "futuro", "avenir", "будущее", "未来"],
    ["الاقتصاد", "Wirtschaft", "economy", "economía", "économie", "экономика", "经济"],
    ["البيئة", "Umwelt", "environment", "medio", "environnement", "среда", "环境"],
    ["الجبل", "Berg", "mountain", "montaña", "montagne", "гора", "山"],
    ["الكتاب", "Buch", "book", "libro", "livre", "книга", "书"],
    ["القلب", "Herz", "heart", "corazón", "cœur", "сердце", "心"],
    ["الثلج", "Schnee", "snow", "nieve", "neige", "снег", "雪"],
    ["الصديق", "Freund", "friend", "amigo", "ami", "друг", "朋友"],
    ["العلوم", "Wissenschaft", "science", "ciencia", "science", "наука", "科学"],
];

#[test]
fn the_tables_translate() {
    let languages = ["ar", "de", "en", "es", "fr", "ru", "zh"];
    let words = |language: usize| MEANINGS.map(|row| row[language]);
    let vocabularies = [0, 1, 2, 3, 4, 5, 6].map(|at| {
        let path = format!("{}/www/lexicons/{}.bin", env!("CARGO_MANIFEST_DIR"), languages[at]);
        let bytes = std::fs::read(&path).unwrap();
        assert!(bytes.len() < 600_000, "{path} is too large to load");
        WordVectors::new(&Lexicon::read(languages[at], &bytes).unwrap(), &words(at))
    });
    for (at, left) in vocabularies.iter().enumerate() {
        for (other, right) in vocabularies.iter().enumerate().filter(|&(other, _)| other != at) {
            let nearest = |word: usize| {
                let cosine = |candidate: usize| left.cosine(word, right, candidate).unwrap_or(-1.0);
                (0..MEANINGS.len()).max_by(|&a, &b| cosine(a).total_cmp(&cosine(b)))
            };
            let wrong: Vec<_> =
                (0..MEANINGS.len()).filter(|&word| nearest(word) != Some(word)).map(|word| words(at)[word]).collect();
            assert!(wrong.len() <= 3, "{} to {}: {wrong:?}", languages[at], languages[other]);
        }
    }
}
