//! Abbreviations that a full stop belongs to, and what the stop says about the sentence's end.

use crate::language::Language;

/// What a full stop after an abbreviation means where a capital, a figure or a caseless letter follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Abbreviation {
    /// Something always follows: a title, "e.g.".
    Open,
    /// A number may follow ("Art. 5"); before anything else the word is an ordinary one, or the sentence ends.
    BeforeNumber,
    /// Closes a phrase after a number ("1990 г."); elsewhere something follows ("г. Москва").
    AfterNumber,
    /// Ends a list or a phrase: "etc.", "p.m."
    Closing,
}

/// The abbreviation that a word before a full stop is. `word` is folded; inner stops are kept, spaces after them are
/// left out ("z.b", "т.д").
pub(crate) fn abbreviation(language: Language, word: &str) -> Option<Abbreviation> {
    use Abbreviation::{AfterNumber, BeforeNumber, Closing, Open};
    if word.is_empty() {
        return None;
    }
    let [open, before, after, closing] = tables(language);
    [(open, Open), (before, BeforeNumber), (after, AfterNumber), (closing, Closing)]
        .into_iter()
        .find_map(|(table, kind)| table.split(' ').any(|entry| entry == word).then_some(kind))
}

/// The longest entry in bytes; no longer word needs a look-up.
pub(crate) const LONGEST: usize = 16;

/// Open, before a number, after a number, closing; words separated by spaces. They are looked up once a full stop
/// with a capital behind it, so a scan of some hundred bytes is fast enough.
fn tables(language: Language) -> [&'static str; 4] {
    match language {
        Language::English => [
            "mr mrs ms dr drs prof rev hon gen lt col capt cmdr sgt maj brig adm gov sen rep st mt ft messrs mme mlle e.g \
             i.e cf viz vs ca approx dept univ ed eds est incl resp ext amb h.e h.m h.r.h distr jt supt",
            "no nos art arts para paras p pp vol vols ch chap chaps fig figs sec sect sects eq ex app suppl doc cl reg res \
             jan feb mar apr jun jul aug sep sept oct nov dec ser",
            "",
            "etc a.m p.m et.al ibid b.c a.d",
        ],
        Language::French => [
            "m mm mme mmes mlle mlles dr drs pr prof me mgr st ste s.m s.e s.a.r ll.mm ll.ee s.s s.exc cf p.ex c.-a-d env av \
             apr j.-c ed resp boul bd gal col cdt lt",
            "art arts al p pp vol chap ch n no nos num fig sect par para ann doc t tit ex janv fevr avr juil sept oct nov dec",
            "",
            "etc",
        ],
        Language::German => [
            "z.b d.h i.d.r s.o s.u v.a z.t i.e u.u m.e a.d v.d bzw ca dr prof hr hrn fr fam st geb gest gez vgl evtl ggf sog \
             bes inkl exkl allg dipl ing mag hl kath evang zzgl abzgl entspr resp mind max lt wg mr mrs ms dr.h.c o.g u.g",
            "art abs nr nrn kap bd bde abb ziff lit tel tab anm str rn s jan feb febr mrz apr jun jul aug sept okt nov dez",
            "",
            "usw etc u.s.w u.a u.a.m u.dgl",
        ],
        Language::Spanish => [
            "ee ff rr ss sr sra srta sres sras srs d da dna dr dra dres prof ud uds vd vds p.ej ej s.m s.e s.a.r ss.mm excmo excma ilmo \
             ilma gral cnel av avda avdo sto sta cf dpto fr pbro mons lic ing arq",
            "art arts num nums n no nro p pp pag pags vol cap caps fig tel apdo parr inc ene feb mar abr may jun jul ago sept \
             set oct nov dic",
            "",
            "etc a.m p.m a.c d.c",
        ],
        Language::Russian => [
            "т.е т.к т.н т.о им акад проф г-н г-жа св ул пр просп наб пер см ср ред сост изд тов гос пос дер обл кн доц \
             инж чл.-корр напр",
            "ст п пп ч гл с стр рис табл т тт д кв разд абз прим",
            "г гг в вв р руб коп тыс млн млрд трлн чел ед экз",
            "и.т.д т.д и.т.п т.п и.др др пр н.э до.н.э",
        ],
        Language::Arabic => ["د ا.د", "ص ج ع ق رقم", "ه م", ""],
        Language::Chinese | Language::Other => {
            ["mr mrs ms dr prof st e.g i.e cf vs", "no nr art p pp vol fig", "", "etc a.m p.m"]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    #[test]
    fn entries_are_folded_and_no_longer_than_the_longest() {
        for language in Language::KNOWN.into_iter().chain([Language::Other]) {
            for entry in tables(language).into_iter().flat_map(|table| table.split(' ')).filter(|e| !e.is_empty()) {
                assert!(entry.len() <= LONGEST, "{entry}");
                assert_eq!(fold(entry), entry);
            }
        }
    }
}
