//! How strongly a text speaks: the verbs of drafting in the six languages of the United Nations and German, ranked.
//!
//! Within one act, verbs of the same rank are free variation ("stress", "emphasize", "underline"; "call for", "call
//! upon", "request"); a step of one is what good translators do; two steps or more are another force. The ranks follow
//! the editorial practice of resolutions: *invites* < *encourages* < *requests*, *calls upon* < *urges* < *demands*.

use crate::language::Language;

/// What a performative verb does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Act {
    /// Wants something done.
    Request,
    /// Takes a fact or a deed in, coolly or with praise.
    Value,
    /// Blames.
    Censure,
    /// Says or stresses.
    Assert,
    /// Says once more: presupposes that it was said before.
    Repeat,
    /// Binds the speaker.
    Commit,
    /// Stands behind something.
    Support,
    /// A modal verb: must, should, may.
    Duty,
}

/// Patterns of one force.
pub(crate) struct Force {
    /// What the verbs do.
    pub act: Act,
    /// How strongly, compared within the act.
    pub rank: u8,
    /// Alternatives between bars; words between spaces, folded, a star for any ending.
    pub patterns: &'static str,
}

const fn force(act: Act, rank: u8, patterns: &'static str) -> Force {
    Force { act, rank, patterns }
}

/// The verbs of a language; empty for `Other`.
pub(crate) fn forces(language: Language) -> &'static [Force] {
    match language {
        Language::English => ENGLISH,
        Language::French => FRENCH,
        Language::Spanish => SPANISH,
        Language::German => GERMAN,
        Language::Russian => RUSSIAN,
        Language::Arabic => ARABIC,
        Language::Chinese => CHINESE,
        Language::Other => &[],
    }
}

/// Words after which a verb is performative: the speakers' pronouns.
pub(crate) fn speakers(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &["we", "i"],
        Language::French => &["nous", "je", "j'"],
        Language::Spanish => &["nosotros", "nosotras", "nos", "yo"],
        Language::German => &["wir", "ich"],
        Language::Russian => &["мы", "я"],
        Language::Arabic => &["نحن", "اننا", "واننا", "إننا"],
        Language::Chinese => &["我们", "我"],
        Language::Other => &[],
    }
}

use Act::{Assert, Censure, Commit, Duty, Repeat, Request, Support, Value};

const ENGLISH: &[Force] = &[
    force(Request, 1, "hope|hopes|express* the hope"),
    force(Request, 2, "invite|invites|inviting"),
    force(Request, 3, "encourage|encourages|encouraging"),
    force(
        Request,
        4,
        "appeal|appeals|appealing|call for|calls for|call upon|calls upon|call on|calls on|calling upon|calling for|request|requests|requesting|ask|asks",
    ),
    force(Request, 6, "urge|urges|urging|strongly encourage*|strongly urge*|exhort*|earnestly appeal*"),
    force(Request, 8, "demand|demands|demanding"),
    force(Value, 1, "note|notes|noting|take note|takes note|taking note|observe|observes"),
    force(
        Value,
        2,
        "acknowledge|acknowledges|acknowledging|recognize|recognizes|recognizing|recognise|recognises|recognising|are aware|aware|conscious|mindful|bear* in mind",
    ),
    force(
        Value,
        3,
        "note with appreciation|notes with appreciation|noting with appreciation|note with satisfaction|notes with satisfaction|noting with satisfaction|take* note with *|taking note with *",
    ),
    force(Value, 5, "welcome|welcomes|welcoming|hail|hails"),
    force(
        Value,
        6,
        "commend|commends|commending|applaud|applauds|applauding|appreciate|appreciates|appreciating|congratulate|congratulates|pay tribute|pays tribute|praise|praises|salute|salutes|thank|thanks",
    ),
    force(Censure, 1, "are concerned|concerned|express* concern"),
    force(Censure, 2, "deeply concerned|gravely concerned|are deeply concerned|express* deep concern|alarmed"),
    force(Censure, 3, "regret|regrets|regretting"),
    force(Censure, 5, "deplore|deplores|deploring"),
    force(Censure, 7, "condemn|condemns|condemning"),
    force(Censure, 8, "strongly condemn*|firmly condemn*|categorically condemn*|unequivocally condemn*"),
    force(
        Assert,
        1,
        "recall|recalls|recalling|declare|declares|declaring|affirm|affirms|affirming|consider|considers|considering|believe|believes|proclaim|proclaims|are convinced|convinced",
    ),
    force(Assert, 2, "highlight|highlights|highlighting|draw* attention"),
    force(
        Assert,
        3,
        "stress|stresses|stressing|emphasize|emphasizes|emphasizing|emphasise|emphasises|underline|underlines|underlining|underscore|underscores|underscoring|insist|insists",
    ),
    force(Repeat, 3, "reaffirm|reaffirms|reaffirming|reiterate|reiterates|reiterating|confirm|confirms"),
    force(Commit, 1, "intend|intends"),
    force(
        Commit,
        2,
        "resolve|resolves|are resolved|are determined|determined|decide|decides|undertake|undertakes|pledge|pledges|are committed|commit|commits",
    ),
    force(Support, 3, "support|supports|supporting|endorse|endorses|endorsing"),
    force(Duty, 5, "must|shall|has to|have to|is essential|is necessary|is indispensable"),
    force(Duty, 3, "should|ought|would"),
    force(Duty, 2, "may|can"),
    force(Duty, 1, "might|could"),
];

const FRENCH: &[Force] = &[
    force(Request, 1, "esperons|espere|esperant|exprimons l espoir"),
    force(Request, 2, "invitons|invite|invitant"),
    force(Request, 3, "encourageons|encourage|encourageant"),
    force(
        Request,
        4,
        "demandons|demande|demandant|prions|prie|priant|appelons|appelle|appelant|lancons un appel|lance un appel|lancons * * * un appel|faisons appel|engageons les|engage les",
    ),
    force(
        Request,
        6,
        "demandons instamment|demande instamment|demandant instamment|prions instamment|prie instamment|priant instamment|exhortons|exhorte|exhortant|engageons vivement|engage vivement|encourageons vivement|adjurons",
    ),
    force(Request, 8, "exigeons|exige|exigeant"),
    force(
        Value,
        1,
        "notons|note|notant|prenons note|prend note|prenant note|prenons acte|prend acte|constatons|constate|constatant|observons",
    ),
    force(
        Value,
        2,
        "reconnaissons|reconnait|reconnaissant|sommes conscients|conscients|consciente|conscient|savons|sachant|gardant a l esprit|avons conscience",
    ),
    force(
        Value,
        3,
        "prenons note avec *|prend note avec *|prenant note avec *|prenons acte avec *|prend acte avec *|notons avec *|note avec *|notant avec *|constatons avec *",
    ),
    force(
        Value,
        5,
        "accueillons|accueille|accueillant|felicitons de|felicitons qu|felicitons d|felicite de|felicitant de|felicitons|felicite|felicitant|saluons|salue|saluant|rejouissons",
    ),
    force(
        Value,
        6,
        "felicitons la|felicitons le|felicitons les|felicitons l|felicite le|felicite la|felicite les|applaudissons|applaudit|apprecions|apprecie|remercions|remercie|rendons hommage|rend hommage|louons",
    ),
    force(
        Censure,
        1,
        "sommes preoccupes|preoccupes|preoccupee|preoccupe|inquiets|inquiete|exprimons notre preoccupation",
    ),
    force(
        Censure,
        2,
        "profondement preoccupes|gravement preoccupes|vivement preoccupes|profondement preoccupee|gravement preoccupee|alarmes|alarmee",
    ),
    force(Censure, 3, "regrettons|regrette|regrettant"),
    force(Censure, 5, "deplorons|deplore|deplorant"),
    force(Censure, 7, "condamnons|condamne|condamnant"),
    force(
        Censure,
        8,
        "condamnons energiquement|condamne energiquement|condamnons fermement|condamne fermement|condamnons vigoureusement|condamnons avec *",
    ),
    force(
        Assert,
        1,
        "rappelons|rappelle|rappelant|declarons|declare|affirmons|affirme|affirmant|considerons|considere|considerant|croyons|proclamons|proclame|convaincus|convaincue|estimons|estime|estimant",
    ),
    force(Assert, 2, "appelons l attention|mettons en relief|mettons en lumiere|mettons en exergue"),
    force(Assert, 3, "soulignons|souligne|soulignant|insistons|insiste|insistant"),
    force(Repeat, 3, "reaffirmons|reaffirme|reaffirmant|reiterons|reitere|reiterant|confirmons|confirme|renouvelons"),
    force(Commit, 1, "entendons|avons l intention"),
    force(
        Commit,
        2,
        "sommes resolus|resolus|resolue|sommes decides|sommes determines|decidons|decide|engageons|engage a|promettons",
    ),
    force(Support, 3, "appuyons|appuie|appuyant|soutenons|soutient|approuvons|approuve|souscrivons"),
    force(
        Duty,
        5,
        "doit|doivent|devons|faut|saurait|sauraient|est essentiel|est necessaire|est indispensable|sont essentiels",
    ),
    force(Duty, 3, "devrait|devraient|devrions|faudrait|convient"),
    force(Duty, 2, "peut|peuvent|pouvons"),
    force(Duty, 1, "pourrait|pourraient|pourrions"),
];

const SPANISH: &[Force] = &[
    force(Request, 1, "esperamos|espera|expresamos la esperanza"),
    force(Request, 2, "invitamos|invita|invitando"),
    force(Request, 3, "alentamos|alienta|alentando|animamos"),
    force(
        Request,
        4,
        "pedimos|pide|pidiendo|solicitamos|solicita|hacemos un llamamiento|hace un llamamiento|exhortamos|exhorta|llamamos|apelamos",
    ),
    force(Request, 6, "instamos|insta|instando|encarecemos|pedimos encarecidamente|exhortamos encarecidamente"),
    force(Request, 8, "exigimos|exige|exigiendo"),
    force(Value, 1, "observamos|observa|observando|tomamos nota|toma nota|tomando nota|notamos|señalamos"),
    force(Value, 2, "reconocemos|reconoce|reconociendo|somos conscientes|consciente|conscientes|teniendo presente"),
    force(
        Value,
        3,
        "tomamos nota con *|toma nota con *|tomando nota con *|observamos con *|observa con *|observando con *",
    ),
    force(Value, 5, "acogemos|acoge|acogiendo|celebramos|celebra|nos congratulamos|nos felicitamos|saludamos"),
    force(
        Value,
        6,
        "encomiamos|encomia|encomiando|elogiamos|aplaudimos|aplaude|apreciamos|felicitamos a|agradecemos|agradece|rendimos homenaje|alabamos",
    ),
    force(Censure, 1, "nos preocupa|preocupados|preocupada|expresamos nuestra preocupacion"),
    force(Censure, 2, "profundamente preocupad*|gravemente preocupad*|alarmad*|nos preocupa profundamente"),
    force(Censure, 3, "lamentamos|lamenta|lamentando"),
    force(Censure, 5, "deploramos|deplora|deplorando"),
    force(Censure, 7, "condenamos|condena|condenando"),
    force(Censure, 8, "condenamos energicamente|condena energicamente|condenamos firmemente|condenamos en*"),
    force(
        Assert,
        1,
        "recordamos|recuerda|recordando|declaramos|declara|afirmamos|afirma|afirmando|consideramos|considera|considerando|creemos|proclamamos|proclama|convencid*",
    ),
    force(
        Assert,
        3,
        "subrayamos|subraya|subrayando|destacamos|destaca|destacando|hacemos hincapie|hace hincapie|recalcamos|insistimos|ponemos de relieve|pone de relieve",
    ),
    force(Repeat, 3, "reafirmamos|reafirma|reafirmando|reiteramos|reitera|reiterando|confirmamos|confirma"),
    force(
        Commit,
        2,
        "resolvemos|resuelve|estamos resueltos|decidimos|decide|nos comprometemos|estamos decididos|prometemos",
    ),
    force(Support, 3, "apoyamos|apoya|apoyando|respaldamos|respalda|hacemos nuestr*|hace suy*"),
    force(Duty, 5, "debe|deben|debera|deberan|debemos|hay que|es esencial|es necesario|es indispensable"),
    force(Duty, 3, "deberia|deberian|conviene"),
    force(Duty, 2, "puede|pueden|podra|podran|podemos"),
    force(Duty, 1, "podria|podrian"),
];

const GERMAN: &[Force] = &[
    force(Request, 1, "hoffen|hofft"),
    force(Request, 2, "laden|ladt|bitten hoflich"),
    force(Request, 3, "ermutigen|ermutigt|ermutigend|legen nahe|legt nahe"),
    force(Request, 4, "ersuchen|ersucht|ersuchend|bitten|bittet|fordern|fordert|rufen|ruft|appellieren|appelliert"),
    force(
        Request,
        6,
        "fordern nachdrucklich|fordern * nachdrucklich|fordern * * nachdrucklich|fordern * * * nachdrucklich|fordert nachdrucklich|fordert * nachdrucklich|fordert * * nachdrucklich|fordert * * * nachdrucklich|ersuchen * * nachdrucklich|ersuchen nachdrucklich|fordern eindringlich|appellieren eindringlich|legen eindringlich nahe|mahnen|mahnt",
    ),
    force(Request, 8, "verlangen|verlangt|verlangend"),
    force(
        Value,
        1,
        "stellen fest|stellt fest|feststellend|nehmen kenntnis|nimmt kenntnis|kenntnis nehmend|merken an|vermerken",
    ),
    force(Value, 2, "erkennen|erkennt|anerkennend|in anerkennung|sind bewusst|im bewusstsein|eingedenk|anerkennen"),
    force(Value, 3, "nehmen mit *|nimmt mit *|stellen mit *|stellt mit *|vermerken mit *"),
    force(Value, 5, "begrussen|begrusst|begrussend"),
    force(Value, 6, "wurdigen|wurdigt|wurdigend|loben|lobt|begluckwunschen|danken|dankt|zollen|schatzen"),
    force(Censure, 1, "sind besorgt|besorgt|sind beunruhigt|beunruhigt"),
    force(
        Censure,
        2,
        "sind tief besorgt|tief besorgt|hochst beunruhigt|in grosser sorge|sind zutiefst besorgt|zutiefst besorgt",
    ),
    force(Censure, 3, "bedauern|bedauert"),
    force(Censure, 5, "missbilligen|missbilligt|beklagen|beklagt"),
    force(Censure, 7, "verurteilen|verurteilt|verurteilend"),
    force(Censure, 8, "verurteilen nachdrucklich|verurteilt nachdrucklich|verurteilen entschieden|verurteilen aufs"),
    force(
        Assert,
        1,
        "erinnern|erinnert|unter hinweis|erklaren|erklart|verkunden|verkundet|bestatigen|halten|glauben|sind uberzeugt|uberzeugt",
    ),
    force(Assert, 3, "betonen|betont|betonend|unterstreichen|unterstreicht|unterstreichend|heben hervor|hebt hervor"),
    force(Repeat, 3, "bekraftigen|bekraftigt|bekraftigend|wiederholen|wiederholt|erneut erklarend"),
    force(Commit, 1, "beabsichtigen"),
    force(Commit, 2, "beschliessen|beschliesst|sind entschlossen|entschlossen|verpflichten|verpflichtet|geloben"),
    force(Support, 3, "unterstutzen|unterstutzt|unterstutzend|billigen|billigt|befurworten"),
    force(Duty, 5, "muss|mussen|ist zu|sind zu|ist notwendig|notwendig ist|ist wesentlich|wesentlich ist"),
    force(Duty, 4, "soll|sollen"),
    force(Duty, 3, "sollte|sollten"),
    force(Duty, 2, "darf|durfen|kann|konnen"),
    force(Duty, 1, "konnte|konnten"),
];

const RUSSIAN: &[Force] = &[
    force(Request, 1, "надеемся|надеется|выражаем надежду|выражает надежду"),
    force(Request, 2, "приглашаем|приглашает|предлагаем|предлагает|предлагая"),
    force(Request, 3, "рекомендуем|рекомендует|поощряем|поощряет|поощряя"),
    force(Request, 4, "призываем|призывает|призывая|просим|просит|прося|обращаемся|обращается"),
    force(
        Request,
        6,
        "настоятельно призываем|настоятельно призывает|настоятельно призывая|настоятельно просим|настоятельно *",
    ),
    force(Request, 8, "требуем|требует|требуя"),
    force(Value, 1, "отмечаем|отмечает|отмечая|принимаем к сведению|принимает к сведению|констатируем"),
    force(Value, 2, "признаем|признает|признавая|сознаем|сознает|сознавая|осознаем|осознавая|учитывая|памятуя"),
    force(Value, 3, "отмечаем с *|с удовлетворением отмеча*|с удовлетворением принима*|с признательностью отмеча*"),
    force(Value, 5, "приветствуем|приветствует|приветствуя"),
    force(
        Value,
        6,
        "высоко оценива*|даем высокую|дает высокую|поздравляем|благодарим|благодарит|воздаем должное|воздает должное|одобряем|аплодируем",
    ),
    force(Censure, 1, "обеспокоены|обеспокоена|озабочены|выражаем обеспокоенность|выражаем озабоченность"),
    force(Censure, 2, "глубоко обеспокоен*|серьезно обеспокоен*|глубоко озабочен*|встревожен*"),
    force(Censure, 3, "сожалеем|сожалеет|с сожалением"),
    force(Censure, 5, "порицаем|выражаем глубокое сожаление"),
    force(Censure, 7, "осуждаем|осуждает|осуждая"),
    force(Censure, 8, "решительно осужда*|категорически осужда*|резко осужда*|самым решительным"),
    force(
        Assert,
        1,
        "напоминаем|напоминает|ссылаясь|заявляем|заявляет|утверждаем|утверждая|считаем|считает|считая|полагаем|провозглашаем|провозглашает|будучи убежден*|убеждены",
    ),
    force(Assert, 3, "подчеркиваем|подчеркивает|подчеркивая|особо отмеча*|обращаем внимание"),
    force(Repeat, 3, "подтверждаем|подтверждает|подтверждая|вновь *|повторяем"),
    force(Commit, 1, "намерены|намереваемся"),
    force(
        Commit,
        2,
        "преисполнены решимости|постановляем|постановляет|решаем|решает|обязуемся|обязуется|полны решимости",
    ),
    force(Support, 3, "поддерживаем|поддерживает|поддерживая"),
    force(Duty, 5, "необходимо|обязан*|существенно"),
    force(Duty, 4, "должен|должна|должно|должны"),
    force(Duty, 3, "следует|надлежит"),
    force(Duty, 2, "может|могут|можно|вправе"),
    force(Duty, 1, "мог|могла|могли|могло"),
];

const ARABIC: &[Force] = &[
    force(Request, 1, "نامل|تامل"),
    force(Request, 3, "نشجع|تشجع|يشجع"),
    force(Request, 4, "ندعو|تدعو|يدعو|نطلب|تطلب|يطلب|نناشد|تناشد|نهيب|تهيب"),
    force(Request, 6, "نحث|تحث|يحث"),
    force(Request, 8, "نطالب|تطالب|يطالب"),
    force(Value, 1, "نلاحظ|تلاحظ|يلاحظ|نحيط علما|تحيط علما|يحيط علما"),
    force(Value, 2, "نقر|تقر|يقر|نسلم|تسلم|ندرك|تدرك|يدرك|نعترف|تعترف"),
    force(Value, 3, "نلاحظ مع *|تلاحظ مع *|نحيط علما مع *"),
    force(Value, 5, "نرحب|ترحب|يرحب"),
    force(Value, 6, "نشيد|تشيد|يشيد|نثني|تثني|نهنئ|تهنئ|نقدر|تقدر|نشكر|تشكر|نحيي"),
    force(Censure, 1, "نعرب عن قلق*|تعرب عن قلق*"),
    force(Censure, 3, "ناسف|تاسف"),
    force(Censure, 5, "نشجب|تشجب|نستنكر|تستنكر"),
    force(Censure, 7, "ندين|تدين|يدين"),
    force(Assert, 1, "نشير|تشير|نذكر|تذكر|نعلن|تعلن|نعتبر|تعتبر"),
    force(Assert, 3, "نشدد|تشدد|يشدد|نبرز|تبرز"),
    force(Repeat, 3, "نؤكد مجددا|تؤكد مجددا|نعيد تاكيد|تعيد تاكيد|نكرر|تكرر|نجدد"),
    force(Assert, 3, "نؤكد|تؤكد|يؤكد"),
    force(Commit, 2, "نقرر|تقرر|نتعهد|تتعهد|نلتزم|نعقد العزم"),
    force(Support, 3, "نؤيد|تؤيد|ندعم|تدعم|نساند"),
    force(Duty, 5, "يجب|يتعين|يلزم|من الضروري|لا بد"),
    force(Duty, 4, "ينبغي"),
    force(Duty, 2, "يجوز|يمكن"),
];

const CHINESE: &[Force] = &[
    force(Request, 1, "希望"),
    force(Request, 2, "邀请"),
    force(Request, 3, "鼓励"),
    force(Request, 4, "呼吁|请"),
    force(Request, 6, "敦促|促请|强烈呼吁"),
    force(Request, 8, "要求"),
    force(Value, 1, "注意到|表示注意到"),
    force(Value, 2, "确认|认识到|承认|意识到"),
    force(Value, 3, "赞赏地注意到|满意地注意到"),
    force(Value, 5, "欢迎"),
    force(Value, 6, "赞扬|赞赏|祝贺|感谢|称赞"),
    force(Censure, 1, "关切"),
    force(Censure, 2, "深为关切|深表关切|严重关切"),
    force(Censure, 3, "遗憾"),
    force(Censure, 5, "痛惜|谴责"),
    force(Censure, 7, "强烈谴责"),
    force(Assert, 1, "回顾|宣布|宣告|认为|深信"),
    force(Assert, 3, "强调|着重指出"),
    force(Repeat, 3, "重申"),
    force(Commit, 2, "决心|决定|承诺"),
    force(Support, 3, "支持|赞同"),
    force(Duty, 5, "必须|不得"),
    force(Duty, 4, "应|应当|应该"),
    force(Duty, 2, "可|可以|得|能|能够"),
];
