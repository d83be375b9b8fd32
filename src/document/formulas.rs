//! The standing formulas of official documents, in the languages with tables: how letters, annexes, signatures,
//! adoption notes and closings begin, and what instruments and bodies are called.
//!
//! The tables mix the languages on purpose: an English masthead stands over a French letter, and a document whose
//! language was not recognised still has its structure. All entries are in lower case.

use crate::language::entries;
use crate::text::unicode::{lowercase, small};

/// Titles of letters.
pub(crate) const LETTER: &str = "\
    letter dated|letters dated|identical letters dated|note verbale dated|letter from|lettre datée|lettres datées|\
    lettres identiques|note verbale datée|lettre en date du|carta de fecha|cartas idénticas|nota verbal de fecha|\
    carta dirigida|письмо|идентичные письма|вербальная нота|رسالة مؤرخة|رسالتان متطابقتان|رسائل متطابقة|مذكرة شفوية|\
    schreiben vom|schreiben des|schreiben der|brief vom|verbalnote|gleichlautende schreiben";
/// Titles of letters in languages that name the letter last.
pub(crate) const LETTER_ENDS: &str = "的信|的同文信|的普通照会|的函";
/// Titles of annexes.
pub(crate) const ANNEX: &str = "\
    annex|appendix|enclosure|attachment|annexe|appendice|pièce jointe|anexo|apéndice|приложение|добавление|المرفق|\
    مرفق|التذييل|附件|附录|anhang|anlage";
/// Titles of annexes in languages that name the annex last.
pub(crate) const ANNEX_ENDS: &str = "的附件|的附录";
/// What stands for a signature by hand.
pub(crate) const SIGNED: &str = "\
    (signed)|(signé)|(signée)|(firmado)|(firmada)|(подпись)|(подписал|(توقيع)|(توقيع|(签名)|（签名）|(签字)|（签字）|\
    (gezeichnet)|(gez.)|[signed]|[signé]|/s/|signed:|signé :|signed by";
/// How closings begin: place and date of an act.
pub(crate) const CLOSING: &str = "\
    done in|done at|done this|adopted in|signed in|signed at|fait à|faite à|fait en|faits à|hecho en|hecha en|\
    dado en|совершено в|составлено в|принято в городе|حرر في|حررت في|حُرر في|صدر في|صدرت في|订于|geschehen zu|\
    gegeben zu|unterzeichnet in|in witness whereof|en foi de quoi|en fe de lo cual|zu urkund dessen|в удостоверение";
/// What the last lines of an act hold: the meeting, or the place where the language puts it later.
pub(crate) const MEETING: &str = "\
    plenary meeting|séance plénière|sesión plenaria|пленарное заседание|الجلسة العامة|次全体会议|订于|签订|plenarsitzung";
/// How notes on the adoption of a text begin.
pub(crate) const ADOPTED: &str = "\
    adopted by|adopted at|adopted on|adopted and|adopted unanimously|resolution adopted|resolutions adopted|\
    decision adopted|declaration adopted|approved by|proclaimed by|adoptée par|adopté par|adoptées par|adoptés par|\
    adoptée à|adopté à|adoptée le|adopté le|adoptée lors|adopté lors|résolution adoptée|décision adoptée|\
    proclamée par|approuvée par|aprobada por|aprobado por|adoptada por|adoptado por|aprobada en|aprobado en|\
    aprobada el|resolución aprobada|decisión adoptada|proclamada por|принята|принято|принят|утверждена|утверждено|\
    одобрена|резолюция, принятая|اعتمدها|اعتمده|اعتمدت|اعتُمدت|اعتمد|قرار اتخذته|قرار اعتمدته|المعتمد|المعتمدة|大会决议|\
    大会通过的决议|经|angenommen|verabschiedet|verkündet|resolution der generalversammlung";
/// How notes on the source or the original language of a text begin.
pub(crate) const SOURCE: &str = "\
    source:|source :|published in|published by|reprinted from|publié dans|publiée dans|publié par|paru dans|\
    extrait de|fuente:|publicado en|источник:|опубликовано|المصدر:|نشر في|来源：|来源:|载于|quelle:|veröffentlicht in|\
    [original|[original:|original:|[язык оригинала|[الأصل|[原件|[原文|translated from|traduit de|traduit du|traducido de";
/// Lines of a masthead.
pub(crate) const MASTHEAD: &str = "\
    united nations|nations unies|naciones unidas|организация объединенных наций|объединенные нации|\
    организация объединённых наций|الأمم المتحدة|联合国|vereinte nationen|distr.|distr:|general assembly|\
    assemblée générale|asamblea general|генеральная ассамблея|الجمعية العامة|大会|generalversammlung|security council|\
    conseil de sécurité|consejo de seguridad|совет безопасности|مجلس الأمن|安全理事会|sicherheitsrat|\
    economic and social council|conseil économique et social|consejo económico y social|original:|original :|\
    english|français|español|русский|general|générale|agenda item|agenda items|point |points |tema |temas |пункт |\
    пункты |البند |议程项目|tagesordnungspunkt|item |items ";
/// What a session's line holds.
pub(crate) const SESSION: &str = " session|session |período de sesiones|сессия|الدورة|届会议|tagung| année| year";
/// What organizations are called.
pub(crate) const ORGANIZATION: &str = "\
    organization|organisation|organización|организация|منظمة|conference|conférence|conferencia|конференция|مؤتمر|\
    konferenz|council|conseil|consejo|совет|مجلس|rat der|union|unión|союз|اتحاد|الاتحاد|league|ligue|liga|лига|\
    جامعة|commission|comisión|комиссия|лجنة|لجنة|kommission|association|asociación|ассоциация|committee|comité|\
    комитет|united nations|nations unies|naciones unidas|organisation der|организация объединенных наций|\
    الأمم المتحدة|联合国|group of|groupe des|grupo de|группа|european union|african union|commonwealth|ministry|\
    ministère|ministerio";
/// What organizations are called at the end of their name, where the language puts it there.
pub(crate) const ORGANIZATION_ENDS: &str = "组织|联盟|会议|理事会|委员会|联合国";
/// What titled texts are called.
pub(crate) const INSTRUMENT: &str = "\
    declaration|déclaration|declaración|декларация|заявление|إعلان|宣言|erklärung|resolution|résolution|resolución|\
    резолюция|قرار|决议|charter|charte|carta de|устав|хартия|ميثاق|宪章|charta|convention|convención|конвенция|اتفاقية|\
    公约|konvention|übereinkommen|treaty|traité|tratado|договор|معاهدة|条约|vertrag|agreement|accord|acuerdo|соглашение|\
    اتفاق|协定|abkommen|protocol|protocole|protocolo|протокол|بروتوكول|议定书|protokoll|communiqué|communique|comunicado|\
    коммюнике|بيان|公报|statement|report|rapport|informe|доклад|تقرير|报告|bericht|memorandum|mémorandum|memorando|\
    меморандум|مذكرة|备忘录|decision|décision|decisión|решение|مقرر|决定|beschluss|programme|program|programa|программа|\
    برنامج|纲领|programm|plan|план|خطة|计划|pact|pacte|pacto|пакт|العهد|盟约|pakt|constitution|constitución|конституция|\
    دستور|宪法|verfassung|law|loi|ley|закон|قانون|gesetz";
/// How the first paragraph of a declaration or resolution begins: those who speak.
pub(crate) const OPENING: &str = "\
    we,|we the|nous,|nosotros|nosotras|мы,|نحن|我们|wir,|the general assembly|the security council|\
    the economic and social council|the human rights council|the council|the conference|the commission|\
    the committee|the states parties|the high contracting parties|the parties|the heads of|the ministers|\
    the participants|the member states|the governments|the contracting parties|l’assemblée|l'assemblée|le conseil|\
    la conférence|la commission|le comité|les états parties|les hautes parties|les parties|les chefs d|\
    les ministres|les participants|les états membres|les gouvernements|la asamblea|el consejo|la conferencia|\
    la comisión|el comité|los estados partes|las partes|las altas partes|los jefes de|los ministros|\
    los participantes|los estados miembros|los gobiernos|генеральная ассамблея|совет|конференция|комиссия|комитет|\
    государства|стороны|высокие договаривающиеся|главы|министры|участники|правительства|إن الجمعية العامة|إن مجلس|\
    إن المؤتمر|إن اللجنة|إن الدول|إن الأطراف|大会|安全理事会|理事会|会议|委员会|缔约国|本公约缔约|各国|die generalversammlung|\
    der sicherheitsrat|der rat|die konferenz|der ausschuss|die vertragsstaaten|die vertragsparteien|die hohen|\
    die staats|die minister|die teilnehmer|die mitgliedstaaten|die regierungen";
/// What preambles are called.
pub(crate) const PREAMBLE: &str = "preamble|préambule|preámbulo|преамбула|الديباجة|ديباجة|序言|前言|弁言|präambel";
/// What numbered provisions are called.
pub(crate) const ARTICLE: &str = "\
    article|articles|art.|art|section|chapter|part|rule|principle|chapitre|partie|titre|règle|principe|artículo|sección|\
    capítulo|parte|título|regla|principio|artikel|abschnitt|kapitel|teil|grundsatz|статья|раздел|глава|часть|\
    правило|принцип|المادة|مادة|الفصل|الباب|القسم|المبدأ|القاعدة|§";
/// "First", as it stands after the word for article.
pub(crate) const FIRST: &str = "premier|première|primero|primera|one|первая|первый|первое|الأولى|erster";
/// The ordinals, from the first, that Arabic sets after the word for article.
pub(crate) const ORDINALS: &str = "\
    الأولى|الثانية|الثالثة|الرابعة|الخامسة|السادسة|السابعة|الثامنة|التاسعة|العاشرة";
/// The word for page, before or after the page's number.
pub(crate) const PAGE: &str = "\
    page|p.|pp.|of|de|sur|von|из|página|pág.|seite|s.|страница|стр.|с.|صفحة|من|第|页|頁|共|/|-|–|—";

/// Whether `text` opens with an entry of `table`, as a whole word; case does not count.
///
/// Looks no further into `text` than the longest entry.
pub(crate) fn opens(text: &str, table: &str) -> bool {
    entries(table).any(|entry| opens_one(text, entry))
}

/// Whether `text` holds a word that begins with an entry of `table`; for short texts.
pub(crate) fn holds(text: &str, table: &str) -> bool {
    let lower = lowercase(text);
    entries(table).any(|entry| {
        places(&lower, entry).any(|at| {
            let before = lower.get(..at).and_then(|before| before.chars().next_back());
            entry.starts_with(' ') || before.is_none_or(|c| !c.is_alphabetic() || unspaced(c) || c == 'ا')
        })
    })
}

/// Whether `text` holds an entry of `table` anywhere; for short texts.
pub(crate) fn contains(text: &str, table: &str) -> bool {
    let lower = lowercase(text);
    entries(table).any(|entry| places(&lower, entry).next().is_some())
}

/// Where an entry stands in a short text; the standard search, made for long ones, is long itself.
fn places(text: &str, entry: &str) -> impl Iterator<Item = usize> {
    let starts = text.char_indices().map(|(at, _)| at);
    starts.filter(move |&at| text.get(at..).is_some_and(|rest| rest.starts_with(entry)))
}

fn opens_one(text: &str, entry: &str) -> bool {
    let mut rest = text.chars();
    for expected in entry.chars() {
        let Some(found) = rest.next() else { return false };
        let same = found == expected
            || (expected == ' ' && found.is_whitespace())
            || (!found.is_lowercase() && small(found) == expected);
        if !same {
            return false;
        }
    }
    let open = entry.chars().next_back().is_some_and(|c| c.is_alphanumeric() && !unspaced(c));
    !open || rest.next().is_none_or(|c| !c.is_alphanumeric())
}

/// Scripts that put no space between words.
fn unspaced(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{9fff}')
}
