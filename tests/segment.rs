//! Sentences and words in seven languages.

use diptych::Language::{self, Arabic, Chinese, English, French, German, Other, Russian, Spanish};
use diptych::text::{TokenKind, sentences, tokens};
use serde_json::Value;

/// `cases` are texts in which `|` stands for each white space (or nothing) that parts two sentences.
fn check_sentences(language: Language, cases: &[&str]) {
    let mut wrong = Vec::new();
    for case in cases {
        let text = case.replace('|', if language == Chinese { "" } else { " " });
        let found: Vec<&str> = sentences(&text, language).into_iter().map(|span| span.of(&text)).collect();
        if found.join("|") != *case {
            wrong.push(format!("{} for {case}", found.join("|")));
        }
    }
    assert!(wrong.is_empty(), "{language:?}\n{}", wrong.join("\n"));
}

#[test]
fn sentences_end_where_a_reader_says() {
    check_sentences(
        French,
        &[
            "Nous sommes réunis.|Nous décidons.",
            "M. Tokaïev, le Secrétaire d’État, a parlé.|Il a été applaudi.",
            "Le discours de S. M. le Roi Mohamed VI.|Nous l’appuyons.",
            "Le Président K. K. Tokaïev a parlé.|Mme Aitimova aussi.",
            "Lettre de Mme B. Aitimova à M. Ban.",
            "Voir art. 5, par. 3, et p. 12 du rapport.|Voir aussi la résolution.",
            "Il y avait du blé, du riz, etc.|Les prix montaient.",
            "Du blé, du riz, etc. et du maïs.",
            "Au titre du point 122 s) de l’ordre du jour.",
            "La population est de 2.5 millions.|Elle croît.",
            "Il a dit : « Je viens. »|Puis il est parti.",
            "Il a dit : « Je viens. » et il est parti.",
            "Elle dit : « Venez.|Partez. » sans rire.",
            "Il arrive.|« Venez », dit-elle.",
            "Que faire ?|Rien !|Vraiment ?!",
            "Il hésite… puis parle.|Elle écoute…|Il part.",
            "La paix ; la sécurité ; le développement : tels sont les buts.",
            "Les frontières du 4 juin 1967.|Les résolutions 242 (1967) et 338 (1973).",
            "(Voir annexe.)|Nous décidons.",
            "Un texte sans ponctuation finale",
            "1. Nous décidons.",
            "II. Questions diverses",
            "Art. 5. Nul ne sera soumis à la torture.",
            "Une note.[12]|Une autre.²|La fin.",
            "L’O.N.U.|Le Conseil en décide autrement.",
            "Le roi Louis XIV.|Versailles.",
            "Av. J.-C. et après.",
            "Il part à 9 h. 30.|Il mesure 1 m. 75.|Voilà tout.",
            "Elle attend . . . et part.",
            "Il dit gaiement :|- Jésus n’a pas besoin de tant de fleurs.|Il sort.",
            "Le but : - la paix - est clair : la paix.|Il dit : « Venez. »",
            "Trad. : Dupont.",
            "La Cie. S.A. a été fondée en 1903.|Elle est à Genève.",
            "Vol. III, liv. 2, §§ 5-7.|Ibid., p. 9.",
            "Le gén. Dumas et le rév. Petit ont signé.|Il est reconnu comme tel.|L'accord est signé.",
        ],
    );
    check_sentences(
        English,
        &[
            "We have met.|We decide.",
            "Mr. Smith met Dr. Jones at St. Mary.|They talked.",
            "Msgr. Smith spoke.|They listened.",
            "See art. 5, e.g. No. 7, and p. 12.|No.|Nothing.",
            "He came at 5 p.m. yesterday.|She left at 3.5 km.",
            "He came at 5 p.m.|Mary left.",
            "The U.S. Government agreed.|The U.N. did not.",
            "He moved to the U.S.|He liked it.",
            "J. F. Kennedy spoke.|L. B. Johnson listened.",
            "“Stop.”|He stopped.",
            "“Why?” he asked.|“Why not?”",
            "He said, “Stop it!” and left.",
            "Under agenda item 122 (s).|Nothing else.",
            "It cost $3.50.|It was cheap.",
            "Resolutions 1515 (2003) and 1860 (2009).|We also condemn.",
            "Peace; security; development.",
            "the following: peace.|War.",
            "Visit www.example.org.|Then write.",
            "This is plan B.|We agreed.",
            "Article 1. All human beings are born free.|They are equal.",
            "(a) To begin;",
            "He lives at 5 Mira St., apt. 7, near the park.|The lift is in bldg. 2.",
            "One sentence only",
            "Wait... what?|Nothing...|Well.",
            "He runs Acme Inc. in town.|It grows.",
            "The Organization (O.I.C.) Charter is new.",
            "Smith et al. (2004) disagree.|They cite Jones et al.|Others do not.",
            "Visit us at 5 Main St.|We are open daily.",
            "Acme Co. Ltd. and St. Mary's agreed.|Cf. infra.|It is clear.",
            "Atty. Russo met John Dale Sr. Friday.|Nobody else came.",
        ],
    );
    check_sentences(
        German,
        &[
            "Alle Menschen sind frei.|Sie sind gleich.",
            "Am 3. Oktober 1990 war es so weit.|Danach kam der 4. Oktober.",
            "Im 19. Jahrhundert, z. B. in Wien, d. h. in Österreich, war es so.",
            "Das gilt z.B. Menschen.|Es gilt immer.",
            "Er kam als 2.|Die anderen folgten.",
            "Das war 1990.|Berlin feierte.",
            "Siehe Art. 5 Abs. 2 Nr. 3 GG.|Dort steht es.",
            "Dr. Müller und Prof. Schmidt kamen.|Beide sprachen.",
            "Dr. med. H. Vogel und Dr. rer. nat. A. Kurz.|Beide kamen.",
            "Papst Johannes XXIII. Konzil war neu.",
            "Er sagte: „Komm.“|Sie kam.",
            "Er sagte (laut!) Worte.|Sie schwieg.",
            "»Gut«, sagte er.|»Gut.«|Er ging.",
            "Äpfel, Birnen usw. werden verkauft.|Alles frisch.",
            "Er wohnt in der Gartenstr. 5 bzw. im Hof.|Dort zahlt er z. Zt. 5 Euro.",
            "Es kostet 5 Mio. Euro.|Früher waren es 3 Mrd.|Das war im 19. Jh. Mode.",
            "Die Fa. Müller & Co. KG hat u. a. Schrauben geliefert.|Die Rechnung folgt.",
            "Bitte beachten Sie Abb. 3 und Tab. 2 auf S. 17.|Beide sind neu.",
            "Das war im Jahr 44 v. Chr. in Rom.|Cäsar starb.",
            "Das Haus (ca. 120 qm, Bj. 1978) ist frei.|Gem. Ziff. 4 lit. b ist das zulässig.",
            "Hrsg. Karl Vogt, ehem. Leiter des Amts.|Er sprach mit dem Abt.|Danach ging er.",
        ],
    );
    check_sentences(
        Spanish,
        &[
            "Todos nacen libres.|Nadie es esclavo.",
            "El Sr. Pérez y la Dra. Gómez llegaron.|¿Vendrán más?|¡Claro que sí!",
            "EE. UU. y la UE.|Nada más.",
            "Véanse las páginas 5 y ss.|Así se hizo.",
            "Llegaron SS. MM. los Reyes.|Nada más.",
            "Véase el art. 5, pág. 7.|Fin.",
            "—¿Vienes? —preguntó.|—No.",
            "Libros, discos, etc.|Todo barato.",
            "Vive en la Av. Reforma núm. 5, col. Centro.|Es médico.",
            "Tel. 555-1234, ext. 12.|Pregunte por la Lic. Mora.",
            "La Profa. Ruiz vive en la Urb. Los Pinos, junto a la Pza. Mayor.|Véase el exp. 17.",
        ],
    );
    check_sentences(
        Russian,
        &[
            "Все люди рождаются свободными.|Они равны.",
            "В 1990 г. он уехал.|В 1991 г.|Он вернулся.",
            "В 1998 г. А. С. Петров купил дом за 20 тыс. руб. и т. д.|В г. Омске это стоило 10 млн. руб.|Так было.",
            "Он живёт в г. Москва.|Это далеко.",
            "Яблоки, груши и т. д. продаются здесь.|Всё свежее.",
            "Яблоки, груши и т. д.|Россия экспортирует их.",
            "А. С. Пушкин писал.|Л. Н. Толстой тоже.",
            "См. ст. 5 и стр. 12.|Там сказано.",
            "«Иди сюда!» — сказал он.|Она пошла.",
            "Кто там?|Никого…|Странно.",
            "XX в.|Россия.",
            "Длина 5 км.|Ширина 3 м.|Высота 2 м.",
            "Он ответил:|— Нет.|Они ушли.",
            "Ул. Ленина, д. 5, корп. 2, кв. 17.|Вход со двора.",
            "В сер. XIX в. здесь был завод.|Тов. Иванов и гр. Сидоров ушли.",
            "Они встретились на пл. Ленина.|Учёные нашли этот ген.|Он отвечает за рост.",
        ],
    );
    check_sentences(
        Arabic,
        &[
            "يولد جميع الناس أحرارا.|لكل إنسان حق.",
            "هل هذا صحيح؟|نعم!|حسنا.",
            "السلام، والأمن؛ والتنمية.",
            "قال د. محمد كلاما.|ثم خرج.",
            "البلد 3.5 مليون.|انتهى.",
            "«أين أنت؟» سأل الرجل.|لم تجب.",
        ],
    );
    check_sentences(
        Chinese,
        &[
            "人人生而自由。|他们赋有理性和良心。",
            "什么？|没有！|好吧……真的。",
            "和平；安全；发展。",
            "他说：“你好。”|她走了。",
            "“你好！”他说。|她走了。",
            "“为什么？”他问。|“没什么。”|她走了。",
            "数字是3.5。|完了。",
            "第一条　人人生而自由。",
            "这是中文.|那也是.",
        ],
    );
    check_sentences(
        Other,
        &[
            "Kaikki ihmiset syntyvät vapaina.|He ovat tasavertaisia.",
            "Πόσο κοστίζει το εισιτήριο;|Μόλις 1,20 ευρώ.|Έφυγαν; ρώτησε.|Ήρθε· έφυγε.",
            "Se oli 3. lokakuuta.",
            "Il sig. Rossi e la dott.ssa Bianchi abitano in via Roma n. 5.|Sono sposati.",
            "Pan J. Kowalski, ul. Długa 5, urodził się w 1950 r. w Krakowie.|Jest lekarzem.",
            "A Kft. 2001. január 5-én alakult.|Székhelye Győr.",
            "Dhr. De Vries woont in Den Haag, d.w.z. vlakbij.|Hij is arts.",
            "O Sr. Silva e a Dra. Costa chegaram.|Está frio.",
            "「どこへ行くの？」と彼女は聞いた。",
            "Ο δρ. Σιδέρης μένει στη λεωφ. Αλεξάνδρας, βλ. Παράρτημα, σελ. 4 και αρ. 7.|Έφυγε στις 8 π.μ.|Πήρε ψωμί, τυρί κλπ.|Γύρισε.",
            "A Profa. Lima mora no ap. 3.|Zie afb. 4.|Boli me zob.|Grem k zdravniku.",
        ],
    );
    check_sentences(French, &["* * *", "...", "Fin. ***"]);
    assert_eq!(sentences("", French), []);
    assert_eq!(sentences(" \n ", French), []);
    assert_eq!(sentences("One heading\nOne text. Two", English).len(), 3);
}

#[test]
fn sentences_agree_with_the_gold() {
    for (language, file) in [
        (French, include_str!("data/sentences-2011-fr-to-8.json")),
        (English, include_str!("data/sentences-2011-en-to-8.json")),
    ] {
        let gold: Value = serde_json::from_str(file).unwrap();
        let gold: Vec<(&str, &str)> = gold["sentences"]
            .as_array()
            .unwrap()
            .iter()
            .map(|sentence| (sentence["block"].as_str().unwrap(), sentence["text"].as_str().unwrap()))
            .collect();
        // A block is its sentences, with a space between two.
        for block in gold.chunk_by(|one, other| one.0 == other.0) {
            let expected: Vec<&str> = block.iter().map(|&(_, text)| text).collect();
            let text = expected.join(" ");
            let found: Vec<&str> = sentences(&text, language).into_iter().map(|span| span.of(&text)).collect();
            assert_eq!(found, expected);
        }
    }
}

#[test]
fn whole_documents_have_as_many_sentences_as_the_gold() {
    for (raw, all) in
        [(include_str!("../www/corpus/astana-2011-fr.txt"), 84), (include_str!("../www/corpus/astana-2011-en.txt"), 86)]
    {
        let document = diptych::parse(raw, &Default::default()).unwrap();
        let count = |blocks: &mut dyn Iterator<Item = &diptych::Block>| -> usize {
            blocks.map(|block| block.sentences.len()).sum()
        };
        assert_eq!(count(&mut document.blocks.iter()), all);
        assert_eq!(count(&mut document.blocks.iter().filter(|block| block.kind == diptych::BlockKind::Operative)), 71);
    }
}

/// `expected` has a bar between two tokens that are not white space.
fn check_words(language: Language, cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        let tokens = tokens(text, language);
        let found: Vec<&str> =
            tokens.iter().filter(|token| token.kind != TokenKind::Space).map(|token| token.span.of(text)).collect();
        assert_eq!(found.join("|"), *expected, "{language:?}");
    }
}

#[test]
fn words_are_what_a_reader_takes_for_one() {
    check_words(
        French,
        &[
            ("Nous condamnons l’islamophobie.", "Nous|condamnons|l’|islamophobie|."),
            ("qu'il s’agisse d’Al-Hussein", "qu'|il|s’|agisse|d’|Al-Hussein"),
            ("aujourd’hui, trente-huitième", "aujourd’hui|,|trente-huitième"),
            ("c’est-à-dire jusqu’à lorsqu’elle", "c’|est-à-dire|jusqu’|à|lorsqu’|elle"),
            ("l’« Initiative »", "l’|«|Initiative|»"),
            ("2 000 hommes, 2\u{a0}000\u{202f}000", "2 000|hommes|,|2\u{a0}000\u{202f}000"),
            ("du 28 au 30 juin 2011 200 hommes", "du|28|au|30|juin|2011|200|hommes"),
            ("3,5 % (XXIe siècle)", "3,5|%|(|XXIe|siècle|)"),
            ("point 122 s)", "point|122|s|)"),
            ("A/65/903 et 11-41172", "A|/|65|/|903|et|11|-|41172"),
            ("cœur e\u{301}te\u{301}", "cœur|e\u{301}te\u{301}"),
        ],
    );
    check_words(
        English,
        &[
            ("Israel’s 10-Year Programme, 7th", "Israel’s|10-Year|Programme|,|7th"),
            ("Côte d’Ivoire don't", "Côte|d’|Ivoire|don't"),
            ("2,000 3.5 28-30 June", "2,000|3.5|28|-|30|June"),
            ("In 12 300 cases", "In|12|300|cases"),
            ("the States’ rights -- no", "the|States|’|rights|-|-|no"),
            ("COVID-19 1990s U.N.", "COVID-19|1990s|U|.|N|."),
            ("👩‍👩‍👧 ok ☀️", "👩‍👩‍👧|ok|☀️"),
            ("a_b a@b.org", "a|_|b|a|@|b|.|org"),
        ],
    );
    check_words(Spanish, &[("¿Qué? ¡Sí! 1.234,5", "¿|Qué|?|¡|Sí|!|1.234,5")]);
    check_words(German, &[("Am 3. Oktober 2 000 Bücher", "Am|3|.|Oktober|2 000|Bücher"), ("ist’s gut", "ist’s|gut")]);
    check_words(Russian, &[("21-й век, из-за Ёлки", "21-й|век|,|из-за|Ёлки"), ("2 000 000", "2 000 000")]);
    check_words(Arabic, &[("والأمن، ١٤٤١ هـ", "والأمن|،|١٤٤١|هـ"), ("كِتَابٌ ٣٫٥", "كِتَابٌ|٣٫٥")]);
    check_words(Chinese, &[("第五条，2011年", "第|五|条|，|2011|年"), ("哈萨克斯坦OIC", "哈|萨|克|斯|坦|OIC")]);
    check_words(
        Other,
        &[
            ("dell’uomo e l’amore", "dell’|uomo|e|l’|amore"),
            ("Türkiye’nin", "Türkiye’nin"),
            ("カタカナと漢字", "カタカナ|と|漢|字"),
            ("한국어 문장", "한국어|문장"),
            ("ก็ดี", "ก็|ดี"),
        ],
    );
}

#[test]
fn kinds_of_tokens() {
    use TokenKind::{Mark, Number, Space, Word};
    let kinds: Vec<TokenKind> = tokens("l’an 2 000, 7th ٣ 中", French).into_iter().map(|token| token.kind).collect();
    assert_eq!(kinds, [Word, Word, Space, Number, Mark, Space, Word, Space, Number, Space, Word]);
}

#[test]
fn any_text_is_covered() {
    let odd = [
        "\u{301}\u{301}a",
        "-’-’",
        "1 2 3 000 000 0",
        "\u{feff}.\u{200b}!",
        "’l’’l’",
        "....",
        "a. \n\n .b",
        "«. »",
        "٣٬٠٠٠",
    ];
    let long =
        ["a ".repeat(50_000), ". ".repeat(50_000), "000 ".repeat(50_000), ".)".repeat(50_000), "a-".repeat(50_000)];
    let long = long.into_iter().chain([
        " ".repeat(100_000),
        "l’".repeat(50_000),
        "e\u{301}".repeat(50_000),
        "A.".repeat(50_000),
    ]);
    for text in odd.into_iter().map(str::to_owned).chain(long) {
        for language in Language::KNOWN.into_iter().chain([Other]) {
            let mut end = 0;
            for token in tokens(&text, language) {
                assert_eq!(token.span.start, end);
                assert!(token.span.end > end);
                end = token.span.end;
            }
            assert_eq!(end, text.len());
            let mut end = 0;
            for span in sentences(&text, language) {
                assert!(span.start >= end && text[end..span.start].trim().is_empty());
                assert!(!span.is_empty() && span.of(&text).trim() == span.of(&text));
                end = span.end;
            }
            assert!(text[end..].trim().is_empty());
        }
    }
}
