//! BCP 47 tags.

use crate::error::Error;
use crate::language::Language;

/// The two-letter codes of ISO 639-1.
const TWO_LETTERS: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy \
    da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik \
    io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt \
    my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn \
    so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

impl Language {
    /// The language of a BCP 47 tag: `"fr-CA"` is French, `"fi"` is `Other`.
    ///
    /// Errors: a tag that is not well-formed (`"french!"`), or whose two letters name no language (`"xx"`).
    pub fn from_tag(tag: &str) -> Result<Language, Error> {
        let mut subtags = tag.split('-');
        let primary = subtags.next().unwrap_or_default().to_ascii_lowercase();
        let is_language = match primary.len() {
            2 => TWO_LETTERS.split_ascii_whitespace().any(|code| code == primary),
            3 => primary.bytes().all(|byte| byte.is_ascii_lowercase()),
            _ => false,
        };
        let is_subtag =
            |subtag: &str| (1..=8).contains(&subtag.len()) && subtag.bytes().all(|b| b.is_ascii_alphanumeric());
        if !is_language || !subtags.all(is_subtag) {
            return Err(Error::language(tag));
        }
        Ok(Self::KNOWN.into_iter().find(|language| language.tag() == primary).unwrap_or(Language::Other))
    }
}
