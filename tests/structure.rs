//! The structure that `parse` finds: the four documents of the corpus, and many small texts.

use diptych::{Block, BlockKind, Document, ParseOptions, Span, parse};
use serde_json::Value;

fn read(raw: &str, language: Option<&str>) -> Document {
    let document = parse(raw, &ParseOptions { language: language.map(str::to_owned) }).expect("a language tag");
    sound(raw, &document);
    document
}

/// What holds of every document, whatever its text.
fn sound(raw: &str, document: &Document) {
    let mut covered = vec![false; raw.len()];
    let mut last = 0;
    for block in &document.blocks {
        assert!(!block.text.is_empty(), "an empty block at {:?}", block.source);
        assert_eq!(block.text.trim(), block.text);
        assert!(block.source.first().is_some_and(|span| span.start >= last), "reading order");
        last = block.source[0].start;
        let mut end = 0;
        for span in &block.source {
            assert!(span.start >= end && span.end <= raw.len() && raw.get(span.range()).is_some(), "{span:?}");
            end = span.end;
            covered[span.range()].fill(true);
        }
        let inside = |span: &Span| block.text.get(span.range()).is_some();
        assert!(block.lead.iter().chain(&block.sentences).all(inside));
    }
    for (at, character) in raw.char_indices() {
        let shown = !character.is_whitespace() && !character.is_control() && !"\u{feff}\u{ad}".contains(character);
        assert!(!shown || covered[at], "{character:?} at byte {at} is in no block");
    }
    assert!(document.notes.iter().all(|note| raw.get(note.source.range()).is_some()));
}

fn name(kind: BlockKind) -> String {
    serde_json::to_value(kind).expect("a name").as_str().expect("a name").to_owned()
}

/// `kind number [lead] | text`
fn line(block: &Block) -> String {
    let number = block.number.as_deref().map(|number| format!(" {number}")).unwrap_or_default();
    let lead = block.lead.map(|span| format!(" [{}]", span.of(&block.text))).unwrap_or_default();
    format!("{}{number}{lead} | {}", name(block.kind), block.text)
}

fn check(raw: &str, language: &str, expected: &[&str]) {
    let found: Vec<String> = read(raw, Some(language)).blocks.iter().map(line).collect();
    assert_eq!(found, expected, "\n{raw}");
}

mod corpus;

/// Cuts, doubles and swaps pieces of the corpus, and puts odd characters between them.
#[test]
fn any_text_is_read() {
    let corpus = [
        include_str!("../www/corpus/astana-2008-fr.txt"),
        include_str!("../www/corpus/astana-2011-en.txt"),
        include_str!("../www/corpus/tokaev-2002-fr.txt"),
    ];
    const ODD: [&str; 24] = [
        "\n",
        "\n\n",
        "\r\n",
        "\u{c}",
        "\0",
        "\u{feff}",
        "\u{ad}\n",
        "-\n",
        " ",
        "\u{a0}",
        "\t",
        "1. ",
        "(a) ",
        "- ",
        "#",
        "\n===\n",
        "*",
        "A/65/903\n",
        "第",
        "條",
        "م",
        "\u{2028}",
        "\u{fffd}",
        "😀",
    ];
    let mut seed = 1u64;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (seed >> 33) as usize % below
    };
    for round in 0..300 {
        let source = corpus[round % corpus.len()];
        let mut raw = String::new();
        for _ in 0..next(12) + 1 {
            let start = source.ceil_char_boundary(next(source.len()));
            let end = source.ceil_char_boundary((start + next(400)).min(source.len()));
            raw.push_str(&source[start..end]);
            for _ in 0..next(4) {
                raw.push_str(ODD[next(ODD.len())]);
            }
        }
        read(&raw, None);
    }
}

#[test]
fn nothing_to_read() {
    check("", "en", &[]);
    check(" \r\n\t\u{feff}\0\n", "en", &[]);
    check("One line", "en", &["body | One line"]);
    check(&"\n".repeat(100_000), "en", &[]);
}

#[test]
fn plain_prose() {
    check(
        "A first paragraph that\nis wrapped by hand at a\nnarrow width.\n\nA second one.",
        "en",
        &["body | A first paragraph that is wrapped by hand at a narrow width.", "body | A second one."],
    );
    check("First paragraph.\nSecond paragraph.", "en", &["body | First paragraph.", "body | Second paragraph."]);
    check("Why foxes jump\n\nThey like it.", "en", &["title | Why foxes jump", "body | They like it."]);
    check(
        "    The rain fell in torrents,\nexcept at occasional intervals.\n    It stopped.\n",
        "en",
        &["body | The rain fell in torrents, except at occasional intervals.", "body | It stopped."],
    );
    check("\u{feff}One\u{0} line that is long\r\nand more", "en", &["body | One line that is long and more"]);
    check("Milk\nEggs\nbread", "en", &["body | Milk", "body | Eggs", "body | bread"]);
    check("M. Dupont est venu.\n\nIl est parti.", "fr", &["body | M. Dupont est venu.", "body | Il est parti."]);
    check("« Un\u{a0}» et  deux", "fr", &["body | « Un\u{a0}» et deux"]);
    check("2011. A year.\n\n12 July 2011 came.", "en", &["body | 2011. A year.", "body | 12 July 2011 came."]);
    check(
        "Lease of a barn\n\nbetween Ada Byron and Mary Shelley\n\nArticle 1\nObject\n\nThe barn is let.",
        "en",
        &[
            "title | Lease of a barn",
            "body | between Ada Byron and Mary Shelley",
            "heading 1 | Article 1",
            "heading | Object",
            "body | The barn is let.",
        ],
    );
    check(
        "Charte des jardins\n\nPréambule\n\nLes jardins sont à tous.",
        "fr",
        &["title | Charte des jardins", "heading | Préambule", "body | Les jardins sont à tous."],
    );
    check("Milk\n\neggs\n\nbread", "en", &["body | Milk", "body | eggs", "body | bread"]);
    check(
        "这是一个很长的句子，它的字与字之间没有空格，因此它应当\n在下一行继续。",
        "zh",
        &["body | 这是一个很长的句子，它的字与字之间没有空格，因此它应当在下一行继续。"],
    );
}

#[test]
fn hyphens_at_line_ends() {
    let words = |first: &str, second: &str, more: &str, expected: &str| {
        let raw = format!("the quick brown fox jumped over the {first}-\n{second} and then went on {more}.");
        let text = format!("body | the quick brown fox jumped over the {expected} and then went on {more}.");
        check(&raw, "en", &[&text]);
    };
    words("inter", "national", "", "international");
    words("long", "term", "", "long-term");
    words("Al", "Hussein", "", "Al-Hussein");
    words("10", "year", "", "10-year");
    words("so-called non", "believers", "", "so-called non-believers");
    words("socio", "economic", "with socio-economic ease", "socio-economic");
    words("co", "operation", "with cooperation", "cooperation");
    words("short", "and long-term", "", "short- and long-term");
}

#[test]
fn markdown() {
    check(
        "# Apples\n\nText.\n\n## Sorts\n\n- Gala, which is\n  sweet\n- Fuji\n\n1. First\n2. Second\n\nEnd\n===\n\nLast.\n\n---\n\nSo.",
        "en",
        &[
            "title | Apples",
            "body | Text.",
            "heading | Sorts",
            "list-item | Gala, which is sweet",
            "list-item | Fuji",
            "list-item 1 | First",
            "list-item 2 | Second",
            "heading | End",
            "body | Last.",
            "furniture | ---",
            "body | So.",
        ],
    );
}

#[test]
fn resolutions() {
    check(
        "United Nations A/RES/65/1\nGeneral Assembly\n\nResolution adopted by the General Assembly\n\n65/1. Keeping the promise\n\n\
         The General Assembly,\n\n*Recalling* its resolution 64/184,\n\n*Deeply concerned* by the pace,\n\n1. *Decides* to act:\n\n\
         (a) At once;\n\n(i) Here;\n\n2. Also requests the Secretary-General to report\nto it;\n\n9th plenary meeting\n22 September 2010",
        "en",
        &[
            "masthead | United Nations A/RES/65/1 General Assembly",
            "adoption-note | Resolution adopted by the General Assembly",
            "title 65/1 | Keeping the promise",
            "preamble-opening | The General Assembly,",
            "preamble [Recalling] | Recalling its resolution 64/184,",
            "preamble [Deeply concerned] | Deeply concerned by the pace,",
            "operative 1 [Decides] | Decides to act:",
            "list-item a | At once;",
            "list-item i | Here;",
            "operative 2 [Also requests] | Also requests the Secretary-General to report to it;",
            "closing | 9th plenary meeting 22 September 2010",
        ],
    );
    check(
        "L’Assemblée générale,\n\nConsciente du problème,\n\n1. Décide d’agir;\n\n    a) Ici;\n\n2. Prie chacun d’agir.",
        "fr",
        &[
            "preamble-opening | L’Assemblée générale,",
            "preamble [Consciente] | Consciente du problème,",
            "operative 1 [Décide] | Décide d’agir;",
            "list-item a | Ici;",
            "operative 2 [Prie] | Prie chacun d’agir.",
        ],
    );
    check(
        "La Asamblea General,\n\nRecordando la Carta,\n\n1. Acoge con beneplácito el informe;\n\n2. Pide que se actúe.",
        "es",
        &[
            "preamble-opening | La Asamblea General,",
            "preamble [Recordando] | Recordando la Carta,",
            "operative 1 [Acoge con beneplácito] | Acoge con beneplácito el informe;",
            "operative 2 [Pide] | Pide que se actúe.",
        ],
    );
    check(
        "Генеральная Ассамблея,\n\nссылаясь на Устав,\n\n1. постановляет действовать;\n\na) здесь;\n\n2. просит представить доклад.",
        "ru",
        &[
            "preamble-opening | Генеральная Ассамблея,",
            "preamble [ссылаясь] | ссылаясь на Устав,",
            "operative 1 [постановляет] | постановляет действовать;",
            "list-item a | здесь;",
            "operative 2 [просит] | просит представить доклад.",
        ],
    );
    check(
        "إن الجمعية العامة،\n\nإذ تشير إلى الميثاق،\n\n١ - تقرر العمل؛\n\n(أ) هنا؛\n\n٢ - تطلب تقريرا.",
        "ar",
        &[
            "preamble-opening | إن الجمعية العامة،",
            "preamble [إذ تشير] | إذ تشير إلى الميثاق،",
            "operative ١ [تقرر] | تقرر العمل؛",
            "list-item أ | هنا؛",
            "operative ٢ [تطلب] | تطلب تقريرا.",
        ],
    );
    check(
        "大会，\n\n回顾《宪章》，\n\n1. 决定采取行动；\n\n(a) 在此；\n\n2. 请秘书长提出报告。",
        "zh",
        &[
            "preamble-opening | 大会，",
            "preamble [回顾] | 回顾《宪章》，",
            "operative 1 [决定] | 决定采取行动；",
            "list-item a | 在此；",
            "operative 2 [请] | 请秘书长提出报告。",
        ],
    );
    check(
        "Die Generalversammlung,\n\ntief besorgt über die Lage,\n\n1. beschließt zu handeln;\n\n2. ersucht um einen Bericht.",
        "de",
        &[
            "preamble-opening | Die Generalversammlung,",
            "preamble [tief besorgt] | tief besorgt über die Lage,",
            "operative 1 [beschließt] | beschließt zu handeln;",
            "operative 2 [ersucht] | ersucht um einen Bericht.",
        ],
    );
}

#[test]
fn articles() {
    check(
        "Article 1\n\nAll are free.\n\nArticle 2\nAll are equal.\n\nArticle 5 of it was added.",
        "en",
        &[
            "heading 1 | Article 1",
            "body | All are free.",
            "heading 2 | Article 2",
            "body | All are equal.",
            "body | Article 5 of it was added.",
        ],
    );
    check(
        "第一条\n人人自由。\n\n第二条\n人人平等。",
        "zh",
        &["heading 一 | 第一条", "body | 人人自由。", "heading 二 | 第二条", "body | 人人平等。"],
    );
    check("المادة 1\n\nالناس أحرار.", "ar", &["heading 1 | المادة 1", "body | الناس أحرار."]);
    check("Статья 1\n\nВсе свободны.", "ru", &["heading 1 | Статья 1", "body | Все свободны."]);
    check("Artículo 1\n\nTodos son libres.", "es", &["heading 1 | Artículo 1", "body | Todos son libres."]);
    check("Artikel 1\n\nAlle sind frei.", "de", &["heading 1 | Artikel 1", "body | Alle sind frei."]);
}

#[test]
fn sections() {
    check(
        "I. Activities\n\nA. Meetings\n\n1. The Committee met twice.\n\nB. Other\n\n2. There was none.",
        "en",
        &[
            "heading I | Activities",
            "heading A | Meetings",
            "list-item 1 | The Committee met twice.",
            "heading B | Other",
            "list-item 2 | There was none.",
        ],
    );
    check(
        "1. Terms\n\n1.1 \u{201c}Buyer\u{201d} means the buyer.\n\n2. Price\n\n2.1 The Buyer pays 1.5 million.",
        "en",
        &[
            "heading 1 | Terms",
            "body 1.1 | \u{201c}Buyer\u{201d} means the buyer.",
            "heading 2 | Price",
            "body 2.1 | The Buyer pays 1.5 million.",
        ],
    );
}

#[test]
fn letters() {
    check(
        "2011年7月8日哈萨克斯坦常驻联合国代表给秘书长的信\n\n谨随函转递《宣言》。\n\n常驻代表\n艾季莫娃（签名）\n\n\
         2011年7月8日哈萨克斯坦常驻联合国代表给秘书长的信的附件\n\n伊斯兰合作组织\n\n阿斯塔纳宣言\n\n和平与发展\n\n\
         我们，各国外交部长，宣布如下：\n\n1. 我们重申原则。\n\n2011年6月30日订于阿斯塔纳",
        "zh",
        &[
            "letter-title | 2011年7月8日哈萨克斯坦常驻联合国代表给秘书长的信",
            "letter-body | 谨随函转递《宣言》。",
            "signature | 常驻代表 艾季莫娃（签名）",
            "annex-title | 2011年7月8日哈萨克斯坦常驻联合国代表给秘书长的信的附件",
            "organization | 伊斯兰合作组织",
            "title | 阿斯塔纳宣言",
            "subtitle | 和平与发展",
            "preamble-opening | 我们，各国外交部长，宣布如下：",
            "operative 1 [我们重申] | 我们重申原则。",
            "closing | 2011年6月30日订于阿斯塔纳",
        ],
    );
    check(
        "Carta de fecha 3 de mayo de 2010 dirigida al Secretario General\n\nTengo el honor de escribirle.\n\n(Firmado) Juan Pérez\nEmbajador\n\n\
         Anexo\n\nDeclaración de Cancún\n\nLos Ministros, reunidos en Cancún,\n\nRecordando la Carta,\n\n1. Reafirmamos la paz.\n\nHecho en Cancún, el 3 de mayo",
        "es",
        &[
            "letter-title | Carta de fecha 3 de mayo de 2010 dirigida al Secretario General",
            "letter-body | Tengo el honor de escribirle.",
            "signature | (Firmado) Juan Pérez Embajador",
            "annex-title | Anexo",
            "title | Declaración de Cancún",
            "preamble-opening | Los Ministros, reunidos en Cancún,",
            "preamble [Recordando] | Recordando la Carta,",
            "operative 1 [Reafirmamos] | Reafirmamos la paz.",
            "closing | Hecho en Cancún, el 3 de mayo",
        ],
    );
}

#[test]
fn page_furniture() {
    let body = "body | This sentence stands on two pages and it goes on below the break.";
    let top = "This sentence stands on two pages and";
    let bottom = "it goes on below the break.";
    check(&format!("{top}\n\u{c}{bottom}"), "en", &[body]);
    check(&format!("{top}\n\n12\n\n{bottom}"), "en", &[body, "furniture | 12"]);
    check(&format!("{top}\n\nPage 3 of 10\n\n{bottom}"), "en", &[body, "furniture | Page 3 of 10"]);
    let long = "A first paragraph, longer than a masthead's lines are, opens the text.";
    let first = format!("body | {long}");
    check(
        &format!("{long}\n\n{top}\n\n A/65/903\n\n711-41172\n\n{bottom}"),
        "en",
        &[&first, body, "furniture | A/65/903", "furniture | 711-41172"],
    );
    // Heads above pages of one paragraph each count up; a line that ends in the same page each time is a reference.
    let pages = |numbers: [u32; 3]| numbers.map(|n| format!("Report     Page {n}\n\n{long}")).join("\n\n");
    let heads = [3, 4, 5].map(|n| format!("furniture | Report Page {n}"));
    check(&pages([3, 4, 5]), "en", &[&heads[0], &first, &heads[1], &first, &heads[2], &first]);
    check(
        &pages([3, 3, 3]),
        "en",
        &["title | Report Page 3", &first, "body | Report Page 3", &first, "body | Report Page 3", &first],
    );
}

#[test]
fn odd_things_are_noted() {
    let notes = |raw: &str| -> Vec<(String, Span)> {
        read(raw, Some("en")).notes.into_iter().map(|note| (note.message, note.source)).collect()
    };
    assert_eq!(notes("Nothing odd."), []);
    assert_eq!(notes("a\0\0b")[0], ("A control character was left out".to_owned(), Span::new(1, 3)));
    assert!(notes("a\u{fffd}")[0].0.starts_with("A replacement character"));
    assert!(notes(&"a\0".repeat(1000)).len() < 100);
    let gap = notes("The Council,\n\nRecalling it,\n\n1. Decides;\n\n3. Requests.");
    assert_eq!(gap[0].0, "Paragraph 3 follows paragraph 1");
}
