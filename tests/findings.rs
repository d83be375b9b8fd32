//! What a reviser is shown, and what not, in small texts of several languages.

use std::fs;

use diptych::comparison::{Comparison, Mode};
use diptych::lexicon::{Lexicon, Lexicons};
use diptych::{CompareOptions, ParseOptions, compare_with};

pub(crate) fn compared(left: (&str, &str), right: (&str, &str), with_tables: bool) -> Comparison {
    let mut lexicons = Lexicons::default();
    for (language, _) in [left, right] {
        if with_tables && let Ok(bytes) = fs::read(format!("www/lexicons/{language}.bin")) {
            lexicons.insert(Lexicon::read(language, &bytes).expect("a table"));
        }
    }
    let parse = |language: &str| ParseOptions { language: Some(language.to_owned()) };
    let (l, r) = (parse(left.0), parse(right.0));
    let options = CompareOptions { left: l, right: r, mode: Mode::Languages, ..CompareOptions::default() };
    compare_with(left.1, right.1, &options, &lexicons).expect("valid options")
}

/// Sentences around a case, so that the pair is long enough to be recognised as a translation.
pub(crate) fn frame(language: &str, case: &str) -> String {
    let (before, after) = match language {
        "en" => ("The conference took place in Geneva.", "The ministers discussed peace and security in Europe."),
        "fr" => {
            ("La conférence a eu lieu à Genève.", "Les ministres ont parlé de la paix et de la sécurité en Europe.")
        }
        "es" => ("La conferencia se celebró en Ginebra.", "Los ministros hablaron de la paz y la seguridad en Europa."),
        "de" => ("Die Konferenz fand in Genf statt.", "Die Minister sprachen über Frieden und Sicherheit in Europa."),
        "ru" => ("Конференция состоялась в Женеве.", "Министры обсудили мир и безопасность в Европе."),
        "zh" => ("会议在日内瓦举行。", "部长们讨论了欧洲的和平与安全。"),
        "ar" => ("عقد المؤتمر في جنيف.", "ناقش الوزراء السلام والأمن في أوروبا."),
        _ => ("", ""),
    };
    format!("{before}\n\n{case}\n\n{after}")
}

/// Each case with the ids of the findings of severity 2 and 3 in it, in reading order; none means silence. An id after
/// `?` must be among the findings of severity 1.
fn check(cases: &[(&str, &str, &str, &str, &[&str])]) {
    let mut wrong = Vec::new();
    for &(l, left, r, right, expected) in cases {
        let comparison = compared((l, &frame(l, left)), (r, &frame(r, right)), true);
        let worth = comparison.findings.iter().filter(|finding| finding.severity >= 2);
        let found: Vec<&str> = worth.map(|finding| finding.message.id.as_str()).collect();
        let (to_read, to_check): (Vec<&str>, Vec<&str>) = expected.iter().partition(|id| id.starts_with('?'));
        let is_read = |id: &&str| comparison.findings.iter().any(|one| one.severity == 1 && one.message.id == id[1..]);
        if found != to_check || !to_read.iter().all(is_read) {
            wrong.push(format!(
                "{l} {left:?}\n{r} {right:?}\n   {found:?}, not {expected:?}\n{:?}",
                comparison.findings
            ));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n\n"));
}

#[test]
fn what_translators_do_is_no_finding() {
    check(&[
        ("fr", "Le programme d’action décennal est adopté.", "en", "The 10-Year programme of action is adopted.", &[]),
        ("fr", "La paix au XXIe siècle.", "en", "Peace in the twenty-first century.", &[]),
        ("fr", "Le septième forum économique.", "en", "The 7th economic forum.", &[]),
        ("fr", "Ils ont reçu 2 000 livres.", "en", "They received 2,000 books.", &[]),
        ("fr", "Le point 122 s) de l’ordre du jour.", "en", "Agenda item 122 (s).", &[]),
        ("fr", "Nous soulignons l’importance de la paix.", "en", "We emphasize the importance of peace.", &[]),
        ("en", "We call upon all States.", "es", "Pedimos a todos los Estados.", &[]),
        ("de", "Am 4. Juni 1967 begann der Krieg.", "en", "On 4 June 1967 the war began.", &[]),
        ("ru", "Двадцать первый век.", "en", "The twenty-first century.", &[]),
        ("zh", "1967年6月4日。", "en", "4 June 1967.", &[]),
        ("fr", "Il a commencé le 5 juin 2010.", "en", "It began on 05/06/2010.", &[]),
        ("fr", "Le chapitre IV, pages 12 à 15.", "en", "Chapter 4, pages 12-15.", &[]),
        ("en", "There were 45 delegates.", "ar", "كان هناك ٤٥ مندوبا.", &[]),
        ("en", "Marriage may be concluded only freely.", "fr", "Le mariage ne peut être conclu que librement.", &[]),
        ("ru", "Это никоим образом не должно быть сделано.", "en", "This may in no way be done.", &[]),
        ("fr", "Toute personne, même absente, a ce droit.", "en", "Every person, even absent, has this right.", &[]),
        ("fr", "La Bosnie-Herzégovine et la France.", "en", "Bosnia and Herzegovina and France.", &[]),
        ("de", "Wir fordern alle Staaten nachdrücklich auf.", "en", "We urge all States.", &[]),
        ("ru", "Это ни хорошо, ни плохо.", "en", "It is neither good nor bad.", &[]),
        ("fr", "Ils défendent leurs droits.", "en", "They defend their rights.", &[]),
        // One compound for two items.
        (
            "de",
            "Jeder hat das Recht auf freie Meinungsäußerung und Bildung.",
            "en",
            "Everyone has the right to freedom of opinion and expression and to education.",
            &[],
        ),
        // "Consent in which there is no coercion".
        ("ar", "الزواج برضى الطرفين رضى لا إكراه فيه.", "en", "Marriage with the free consent of the parties.", &[]),
    ]);
}

#[test]
fn numbers_and_dates_are_compared_by_value() {
    check(&[
        ("fr", "Ils ont reçu 2 000 livres.", "en", "They received 3,000 books.", &["number.differs"]),
        ("fr", "Le quatre juin 1967.", "en", "On 5 June 1967.", &["date.differs"]),
        ("de", "Am 4. Juni 1967 begann der Krieg.", "en", "On 4 July 1967 the war began.", &["date.differs"]),
        ("en", "Resolution 242 (1967).", "ru", "Резолюция 243 (1967).", &["reference.differs"]),
        ("zh", "1967年6月4日。", "en", "4 June 1968.", &["date.differs"]),
        ("fr", "Les pages 12 à 15.", "en", "Pages 12-16.", &["number.differs"]),
        ("en", "There were 45 delegates.", "ar", "كان هناك ٤٦ مندوبا.", &["number.differs"]),
    ]);
}

#[test]
fn enumerations_are_compared_item_by_item() {
    check(&[
        (
            "en",
            "They visited Iraq, Iran, Syria and Jordan.",
            "fr",
            "Ils ont visité l’Iraq, l’Iran et la Jordanie.",
            &["omission.item"],
        ),
        (
            "de",
            "Sie sprachen über Handel, Bildung und Kultur.",
            "en",
            "They discussed trade, education, health and culture.",
            &["addition.item"],
        ),
        (
            "en",
            "They want cooperation in health, science, culture and education.",
            "fr",
            "Ils veulent la coopération en science, culture et éducation.",
            &["omission.item"],
        ),
        // Another country in the list.
        (
            "es",
            "Visitaron Francia, Italia y España.",
            "en",
            "They visited France, Germany and Spain.",
            &["opposite.country"],
        ),
    ]);
}

#[test]
fn possessives_are_compared() {
    check(&[
        ("en", "The law requires its reform.", "fr", "La loi exige la réforme.", &["?omission.possessive"]),
        ("en", "The law requires its reform.", "fr", "La loi exige sa réforme.", &[]),
    ]);
}

#[test]
fn what_a_sentence_says_more_is_found() {
    check(&[
        (
            "es",
            "El consejo se reúne cada año; examina el presupuesto, adopta el programa de trabajo y elige al presidente.",
            "en",
            "The council meets every year.",
            &["omission.clause"],
        ),
        (
            "zh",
            "理事会每年举行会议。",
            "en",
            "The council meets every year; it examines the budget, adopts the programme of work and elects the president.",
            &["addition.clause"],
        ),
        (
            "fr",
            "Le conseil se réunit chaque année ; il examine le budget, adopte le programme et élit le président.",
            "en",
            "The council meets every year; it examines the budget, adopts the programme and elects the president.",
            &[],
        ),
    ]);
}

#[test]
fn closed_classes_and_verbs_are_compared() {
    check(&[
        ("fr", "Nous demandons instamment la paix.", "en", "We invite peace.", &["strength.weaker"]),
        ("en", "States shall not use force.", "es", "Los Estados usarán la fuerza.", &["omission.negation"]),
        (
            "en",
            "The law protects territories.",
            "fr",
            "La loi protège certains territoires.",
            &["?addition.quantifier"],
        ),
        // "Nul" without "ne" denies nothing.
        ("fr", "Nul peut être arrêté.", "en", "No one may be arrested.", &["?addition.negation"]),
        (
            "de",
            "Dieses Recht kann nicht entzogen werden.",
            "en",
            "This right may be withdrawn.",
            &["omission.negation"],
        ),
        ("en", "We urge all States to act.", "zh", "我们邀请所有国家采取行动。", &["strength.weaker"]),
    ]);
}

#[test]
fn names_are_spelled_as_elsewhere_or_as_the_language_has_them() {
    check(&[
        ("fr", "La Déclaration universelle.", "en", "The Unviersal Declaration.", &["name.spelling"]),
        ("fr", "La Déclaration universelle.", "en", "The Universal Declaration.", &[]),
        ("en", "The Organization met.", "ru", "Орагнизация провела совещание.", &["name.spelling"]),
    ]);
}

#[test]
fn contradictions_of_closed_classes_are_found() {
    check(&[
        (
            "fr",
            "Le délai est d’au moins trente jours.",
            "en",
            "The period is at most thirty days.",
            &["opposite.bound"],
        ),
        ("ar", "يصل القطار قبل الفجر.", "fr", "Le train arrive après l’aube.", &["opposite.order"]),
        ("zh", "出口下降了百分之七。", "en", "Exports rose by 7 per cent.", &["opposite.change"]),
        (
            "de",
            "Die Verordnung gilt unmittelbar.",
            "en",
            "The regulation applies indirectly.",
            &["opposite.directness"],
        ),
        ("ru", "Они живут на севере страны.", "en", "They live in the south of the country.", &["opposite.compass"]),
        ("es", "Se reúnen cada lunes.", "de", "Sie treffen sich jeden Dienstag.", &["opposite.weekday"]),
        ("es", "Incluye una foto y una firma.", "en", "It includes a photo or a signature.", &["opposite.joint"]),
        (
            "ru",
            "Делегация Франции посетила завод.",
            "en",
            "The German delegation visited the factory.",
            &["opposite.country"],
        ),
        ("ar", "وصل الوفد إلى القاهرة.", "es", "La delegación llegó a Roma.", &["opposite.city"]),
        // The same said otherwise.
        ("es", "El contrato dura como mínimo dos años.", "fr", "Le contrat dure au moins deux ans.", &[]),
        ("fr", "Un traitement au moins aussi favorable.", "en", "Treatment not less favourable.", &[]),
        ("de", "Vor der Wahl wurde gefeiert.", "en", "They celebrated ahead of the vote.", &[]),
        ("en", "The museum is open to the east.", "ru", "Музей открыт на востоке.", &[]),
        ("zh", "法国外长访问了日本。", "en", "The French Foreign Minister visited Japan.", &[]),
        (
            "fr",
            "Le gouvernement espagnol a protesté.",
            "en",
            "The Portuguese government protested.",
            &["opposite.country"],
        ),
        ("fr", "Le gouvernement néerlandais a protesté.", "en", "The Dutch government protested.", &[]),
        ("zh", "他住在上海。", "fr", "Il habite à Pékin.", &["opposite.city"]),
        ("de", "Drücken Sie die linke Taste.", "en", "Press the right button.", &["opposite.side"]),
        ("fr", "Il est interdit de fumer.", "en", "Smoking is permitted.", &["opposite.permission"]),
        ("fr", "Il est interdit de fumer.", "en", "Smoking is not allowed.", &[]),
        ("fr", "Tous les membres ont voté.", "en", "Some members voted.", &["opposite.extent"]),
        ("fr", "Tous les membres ont voté.", "en", "Each member voted.", &[]),
        ("fr", "Vous pouvez entrer avec un permis.", "en", "You may enter without a permit.", &["opposite.company"]),
        ("es", "El paquete pesa más de 5 kilos.", "en", "The parcel weighs less than 5 kilos.", &["opposite.measure"]),
        ("es", "El paquete no pesa más de 5 kilos.", "en", "The parcel weighs 5 kilos or less.", &[]),
        ("ru", "Подпишите договор до 1 июня.", "en", "Sign the contract after 1 June.", &["opposite.order"]),
        ("zh", "请携带护照或身份证。", "en", "Please bring your passport and identity card.", &["opposite.joint"]),
    ]);
}

#[test]
fn units_and_signs_belong_to_their_numbers() {
    check(&[
        ("ru", "Билет стоит 40 рублей.", "en", "A ticket costs 40 dollars.", &["number.unit"]),
        ("de", "Die Prüfung dauert 90 Minuten.", "fr", "L’examen dure 90 heures.", &["number.unit"]),
        ("zh", "约百分之三十的居民骑自行车上班。", "en", "About 30 of the residents cycle to work.", &["number.unit"]),
        ("fr", "La température est de -5 degrés.", "en", "The temperature is 5 degrees.", &["number.sign"]),
        (
            "zh",
            "这座塔高三百米，造价八百万欧元。",
            "en",
            "The tower is 300 metres high and cost eight million euros.",
            &[],
        ),
        ("ar", "ارتفعت الأسعار بنسبة ٣ في المئة.", "en", "Prices rose by 3 per cent.", &[]),
        ("en", "It cost $221bn in the 1970s.", "de", "Es kostete in den 70er Jahren 221 Milliarden Dollar.", &[]),
        ("es", "Cuesta 221 mil millones de dólares.", "fr", "Cela coûte 221 milliards de dollars.", &[]),
        ("fr", "Une somme de 1 million et demi.", "en", "A sum of 1.5 million.", &[]),
        ("ru", "От 3 до 5 тысяч книг.", "en", "From 3,000 to 5,000 books.", &[]),
        ("en", "The bridge cost £12m to build.", "es", "La construcción del puente costó 12 millones de libras.", &[]),
        ("es", "La ciudad tiene un millón y medio de habitantes.", "de", "Die Stadt hat 1,5 Millionen Einwohner.", &[]),
        ("ru", "В городе полтора миллиона жителей.", "en", "The city has 1.5 million inhabitants.", &[]),
        ("en", "One and a half million people live here.", "de", "Anderthalb Millionen Menschen leben hier.", &[]),
        ("en", "The factory closed in the 1980s.", "zh", "这家工厂在20世纪80年代关闭。", &[]),
        ("en", "The factory closed in the 1960s.", "zh", "这家工厂在20世纪80年代关闭。", &["number.differs"]),
        ("de", "Der Zug fährt um halb sieben.", "en", "The train leaves at 6:30.", &[]),
        ("fr", "Le trajet dure trois quarts d’heure.", "en", "The journey takes 45 minutes.", &[]),
        ("ru", "Ставка равна 5 процентам.", "zh", "利率为百分之六。", &["number.differs"]),
        ("en", "The area is 3,250.75 hectares.", "fr", "La superficie est de 3,250.75 hectares.", &["?number.format"]),
        ("en", "Article V applies.", "fr", "L’article VI s’applique.", &["number.differs"]),
        ("en", "A 10-week course.", "ru", "Это 10-месячный курс.", &["number.unit"]),
        ("zh", "用戶可以省100歐元。", "en", "Users can save 100 euros.", &[]),
        (
            "fr",
            "Le train part à 8 h 45 et arrive à 17 h 20.",
            "en",
            "The train leaves at 8.45 and arrives at 5.20 p.m.",
            &[],
        ),
    ]);
}

#[test]
fn what_is_kept_letter_by_letter_is_compared() {
    check(&[
        ("en", "Write to help@example.org.", "fr", "Écrivez à aide@example.com.", &["verbatim.differs"]),
        ("en", "See https://example.org/en/rules.", "fr", "Voyez https://example.net/en/rules.", &["verbatim.differs"]),
        ("en", "There are %d files in {folder}.", "es", "Hay %d archivos.", &["verbatim.omission"]),
        ("fr", "Remplacez le filtre AB-1203/X.", "en", "Replace filter AB-1230/X.", &["verbatim.differs"]),
        ("en", "See https://example.org/a.", "de", "Siehe https://example.org/a.", &[]),
        (
            "ru",
            "Комитет принял peшение о мире.",
            "en",
            "The Committee adopted a decision on peace.",
            &["?punctuation.script"],
        ),
    ]);
}

#[test]
fn sentences_said_twice_and_left_untranslated_are_found() {
    check(&[
        (
            "en",
            "The museum is open daily. Tickets are sold at the door. Dogs are not allowed.",
            "zh",
            "博物馆每天开放。门票在门口出售。门票在门口出售。不允许带狗。",
            &["repetition.sentence"],
        ),
        ("en", "Settings\n\nChoose a language.", "ar", "Settings\n\nاختر لغة.", &["untranslated.sentence"]),
        (
            "fr",
            "Le présent accord entre en vigueur.\n\nLes parties sont d’accord.\n\nLe présent accord entre en vigueur.",
            "en",
            "This agreement enters into force.\n\nThe parties agree.\n\nThis treaty takes effect.",
            &["?consistency.sentence"],
        ),
    ]);
}

#[test]
fn a_permission_is_no_duty_in_the_legal_present() {
    check(&[
        (
            "fr",
            "Le président convoque la réunion.",
            "en",
            "The President may convene the meeting.",
            &["strength.weaker"],
        ),
        ("en", "The board may appoint the auditor.", "de", "Der Vorstand bestellt den Prüfer.", &["strength.stronger"]),
        ("fr", "Chaque partie désigne un arbitre.", "en", "Each party shall appoint an arbitrator.", &[]),
        ("fr", "Il a la faculté de résilier le contrat.", "en", "He may terminate the contract.", &[]),
        ("en", "It may rain tomorrow.", "fr", "Il pleuvra peut-être demain.", &[]),
        ("en", "The committee meets in May.", "de", "Der Ausschuss tagt im Mai.", &[]),
    ]);
}

#[test]
fn a_firm_and_a_country_are_other_names() {
    let (en, fr) = ("The engineers from Norway signed the contract.", "Les ingénieurs de Toyota ont signé le contrat.");
    check(&[("en", en, "fr", fr, &["?name.differs"])]);
}

#[test]
fn letters_in_each_others_place_end_a_name_too() {
    let fr = "Olga Brandel visita le musée.";
    check(&[
        ("fr", fr, "en", "Olga Brandle visited the museum.", &["?name.differs"]),
        ("fr", "Olga Brandotti visita le musée.", "en", "Olga Brandoti visited the museum.", &["?name.differs"]),
        ("fr", "Lysandre visita le musée.", "en", "Lysander visited the museum.", &[]),
    ]);
}

#[test]
fn sentences_in_each_others_place_have_many_words_that_are_linked() {
    let is_moved = |en: &str, de: &str| {
        let comparison = compared(("en", &frame("en", en)), ("de", &frame("de", de)), true);
        comparison.findings.iter().any(|finding| finding.message.id == "structure.moved")
    };
    assert!(is_moved("Call the nurse. The patient has a fever.", "Der Kranke glüht. Holen Sie eine Schwester."));
    assert!(!is_moved("He was tired. He slept well.", "Der Wein war gut. Wir blieben lange."));
}

#[test]
fn slips_at_the_end_of_a_paragraph_and_of_a_name_are_to_read() {
    check(&[
        ("en", "The market is closed.", "fr", "Le marché est fermé", &["?punctuation.end"]),
        ("en", "The market is closed.", "fr", "Le marché est-il fermé ?", &["?punctuation.question"]),
        ("en", "He said \"yes and left.", "de", "Er sagte „ja“ und ging.", &["?punctuation.unpaired"]),
        ("en", "The market is closed.", "zh", "市场关闭了。", &[]),
        (
            "en",
            "The supplier delivers the goods. The supplier bears the costs. The supplier insures the goods.",
            "de",
            "Der Lieferant liefert die Waren. Der Lieferant trägt die Kosten. Der Anbieter versichert die Waren.",
            &["?consistency.term"],
        ),
    ]);
}
