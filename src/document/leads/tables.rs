//! The words from which leads are made, by language.

/// One language's words, in lower case. Entries that end in `-` are beginnings of words, those that begin with `-` endings.
pub(crate) struct Table {
    /// Who speaks; `force` of what follows is `Act`.
    pub subjects: &'static str,
    /// Conjunctions that open grounds.
    pub conjunctions: &'static str,
    pub reflexives: &'static str,
    pub auxiliaries: &'static str,
    pub adverbs: &'static str,
    /// Verbs that act, where no subject stands before them.
    pub acts: &'static str,
    /// Participles and adjectives that give grounds.
    pub grounds: &'static str,
    /// Verbs with the words that belong to them.
    pub tails: &'static [(&'static str, &'static str)],
    /// Verbs that say little without their object.
    pub light: &'static str,
    pub fillers: &'static str,
    pub nouns: &'static str,
    pub with: &'static str,
    /// Words that give grounds by themselves.
    pub whereas: &'static str,
    pub impersonal: &'static str,
    /// Words that are no verb, whatever stands before them.
    pub stops: &'static str,
}

#[rustfmt::skip]
pub(crate) const ENGLISH: Table = Table {
    subjects: "we|i",
    conjunctions: "",
    reflexives: "ourselves",
    auxiliaries: "are|am|have|having|being|remain|remaining|remains|shall|will|must|should|can|do",
    adverbs: "\
        also|further|again|once again|once more|therefore|hereby|thus|fully|deeply|strongly|-ously|-edly|-antly|\
        -ently|-ately|-artily|-ingly|-armly|-irmly|-avely|-ially|-icularly|-iously|-ously|-inely|-erely|-ivally|\
        -ecially|-ularly|-ally|-tly|-ely|-ully|-only|in particular|as well|still|too|jointly",
    acts: "\
        accepts|acknowledges|adopts|affirms|agrees|appeals|appoints|appreciates|approves|authorizes|calls|commends|\
        condemns|confirms|congratulates|considers|declares|decides|demands|deplores|designates|directs|emphasizes|\
        encourages|endorses|establishes|expresses|extends|highlights|instructs|invites|looks|notes|pledges|\
        proclaims|reaffirms|recalls|recognizes|recommends|regrets|reiterates|rejects|reminds|renews|requests|\
        resolves|stresses|strongly|supports|takes|underlines|underscores|urges|welcomes|affirm|call|condemn|declare|\
        decide|reaffirm|recognize|request|resolve|solemnly|undertakes|commits|calling-|expects|mandates|reserves|\
        elects|agree|urge|commit|undertake|express|encourage|invite|support|stress|emphasize|welcome|acknowledge|\
        pledge|proclaim",
    grounds: "\
        -ing|convinced|concerned|alarmed|determined|mindful|aware|conscious|guided|resolved|encouraged|disturbed|\
        dismayed|appalled|inspired|grateful|desirous|cognizant|confident|committed|shocked|outraged",
    tails: &[
        ("call-", "upon|on|for"), ("tak-", "note|into account|into consideration|account|notice"),
        ("bear-", "in mind"), ("keep-", "in mind"), ("look-", "forward"), ("pay-", "tribute"), ("being", "aware"),
    ],
    light: "express-|extend-|convey-|reiterat-ng|place-|voice-|voicing",
    fillers: "\
        our|its|their|the|a|an|deep|deepest|profound|sincere|serious|grave|great|strong|full|its|heartfelt|high|\
        warm|firm|utmost|particular|keen|continued|continuing|and",
    nouns: "\
        appreciation|gratitude|concern|satisfaction|regret|support|solidarity|condolences|sympathy|thanks|hope|\
        conviction|determination|readiness|intention|alarm|dismay|outrage|interest|congratulations|confidence|\
        approval|commitment|resolve",
    with: "with",
    whereas: "whereas|considering",
    impersonal: "\
        it is necessary|it is important|it is essential|it is imperative|there is a need|there is an urgent need|\
        efforts are needed|greater efforts are needed|more efforts are needed|further efforts are needed|\
        action is needed|further action is needed|urgent action is needed",
    stops: "the|a|an|this|these|all|during|according|everything|nothing|king|in|on|at|of",
};

#[rustfmt::skip]
pub(crate) const FRENCH: Table = Table {
    subjects: "nous|je",
    conjunctions: "",
    reflexives: "nous|se",
    auxiliaries: "\
        sommes|avons|étant|ayant|est|demeurons|restons|demeurant|restant|demeure|reste|suis|devons|pouvons|\
        entendons|souhaitons|voulons|déclarons|déclare|déclarant|disons|dit",
    adverbs: "\
        également|aussi|en outre|de nouveau|à nouveau|une fois encore|une fois de plus|par ailleurs|en particulier|\
        donc|encore|en conséquence|par conséquent|toujours|ici|très|plus|bien|pleinement|d’autre part|de plus|\
        -mment|-ément|-quement|-ivement|-eusement|-ellement|-ement|-iment",
    acts: "\
        -ons|accueille|adopte|adresse|affirme|appelle|approuve|appuie|autorise|charge|condamne|confirme|considère|\
        constate|convient|décide|déclare|demande|déplore|désigne|encourage|engage|enjoint|estime|exhorte|exige|\
        exprime|fait|félicite|forme|insiste|invite|lance|note|prend|prie|proclame|rappelle|réaffirme|recommande|\
        reconnaît|regrette|réitère|rejette|remercie|rend|renouvelle|salue|sait|souhaite|souligne|souscrit|soutient|\
        tient|attend|crée|nomme|proroge|confère|espère|établit|met|juge|attache|engage",
    grounds: "\
        -ant|conscient-|convaincu-|préoccupé-|alarmé-|inquiet-|inquiète-|résolu-|déterminé-|désireu-|soucieu-|\
        guidé-|considérant|attaché-|fidèle-|encouragé-|indigné-|consterné-|profondément|gravement|vivement|décidé-|\
        vu|persuadé-|mû-|animé-|reconnaissant-|certain-|sensible-",
    tails: &[
        ("pren-", "note|acte|en considération|en compte|bonne note"),
        ("prend", "note|acte|en considération|en compte"), ("ten-", "compte"), ("tient", "compte"),
        ("gard-", "à l’esprit|présent à l’esprit|présents à l’esprit"), ("à", "l’esprit"), ("rend-", "hommage"),
        ("rend", "hommage"), ("fais-", "appel|nôtre|nôtres"), ("fait", "appel|sien|sienne"),
        ("lan-", "un appel|un appel pressant|un appel urgent"), ("engag-", "vivement|instamment"),
    ],
    light: "exprim-|adress-|présent-|form-|manifest-|témoign-|témoignons",
    fillers: "\
        notre|nos|sa|ses|son|leur|leurs|le|la|les|un|une|profonde|profond|profondes|vive|vif|sincère|sincères|très|\
        plus|grande|grand|entière|entier|plein|pleine|ferme|grave|graves|vives|vifs|extrême|chaleureux|intention|une",
    nouns: "\
        gratitude|reconnaissance|appréciation|préoccupation|préoccupations|inquiétude|appui|soutien|solidarité|\
        condoléances|satisfaction|remerciements|regret|regrets|espoir|conviction|détermination|volonté|\
        félicitations|indignation|sympathie|vœu|vœux|intérêt|intention|alarme|consternation|confiance",
    with: "avec",
    whereas: "considérant|attendu",
    impersonal: "\
        il faut|il convient|il importe|il est nécessaire|il est important|il est essentiel|il est indispensable|\
        il est impératif|il est urgent|il y a lieu",
    stops: "pendant|durant|avant|devant|suivant|maintenant|cependant|enfant|le|la|les|un|une|des|ce|dans|en|pour",
};

#[rustfmt::skip]
pub(crate) const SPANISH: Table = Table {
    subjects: "nosotros|nosotras",
    conjunctions: "",
    reflexives: "nos|se",
    auxiliaries: "estamos|somos|hemos|habiendo|siendo|estando|está|es|ha|seguimos|debemos",
    adverbs: "\
        también|además|asimismo|una vez más|de nuevo|nuevamente|en particular|-mente|muy|aún|por consiguiente|\
        por tanto",
    acts: "\
        -amos|-emos|-imos|acoge|acepta|afirma|adopta|alienta|apoya|aprueba|autoriza|celebra|condena|confirma|\
        considera|conviene|decide|declara|deplora|destaca|encomia|establece|exhorta|exige|expresa|felicita|hace|\
        hace-|insta|invita|lamenta|manifiesta|nombra|observa|pide|proclama|reafirma|recomienda|reconoce|recuerda|\
        rechaza|reitera|respalda|solicita|subraya|toma|agradece|aguarda|espera|señala|encarga|prorroga|aplaude|\
        insiste|rinde",
    grounds: "\
        -ando|-iendo|-yendo|-ándose|-iéndose|consciente-|convencid-|preocupad-|alarmad-|decidid-|resuelt-|guiad-|\
        deseos-|profundamente|alentad-|inspirad-|observando|gravemente|persuadid-|considerando|seriamente|visto|\
        animad-",
    tails: &[
        ("tom-", "nota|en consideración|en cuenta"), ("ten-", "en cuenta|presente|presentes"),
        ("acog-", "con beneplácito|con satisfacción|favorablemente"), ("hac-", "un llamamiento|suyo|suya|notar"),
        ("rind-", "homenaje"), ("rend-", "homenaje"),
    ],
    light: "expres-|manifest-|transmit-",
    fillers: "\
        nuestro|nuestra|nuestros|nuestras|su|sus|profundo|profunda|sincero|sincera|sinceras|sinceros|grave|gran|\
        pleno|plena|la|el|más|firme|viva",
    nouns: "\
        agradecimiento|gratitud|reconocimiento|preocupación|satisfacción|apoyo|solidaridad|condolencias|pesar|\
        esperanza|convicción|determinación|inquietud|alarma|aprecio|beneplácito|indignación|consternación|confianza|\
        interés",
    with: "con",
    whereas: "considerando",
    impersonal: "\
        es necesario|es preciso|es importante|es esencial|es imprescindible|es fundamental|hay que|hace falta",
    stops: "cuando|el|la|los|las|un|una|en|de|ramos|todos",
};

#[rustfmt::skip]
pub(crate) const RUSSIAN: Table = Table {
    subjects: "мы|я",
    conjunctions: "",
    reflexives: "",
    auxiliaries: "будучи|остаемся|намерены|должны|готовы|являемся",
    adverbs: "\
        вновь|также|далее|особо|снова|еще раз|ещё раз|настоятельно|решительно|глубоко|твердо|серьезно|\
        самым решительным образом|торжественно|высоко|искренне|горячо|полностью|кроме того|сильно|крайне|\
        с удовлетворением|с признательностью|с обеспокоенностью|с озабоченностью|с глубокой озабоченностью|\
        с глубокой обеспокоенностью|с интересом|с сожалением|тем самым|-тельно",
    acts: "\
        -аем|-яем|-ием|-уем|-ваем|благодарит|выражает|высказывает|высоко|дает|заявляет|назначает|напоминает|\
        настоятельно|обращает|обращается|одобряет|осуждает|отвергает|отмечает|подтверждает|подчеркивает|\
        подчёркивает|поддерживает|поощряет|поручает|постановляет|предлагает|признает|призывает|приветствует|\
        принимает|провозглашает|просит|рекомендует|решает|решительно|рассчитывает|санкционирует|соглашается|\
        сожалеет|считает|требует|уполномочивает|учреждает|утверждает|ссылается|выступает|воздает|констатирует|\
        осуждаем|решили|договорились|согласились|просим|благодарим|ценим|отдает|намеревается|объявляет",
    grounds: "\
        -ая|-яя|-уя|-ясь|-вшись|рассмотрев|приняв|изучив|заслушав|получив|ознакомившись|обеспокоен-|озабочен-|\
        убежден-|встревожен-|преисполнен-|руководствуясь|сознавая|помня|исходя|глубоко|желая|стремясь|учитывая|\
        действуя|памятуя|отдавая|придавая|имея|видя|будучи|отметив|проведя|воздавая|вдохновлен-",
    tails: &[
        ("прини-", "во внимание|к сведению"), ("отда-", "себе отчет|должное"), ("име-", "в виду"),
        ("воздава-", "должное"), ("воздает", "должное"), ("исход-", "из"),
    ],
    light: "выраж-|высказыва-|заявля-",
    fillers: "\
        свою|свое|своё|свои|нашу|наше|наши|глубокую|глубокое|искреннюю|серьезную|полную|твердую|большую|самую|\
        крайнюю|о|особую",
    nouns: "\
        признательность|благодарность|обеспокоенность|озабоченность|сожаление|поддержку|солидарность|соболезнования|\
        удовлетворение|надежду|уверенность|убежденность|решимость|готовность|тревогу|возмущение|соболезнование|\
        сочувствие",
    with: "",
    whereas: "принимая во внимание",
    impersonal: "необходимо|следует|важно|надлежит|нужно",
    stops: "\
        российская|каждая|эта|такая|первая|третья|статья|какая|другая|новая|вся|декларация|большая|генеральная|\
        настоящая",
};

#[rustfmt::skip]
pub(crate) const ARABIC: Table = Table {
    subjects: "نحن",
    conjunctions: "إذ|وإذ",
    reflexives: "",
    auxiliaries: "يساورها|يساورنا",
    adverbs: "من جديد|أيضا|أيضاً|كذلك|مجددا|مجدداً|علما|علماً|بقوة|بشدة|مرة أخرى|بالغ|رسميا",
    acts: "\
        تقرر|تؤكد|تطلب|تهيب|تحث|تدعو|ترحب|تعرب|تشدد|تدين|تشجع|تحيط|تلاحظ|تعتمد|تعلن|تسلم|تثني|تقر|تشير|توصي|تشيد|\
        تعيد|تناشد|تكرر|تعترف|تشكر|تأسف|ترفض|تؤيد|تكلف|تأذن|تذكر|تنوه|تبرز|تتعهد|تلتزم|تعقد|نقرر|نؤكد|نطلب|نهيب|نحث|\
        ندعو|نرحب|نعرب|نشدد|ندين|نشجع|نحيط|نلاحظ|نعتمد|نعلن|نسلم|نثني|نقر|نشير|نوصي|نشيد|نعيد|نناشد|نكرر|نعترف|نشكر|\
        نأسف|نرفض|نؤيد|نتعهد|نلتزم|نعقد|نذكر|يقرر|يؤكد|يطلب|يهيب|يحث|يدعو|يرحب|يعرب|يشدد|يدين|يشجع|يحيط|يلاحظ|يعتمد|\
        يعلن|يسلم|يثني|يقر|يشير|يوصي|يشيد|يعيد|يناشد|يكرر|يؤيد",
    grounds: "إدراكا|اقتناعا|اعترافا|تأكيدا|إيمانا|واقتناعا|وإدراكا|واعترافا",
    tails: &[
        ("تحيط", "علما|علماً"), ("نحيط", "علما|علماً"), ("يحيط", "علما|علماً"), ("تضع", "في اعتبارها"),
        ("تعيد", "تأكيد"), ("نعيد", "تأكيد"), ("تأخذ", "في اعتبارها|في الاعتبار"),
        ("تعرب", "عن تقديرها|عن قلقها|عن بالغ قلقها|عن قلقها البالغ|عن امتنانها|عن ارتياحها|عن تأييدها|عن أسفها|عن شكرها"),
        ("نعرب", "عن تقديرنا|عن قلقنا|عن بالغ قلقنا|عن قلقنا البالغ|عن امتناننا|عن عميق امتناننا|عن خالص امتناننا|عن ارتياحنا|عن تأييدنا|عن أسفنا|عن شكرنا|عن تضامننا"),
        ("يعرب", "عن تقديره|عن قلقه|عن بالغ قلقه|عن امتنانه"), ("يساورها", "القلق|بالغ القلق"),
    ],
    light: "",
    fillers: "",
    nouns: "التقدير|القلق|الارتياح|بالغ|الاهتمام|الأسف",
    with: "مع",
    whereas: "لمّا كان|ولمّا كان|لما كان|لما كانت|ولما كان|ولما كانت",
    impersonal: "يجب|ينبغي|يلزم|من الضروري|لا بد",
    stops: "",
};

#[rustfmt::skip]
pub(crate) const GERMAN: Table = Table {
    subjects: "wir|ich",
    conjunctions: "",
    reflexives: "uns|sich",
    auxiliaries: "sind|haben|werden|müssen|wollen|bleiben|seiend",
    adverbs: "\
        erneut|ferner|außerdem|abermals|nachdrücklich|ebenfalls|auch|insbesondere|mit großer|tief|zutiefst|\
        ernsthaft|entschieden|fest|feierlich|daher|mit tiefer|mit aufrichtiger|aufs schärfste|mit nachdruck|weiter|\
        weiterhin|hiermit|höchst|äußerst|sehr|nochmals|besonders",
    acts: "\
        anerkennt|appelliert|beauftragt|bedauert|befürwortet|beglückwünscht|begrüßt|bekräftigt|bekundet|bekennt|\
        beschließt|bestätigt|betont|billigt|bittet|dankt|drückt|empfiehlt|erinnert|erkennt|erklärt|ermächtigt|\
        ermutigt|ersucht|fordert|genehmigt|hebt|kommt|legt|lädt|lobt|missbilligt|nimmt|ruft|setzt|spricht|stellt|\
        stimmt|unterstreicht|unterstützt|verabschiedet|verkündet|verlangt|verpflichtet|verurteilt|verweist|weist|\
        wiederholt|würdigt|bringt|macht|sieht|sagt",
    grounds: "\
        -end|besorgt|überzeugt|entschlossen|eingedenk|bestrebt|geleitet|beunruhigt|alarmiert|unter|in|im|mit|tief|\
        zutiefst|nach|von|bestürzt|ermutigt|sich",
    tails: &[
        ("unter", "hinweis|berücksichtigung|betonung|begrüßung|missbilligung|nachdrücklichem hinweis"),
        ("in", "bekräftigung|anerkennung|anbetracht|würdigung|kenntnis|dem bewusstsein|der erkenntnis|der überzeugung|erwägung|erinnerung|sorge"),
        ("im", "bewusstsein|hinblick|bestreben|einklang"),
        ("mit", "genugtuung|dank|besorgnis|befriedigung|bedauern|dem ausdruck|sorge"),
        ("nimmt", "kenntnis|mit dank kenntnis|mit genugtuung kenntnis|zur kenntnis"),
        ("nehmen", "kenntnis|zur kenntnis"), ("nach", "behandlung|prüfung|kenntnisnahme|erhalt"),
        ("von", "der überzeugung|dem wunsch"), ("sich", "dessen bewusst|bewusst"), ("ruft", "auf"),
    ],
    light: "bekund-|sprech-|spricht|drück-|bring-",
    fillers: "\
        unsere|unseren|unser|seine|seinen|ihre|ihren|ihr|tiefe|tiefen|tiefempfundenen|aufrichtigen|große|großen|\
        ernste|volle|den|die|aufrichtige",
    nouns: "\
        dank|anerkennung|besorgnis|sorge|solidarität|beileid|unterstützung|genugtuung|bedauern|hoffnung|überzeugung|\
        befriedigung|wertschätzung|mitgefühl|dankbarkeit",
    with: "mit",
    whereas: "da",
    impersonal: "es ist notwendig|es ist erforderlich|es ist wichtig|es bedarf|man muss|es gilt",
    stops: "während|abend|jugend|der|die|das|ein|eine",
};

#[rustfmt::skip]
pub(crate) const CHINESE_SUBJECTS: &str = "我们|大会|安全理事会|理事会|会议|各方|本会";
#[rustfmt::skip]
pub(crate) const CHINESE_ADVERBS: &str = "\
    还|又|也|并|强烈|深切|再次|再度|特别|进一步|热烈|高度|深|坚决|郑重|极为|十分|严重|欣见地|赞赏地|满意地|关切地|感兴趣地|遗憾地|深为关切地|表示赞赏地|重新|一致|诚挚|衷心|深表|继续|充分";
#[rustfmt::skip]
pub(crate) const CHINESE_VERBS: &str = "\
    重申|欢迎|强调|决定|请|敦促|促请|呼吁|注意到|赞赏|谴责|表示|确认|申明|鼓励|要求|邀请|赞扬|感谢|支持|宣布|宣告|通过|核准|赞同|建议|吁请|承认|声明|承诺|同意|痛惜|期待|祝贺|授权|认可|指出|\
    着重指出|断定|设立|表示感谢|表示赞赏|表示关切|表示支持|深表感谢|对|关切|认为|遗憾|必须|需要|应当|致力于|愿意|谨此|庄严宣告|庄严宣布|决心|反对|拒绝|肯定|致敬";
#[rustfmt::skip]
pub(crate) const CHINESE_STATES: &str = "\
    回顾|回顾到|铭记|铭记着|认识到|考虑到|深信|意识到|念及|忆及|关注|关切|深为关切|忧虑|震惊|审议了|审查了|鉴于|遵循|遵照|希望|欣见|欣悉|鼓舞|依照|根据|赞赏地注意到|满意地注意到|关切地注意到|决意|\
    确信|相信|切望|察及";
