//! Wires the stages: parse both texts, choose the mode, compare.

use rustc_hash::FxHashMap;

#[cfg(feature = "full")]
use crate::Span;
#[cfg(feature = "full")]
use crate::bilingual;
use crate::comparison::{Comparison, Mode};
use crate::document::{Document, parse};
#[cfg(feature = "full")]
use crate::document::{Note, ParseOptions};
use crate::error::Error;
#[cfg(feature = "full")]
use crate::findings;
use crate::language::{Language, prevailing_script};
use crate::lexicon::Lexicons;
use crate::options::{CompareOptions, MAX_BYTES_LANGUAGES, MAX_BYTES_VERSIONS, MAX_LENGTH};
use crate::strings::fold;
use crate::strings::gather::Gather;
use crate::strings::sort::ascending;
use crate::strings::span::part;
use crate::text::{TokenKind, tokens};
use crate::versions;

/// The share of the pairs of neighbouring words of the shorter text that the other has too, from which two texts are
/// versions whatever their languages seem to be. Translations share names only.
const SHARED_PAIRS: f64 = 0.15;
/// Letters at the start of a word by which two texts without tables are compared.
const STEM_LETTERS: usize = 4;
/// The share of the shorter text's words that begin like a word of the other text, from which both are in one language.
/// In 37 languages, 4 in 100 pairs of passages of 30 words of the Universal Declaration share less; of passages in two
/// languages, 9 in 100 share that much, those of close relatives.
const SHARED_STEMS: f64 = 0.1;
/// The same for texts of more than [`LONG_WORDS`] words: at 60 words, 1 in 100 and 5 in 100.
const SHARED_STEMS_LONG: f64 = 0.15;
const LONG_WORDS: usize = 50;
/// From this share on they are in one language, whatever words are commonest: of two close relatives, Italian and Portuguese,
/// 16 in 100 words of a notice begin alike, of two price lists, or two casts of one play, 50 and more.
const SHARED_STEMS_SURE: f64 = 0.3;
/// The commonest words of a text are its function words, which close relatives spell in other ways: those that make one
/// word in so many, and stand twice at least.
const COMMON: u64 = 60;
/// Of these, two texts of n words in one language have at least (n - [`COMMON_FROM`]) / (n + [`COMMON_HALF`]) in common. Of
/// passages of 120, 240 and 480 words of messages of programs, in 31 languages, 2 to 3 in 100 have less; of those in two
/// close relatives 78, 47 and 29 in 100 have as many. Longer texts count as 480 words: two drafts of a contract may differ in
/// a word that is on each of its lines.
const COMMON_FROM: u64 = 80;
const COMMON_HALF: u64 = 70;
const COMMON_MOST: usize = 480;
/// Two texts without tables are told apart by their words where both have so many.
const FEWEST_WORDS_UNKNOWN: usize = 30;
/// Texts of fewer words are too short for telling languages apart surely: one word in common is enough, ...
const FEWEST_WORDS: usize = 8;
/// ... and what was detected in even fewer does not count, unless so many words on each side are grammar of its language only.
const FEWEST_WORDS_DETECTED: usize = 5;
const FEWEST_WORDS_TELLING: usize = 2;
/// A text is in another language than stated where it has so many function words of that one, and so many times more
/// than of the stated one: related languages share many.
#[cfg(feature = "full")]
const FEWEST_FUNCTION_WORDS: usize = 4;
#[cfg(feature = "full")]
const FUNCTION_WORDS_RATIO: usize = 2;

/// Compares two raw texts, without tables of word vectors. Offsets in the result are bytes.
///
/// Errors: as [`compare_with`].
pub fn compare(left: &str, right: &str, options: &CompareOptions) -> Result<Comparison, Error> {
    compare_with(left, right, options, &Lexicons::default())
}

/// Compares two raw texts. Offsets in the result are bytes. The tables of the two texts' languages, where both are
/// there, make the comparison of languages and the relations of versions better.
///
/// Errors: a malformed language tag; a text of more than [`MAX_LENGTH`] UTF-16 code units; two texts of more bytes than
/// [`MAX_BYTES_VERSIONS`] or [`MAX_BYTES_LANGUAGES`]; two languages, where the crate was built without the feature
/// `full`.
pub fn compare_with(
    left: &str,
    right: &str,
    options: &CompareOptions,
    lexicons: &Lexicons,
) -> Result<Comparison, Error> {
    for text in [left, right] {
        let length = if text.len() <= MAX_LENGTH { text.len() } else { text.chars().map(char::len_utf16).sum() };
        if length > MAX_LENGTH {
            return Err(Error::too_long(length, MAX_LENGTH));
        }
    }
    let bytes = left.len() + right.len();
    if bytes > MAX_BYTES_VERSIONS {
        return Err(Error::too_many_bytes(bytes, MAX_BYTES_VERSIONS, "versions"));
    }
    if options.mode == Mode::Languages && bytes > MAX_BYTES_LANGUAGES {
        return Err(Error::too_many_bytes(bytes, MAX_BYTES_LANGUAGES, "languages"));
    }
    #[cfg(feature = "full")]
    let raw = (left, right);
    let left = parse(left, &options.left)?;
    let right = parse(right, &options.right)?;
    let mode = match options.mode {
        Mode::Auto if are_versions(&left, &right, options) => Mode::Versions,
        Mode::Auto => Mode::Languages,
        given => given,
    };
    match mode {
        // Here too, as `auto` has decided only now.
        Mode::Languages if bytes > MAX_BYTES_LANGUAGES => {
            Err(Error::too_many_bytes(bytes, MAX_BYTES_LANGUAGES, "languages"))
        }
        #[cfg(feature = "full")]
        Mode::Languages => {
            let left = read_as_written(raw.0, left, &options.left)?;
            let right = read_as_written(raw.1, right, &options.right)?;
            let mut comparison = bilingual::languages(left, right, lexicons);
            findings::add_glossary(&mut comparison, &options.glossary);
            Ok(comparison)
        }
        #[cfg(not(feature = "full"))]
        Mode::Languages => {
            let _ = lexicons;
            Err(Error::languages())
        }
        Mode::Versions | Mode::Auto => {
            // Without the feature, no table can be read, and nothing that looks into one need be in the module.
            let is_known = cfg!(feature = "full") && left.tables() == right.tables();
            let lexicon = if is_known { lexicons.get(&left.language) } else { None };
            Ok(versions::versions(left, right, options, lexicon))
        }
    }
}

/// Whether two texts are versions of each other rather than translations: by wording that they share, else by their
/// scripts and their languages, stated or detected. A text without words, a table of numbers for instance, has no
/// language, and that of a line or two is not surely known. Two languages without tables are told apart by how their
/// words begin. Linear.
fn are_versions(left: &Document, right: &Document, options: &CompareOptions) -> bool {
    let is_stated = options.left.language.is_some() && options.right.language.is_some();
    let is_other = |document: &Document| document.tables() == Language::Other;
    let both_other = is_other(left) && is_other(right);
    let is_same = if both_other {
        is_stated && primary(&left.language).eq_ignore_ascii_case(primary(&right.language))
    } else {
        left.tables() == right.tables()
    };
    if is_same {
        return true;
    }
    let is_unknown = !is_stated && (is_other(left) || is_other(right));
    let languages = (left.tables(), right.tables());
    let (left, right) = (words(left), words(right));
    // "The meeting is cancelled" and "La réunion est annulée" are surely two languages, "Hello world" and "Hallo Welt" not.
    let speaks = |words: &[String], own: Language, other: Language| {
        let tells = |word: &&String| own.is_function_word(word) && !other.is_function_word(word);
        words.iter().filter(tells).count() >= FEWEST_WORDS_TELLING
    };
    let is_sure = speaks(&left, languages.0, languages.1) && speaks(&right, languages.1, languages.0);
    let (short, long) = if left.len() <= right.len() { (left, right) } else { (right, left) };
    if short.is_empty() {
        return true;
    }
    let one_script = || {
        let script = |words: &[String]| prevailing_script(words.iter().flat_map(|word| word.chars()));
        script(&short) == script(&long)
    };
    if short.len() < FEWEST_WORDS {
        if !is_stated && (is_unknown || short.len() < FEWEST_WORDS_DETECTED && !is_sure) && one_script() {
            return true;
        }
        return short.iter().any(|word| long.contains(word));
    }
    // Two neighbours as one number.
    let mut numbers: FxHashMap<&str, i32> = FxHashMap::default();
    let mut pairs = [&long, &short].map(|words| {
        let mut number = |word| {
            let next = numbers.len() as i32;
            *numbers.entry(word).or_insert(next)
        };
        let words: Vec<u64> = words.iter().map(|word| number(word.as_str()) as u64).gather();
        words.windows(2).map(|pair| pair[0] << 32 | pair[1]).gather()
    });
    ascending(&mut pairs[0]);
    let shared = pairs[1].iter().filter(|pair| pairs[0].binary_search(pair).is_ok()).count();
    if shared as f64 >= SHARED_PAIRS * (short.len() - 1) as f64 {
        return true;
    }
    if is_stated || !both_other || !one_script() {
        return false;
    }
    let mut known: FxHashMap<&str, i32> = FxHashMap::default();
    long.iter().for_each(|word| *known.entry(stem(word)).or_default() += 1);
    let shared = short.iter().filter(|word| known.contains_key(stem(word))).count();
    let share = shared as f64 / short.len() as f64;
    let least = if short.len() > LONG_WORDS { SHARED_STEMS_LONG } else { SHARED_STEMS };
    short.len() < FEWEST_WORDS_UNKNOWN
        || share >= SHARED_STEMS_SURE
        || share >= least && share_common_words(&short, &long)
}

/// Whether two texts have so many of their commonest words in common that they are in one language.
///
/// « la riunione, il verbale, e di nuovo la riunione » beside « a reunião, a ata, e de novo a reunião » -> only "e".
fn share_common_words(short: &[String], long: &[String]) -> bool {
    let counts = [short, long].map(|words| {
        let mut counts: FxHashMap<&str, i32> = FxHashMap::default();
        words.iter().for_each(|word| *counts.entry(word).or_default() += 1);
        counts
    });
    let (mut shared, mut all) = (0, 0);
    for (own, other, words) in [(&counts[0], &counts[1], short.len()), (&counts[1], &counts[0], long.len())] {
        for (word, &count) in own {
            let count = count as u64;
            if count > 1 && count * COMMON >= words as u64 {
                all += count;
                shared += if other.contains_key(word) { count } else { 0 };
            }
        }
    }
    let words = short.len().min(COMMON_MOST) as u64;
    shared * (words + COMMON_HALF) + all * COMMON_FROM >= all * words
}

/// The first letters of a word.
fn stem(word: &str) -> &str {
    word.char_indices().nth(STEM_LETTERS).map_or(word, |(end, _)| part(word, ..end))
}

/// The language of a tag without its region or script, by its usual code: `nl` of `nl-BE`, `nb` of `no`.
fn primary(tag: &str) -> &str {
    match tag.split('-').next().unwrap_or(tag) {
        "no" => "nb",
        "iw" => "he",
        "in" => "id",
        "tl" => "fil",
        code => code,
    }
}

/// The document, read again in the language that it is written in where a plainly wrong one was stated: the words of
/// the other language's tables would call a translation unrelated.
///
/// A Russian text stated as German: its words are Russian function words, and none is a German one -> read as Russian,
/// with a note.
#[cfg(feature = "full")]
fn read_as_written(raw: &str, document: Document, options: &ParseOptions) -> Result<Document, Error> {
    let (stated, found) = (document.tables(), crate::language::detect(raw));
    if options.language.is_none() || stated == found || [stated, found].contains(&Language::Other) {
        return Ok(document);
    }
    let words = words(&document);
    let count = |language: Language| words.iter().filter(|word| language.is_function_word(word)).count();
    if count(found) < FEWEST_FUNCTION_WORDS || count(found) < FUNCTION_WORDS_RATIO * count(stated) {
        return Ok(document);
    }
    let message = format!(
        "The text is in \u{201c}{}\u{201d}, not in \u{201c}{}\u{201d} as stated.",
        found.tag(),
        document.language
    );
    let mut read = parse(raw, &ParseOptions { language: Some(found.tag().to_owned()) })?;
    read.notes.insert(0, Note { message, source: Span::new(0, 0) });
    Ok(read)
}

/// The words of a document, folded, without numbers; both sides are cut alike, whatever their languages.
fn words(document: &Document) -> Vec<String> {
    let words = |block: &crate::document::Block| -> Vec<String> {
        let tokens = tokens(&block.text, Language::Other);
        let words = tokens.iter().filter(|token| token.kind == TokenKind::Word);
        words.map(|token| fold(token.span.of(&block.text))).gather()
    };
    document.blocks.iter().flat_map(words).gather()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(left: &str, right: &str, expected: Mode) {
        let comparison = compare(left, right, &CompareOptions::default()).expect("valid options");
        assert_eq!(comparison.mode, expected, "{left:?} {right:?}");
    }

    #[test]
    fn shared_wording_decides_before_languages() {
        let english = "The committee adopts the report of its working group and thanks the members for their work.";
        let french = "Le comité adopte le rapport de son groupe de travail et remercie les membres de leur travail.";
        check(english, french, Mode::Languages);
        check(&format!("{english}\n\n{french}"), french, Mode::Versions);
        check("", french, Mode::Versions);
        check("12.50\n\n3 400", french, Mode::Versions);
        check("Hello", "Hallo", Mode::Versions);
        check("Please note new opening hours.", "We will be closed on Monday for repairs.", Mode::Versions);
        check("Facture Dupont et fils", "Invoice Dupont and sons", Mode::Versions);
        check("The meeting is cancelled.", "La réunion est annulée.", Mode::Languages);
    }

    #[test]
    fn languages_without_tables_are_told_apart_too() {
        let dutch = "Alle mensen worden vrij en gelijk in waardigheid en rechten geboren. Zij zijn begiftigd met \
                     verstand en geweten, en behoren zich jegens elkander in een geest van broederschap te gedragen. Een \
                     ieder heeft het recht op leven, vrijheid en onschendbaarheid van zijn persoon.";
        let swedish = "Alla människor är födda fria och lika i värde och rättigheter. De är utrustade med förnuft och \
                       samvete och bör handla gentemot varandra i en anda av broderskap. Var och en har rätt till liv, \
                       frihet och personlig säkerhet.";
        let other = "Een ieder heeft recht op een nationaliteit. Niemand mag willekeurig van zijn nationaliteit worden \
                     beroofd en het recht om van nationaliteit te veranderen mag niemand in zijn land ontzegd worden.";
        let korean = "모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다.";
        let japanese = "すべての人間は、生れながらにして自由であり、かつ、尊厳と権利とについて平等である。";
        check(dutch, swedish, Mode::Languages);
        let more = [
            " Niemand zal in slavernij of horigheid gehouden worden. Slavernij en slavenhandel in iedere vorm zijn verboden.",
            " Ingen får hållas i slaveri eller träldom; slaveri och slavhandel i alla dess former är förbjudna.",
        ];
        check(&format!("{dutch}{}", more[0]), &format!("{swedish}{}", more[1]), Mode::Languages);
        check(dutch, &dutch.replace("gelijk", "ongelijk"), Mode::Versions);
        check(dutch, other, Mode::Versions);
        check(korean, japanese, Mode::Languages);
        // Close relatives, in texts that are long enough to tell.
        let notices = [
            "La biblioteca del quartiere resta aperta dal lunedì al venerdì dalle nove di mattina alle sette di sera, e il sabato fino \
             all'una. Chi vuole prendere in prestito un libro deve mostrare la tessera, che si rilascia gratis al banco vicino \
             all'ingresso. I ragazzi sotto i quattordici anni hanno bisogno della firma di un genitore. Si possono portare a casa \
             cinque libri alla volta per tre settimane; se nessun altro li aspetta, il prestito si può rinnovare anche per telefono. \
             Chi riporta un libro in ritardo paga dieci centesimi per ogni giorno. Nella sala al primo piano non si mangia e non si \
             parla ad alta voce, perché gli studenti ci preparano gli esami. Il caffè si trova nel cortile, dove d'estate si leggono \
             poesie e si suona la chitarra. Il mercoledì pomeriggio una maestra in pensione racconta le fiabe ai bambini del \
             quartiere. Chi ha libri vecchi che non gli servono più li può lasciare nella cassa davanti alla porta: quello che non \
             entra negli scaffali si vende alla festa di giugno, e con i soldi si comprano giochi per la sala dei piccoli.",
            "A biblioteca do bairro fica aberta de segunda a sexta das nove da manhã às sete da noite, e ao sábado até à uma. Quem \
             quiser levar um livro emprestado deve mostrar o cartão, que se passa de graça no balcão ao lado da entrada. Os rapazes \
             com menos de catorze anos precisam da assinatura de um dos pais. Podem levar-se para casa cinco livros de cada vez \
             durante três semanas; se mais ninguém os esperar, o empréstimo pode renovar-se também por telefone. Quem devolver um \
             livro com atraso paga dez cêntimos por cada dia. Na sala do primeiro andar não se come nem se fala em voz alta, porque \
             os estudantes preparam ali os exames. O café encontra-se no pátio, onde no verão se leem poemas e se toca guitarra. À \
             quarta-feira à tarde uma professora reformada conta histórias às crianças do bairro. Quem tiver livros velhos que já \
             não lhe servem pode deixá-los na caixa em frente da porta: o que não couber nas estantes vende-se na festa de junho, e \
             com o dinheiro compram-se jogos para a sala dos mais pequenos.",
            "Il treno per la costa parte ogni mattina dal binario tre, con sei carrozze e un vagone per le biciclette. Il viaggio \
             dura due ore e mezza, perché la linea segue il fiume e si ferma in tutti i paesi. Chi sale senza biglietto lo compra dal \
             capotreno, che chiede però due euro in più. Nei giorni di mercato è meglio arrivare presto: le donne della valle portano \
             ceste di verdura e di uova, e non resta un posto libero. A metà strada si vede il castello, che nel secolo scorso era una \
             prigione e che oggi è un albergo. Dopo la galleria il mare appare all'improvviso, e tutti si alzano per guardarlo. \
             D'inverno la neve ferma i treni anche per una settimana; allora si va con la corriera, che passa dal valico e non è mai \
             puntuale. La stazione di arrivo è piccola, con un orologio rotto e un gatto che dorme sulla panca. Da lì si scende a \
             piedi fino al porto, dove le barche aspettano chi vuole andare all'isola. Il ritorno si fa con il treno delle sei, che è \
             più lento di quello della mattina ma quasi sempre vuoto.",
        ];
        check(notices[0], notices[1], Mode::Languages);
        check(notices[0], notices[2], Mode::Versions);
        // A word that is on each line.
        let prices = |state: &str| format!("Mele {state} 2,50\n").repeat(61);
        check(&prices("disponibile"), &prices("esaurito"), Mode::Versions);
        // Japanese with more and with fewer Chinese characters, and two blocks of one script.
        check("年金の規定について", "ねんきんのきまりについて", Mode::Versions);
        check("ሰላም ለሁሉም ሰው", "እንኳን ደህና መጣችሁ", Mode::Versions);
        // Reworded, and too short to tell.
        let before =
            "Hakemukset jätetään kirjaamoon maaliskuun loppuun mennessä. Puutteellisia hakemuksia ei käsitellä.";
        let after = "Hakemus on jätettävä kirjaamolle ennen huhtikuuta. Puutteellinen hakemus jätetään käsittelemättä.";
        check(before, after, Mode::Versions);
        check(
            "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι.",
            "All human beings are born free and equal.",
            Mode::Languages,
        );
        check("Привет", "Hello", Mode::Languages);
        let stated = |left: &str, right: &str, text: &str| {
            let side = |tag: &str| ParseOptions { language: Some(tag.to_owned()) };
            let options = CompareOptions { left: side(left), right: side(right), ..CompareOptions::default() };
            compare(dutch, text, &options).expect("valid options").mode
        };
        assert_eq!(stated("nl", "nl-BE", other), Mode::Versions);
        assert_eq!(stated("nl", "NL", other), Mode::Versions);
        assert_eq!(stated("no", "nb", other), Mode::Versions);
        assert_eq!(stated("nl", "sv", swedish), Mode::Languages);
    }

    #[test]
    fn a_common_word_that_changes_makes_no_other_language() {
        let draft = |party: &str| -> Vec<String> {
            let words = format!("{party} di la il che per non una con da si sono alla della in è del al come anche ");
            words.repeat(100).split_whitespace().map(str::to_owned).collect()
        };
        assert!(share_common_words(&draft("fornitore fornitore"), &draft("appaltatore appaltatore")));
    }
}
