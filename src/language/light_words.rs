//! Words that a translation adds and drops freely: light verbs and the nouns of prepositional phrases ("in the field
//! of", "dans le cadre de", "take part", "mettre en œuvre"). They are linked where they can be, and never missed.

use crate::language::Language;

/// Whether a folded word is light.
pub(crate) fn is_light(language: Language, folded: &str) -> bool {
    list(language).contains(&folded)
}

#[rustfmt::skip]
fn list(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[
            "accordance", "account", "addition", "aim", "aimed", "aiming", "aims", "aspect", "based", "basis", "become",
            "becomes", "bring", "bringing", "brings", "brought", "carried", "carry", "case", "cases", "come", "comes",
            "concerning", "conformity", "consistent", "constitute", "constitutes", "context", "course", "dealt", "due", "effect",
            "enable", "enabling", "end", "engage", "ensure", "ensuring", "establish", "exist", "extent", "fact", "field",
            "fields", "follow", "following", "form", "framework", "gave", "get", "give", "given", "gives", "giving", "go",
            "having", "held", "hold", "holds", "i.e", "including", "include", "includes", "inclusive", "keep", "kind", "lead",
            "leading", "leads", "led", "let", "level", "light", "like", "line", "made", "make", "makes", "making", "manner",
            "matter", "matters", "mean", "means", "namely", "need", "needs", "number", "obtain", "one", "ones", "order",
            "part", "pertaining", "place", "placed", "point", "purpose", "purposes", "put", "reason", "regard", "regarding",
            "related", "relating", "relation", "render", "require", "said", "say", "seek", "set", "setting", "sort",
            "sphere", "step", "subject", "take", "taken", "takes", "taking", "terms", "thereby", "thing", "things", "time",
            "took", "turn", "use", "used", "using", "view", "virtue", "way", "ways", "now", "everywhere", "long", "obliged", "well", "alia", "inter", "issue", "person", "persons", "thus", "therefore", "regardless", "mr", "mrs", "ms", "year", "years", "accomplished", "exerted", "evident",
        ],
        Language::French => &[
            "abord", "accomplie", "accomplis", "agissant", "agit", "appartient", "apporte", "apporter", "atteinte",
            "aupres", "base", "but", "buts", "cadre", "cas", "ci-joint", "compris", "compte", "concernant", "concerne",
            "conduire", "conduisant", "conduit", "conforme", "conformement", "consacree", "constitue", "constituent", "cote",
            "cours", "devant", "devoir", "dispositions", "domaine", "domaines", "donne", "donnee", "donnees",
            "donnent", "donner", "donnes", "egard", "etant", "faire", "faisant", "faisons", "faite", "faites", "faits",
            "fait", "facon", "faut", "fin", "fins", "fois", "fondee", "fondes", "fondees", "forme", "grace", "horizon", "ici",
            "intermediaire", "interviennent", "issue", "lance", "lancons", "lieu", "lieux", "lors", "maniere", "matiere", "meme", "menee",
            "mene", "menent", "met", "mettant", "mettre", "mis", "mise", "mises", "moment", "moyen", "moyens",
            "niveau", "objet", "occasion", "oeuvre", "oeuvrer", "ordre", "outre", "obtenir", "doit", "doivent", "devrait", "regard", "jour", "pourrait", "peut", "quelque", "part", "partie", "passer", "passent",
            "permet", "permettant", "permettre", "place", "point", "porter", "portant", "pose", "posent", "poser", "possible",
            "prend", "prendre", "prenant", "presente", "presentent", "presentes", "preuve", "pris", "prise", "prises", "quant",
            "raison", "realise", "relatif", "relatifs", "relation", "relative", "relatives", "rendre", "respect", "sein",
            "selon", "sens", "sorte", "sujet", "suite", "suivant", "suivante", "suivantes", "suivants", "susmentionnee",
            "tant", "tel", "tend", "tendant", "tenant", "tenir", "tenu", "tenue", "titre", "tournee", "travers", "trouve",
            "independamment", "annee", "annees", "mme", "usage", "question", "questions", "donc", "partout", "personne", "personnes", "individu", "vertu", "visant", "vise", "visent", "viser", "voie", "vu", "vue",
        ],
        Language::Spanish => &[
            "acuerdo", "ambito", "asegurar", "base", "caracter", "caso", "casos", "causa", "conformidad", "contexto", "cuenta",
            "da", "dado", "dan", "dar", "deber", "dentro", "destinada", "destinadas", "destinado", "encaminadas",
            "encaminados", "esfera", "fin", "fines", "forma", "haber", "hace", "hacer", "hecho", "llevar", "lugar", "manera",
            "marco", "materia", "media", "medida", "medio", "medios", "modo", "motivo", "objeto", "orden", "parte", "poner",
            "respecto", "relacion", "relativa", "relativas", "relativo", "relativos", "realizar", "sentido", "tener",
            "teniendo", "tener", "independientemente", "partes", "tanto", "ahora", "ano", "anos", "sr", "sra", "tipo", "titulo", "cuestion", "persona", "personas", "individuo", "doquier", "tomar", "traves", "vez", "via", "virtud", "vista",
        ],
        Language::German => &[
            "art", "aufgrund", "bereich", "bereiche", "betreffend", "beziehung", "bezug", "bezuglich", "darstellen",
            "einklang", "erfolgen", "erfolgt", "fall", "falle", "folgende", "folgenden", "form", "gebiet", "geben", "gegeben",
            "gehalten", "gemacht", "gemass", "genommen", "gestellt", "gewahrleisten", "gibt", "grund", "grundlage", "halten",
            "hinblick", "hinsicht", "hinsichtlich", "kommen", "kommt", "lassen", "liegen", "machen", "macht", "mass", "mittel",
            "namlich", "nehmen", "rahmen", "richtung", "rolle", "sache", "sinne", "stehen", "steht", "stelle", "stellen",
            "stellt", "teil", "treffen", "umstanden", "verbindung", "weg", "wege", "weise", "zeit", "ziel", "zusammenhang", "zweck",
            "gleichgultig", "jahr", "jahre", "jahren", "herr", "herrn", "frau", "zwecke", "zwecks", "frage", "fragen", "mensch", "person", "personen", "uberall",
        ],
        Language::Russian => &[
            "виде", "взять", "время", "данном", "данный", "действие", "деле", "занимать", "имеет", "иметь",
            "имеют", "интересах", "каждыи", "качестве", "контексте", "лице", "мере", "место", "направленных",
            "направленные", "направленных", "области", "образом", "основании", "основе", "отношение", "отношении", "оказание",
            "осуществление", "осуществления", "пользу", "пользоваться", "помощью", "порядке", "посредством", "принятие", "принятия",
            "проведение", "путем", "рамках", "ряд", "связи", "силу", "случае", "случаях", "смысле", "соответствии", "составляет",
            "статьи", "степени", "сфере", "течение", "том", "условиях", "форме", "целей", "целью", "целях", "независимо", "как-то", "год", "года", "году", "годы", "годов", "г-н", "г-жа", "части", "являться", "вопрос", "вопросу", "вопроса", "человек", "лицо", "лицам", "лица", "везде", "повсюду",
        ],
        Language::Arabic => &[
            "اجراء", "اطار", "اساس", "القيام", "اتخاذ", "مجال", "سبيل", "شكل", "صدد", "الصدد", "طريق", "غرض", "حالة", "ضوء", "وجه",
            "يتم", "تم", "نطاق", "نحو", "قيام", "يتعلق", "المتعلقة", "المتعلق", "بغية", "عام", "سنة", "السيد", "السيدة", "هناك", "صورة", "مسالة", "قضية", "شخص", "فرد", "الفرد", "بصورة", "بشكل", "سياق",
        ],
        Language::Chinese => &[
            "年", "月", "日", "号", "第", "条", "进行", "方面", "领域", "作出", "加以", "予以", "给予", "情况", "问题", "方式", "基础", "目的", "范围", "过程", "工作",
            "有", "使", "时", "上", "中", "者", "事", "项", "种", "间", "内", "下", "得", "具有", "享有", "受", "以及",
        ],
        Language::Other => &[],
    }
}
