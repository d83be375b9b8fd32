//! Words that carry grammar rather than matter: articles, pronouns, prepositions, conjunctions, auxiliaries.
//!
//! Folded as [`fold`](crate::text::fold) does, sorted, so that a look-up is a binary search. Elided forms keep their
//! apostrophe, as they are tokens of their own. Chinese words are those of one or two characters; Arabic words
//! stand without and with the clitics that are commonest. A table is one string until it is needed: a slice of strings
//! would add eight bytes a word to the download.

use std::sync::LazyLock;

use crate::language::Language;

impl Language {
    /// Whether a folded word ([`fold`](crate::text::fold)) carries grammar only. `Other` has no such words.
    pub fn is_function_word(self, folded: &str) -> bool {
        function_words(self).binary_search(&folded).is_ok()
    }
}

/// All function words of a language, folded and sorted.
pub(crate) fn function_words(language: Language) -> &'static [&'static str] {
    match language {
        Language::Arabic => &ARABIC,
        Language::Chinese => &CHINESE,
        Language::English => &ENGLISH,
        Language::French => &FRENCH,
        Language::German => &GERMAN,
        Language::Russian => &RUSSIAN,
        Language::Spanish => &SPANISH,
        Language::Other => &[],
    }
}

fn words(table: &'static str) -> Vec<&'static str> {
    table.split(' ').collect()
}

static ARABIC: LazyLock<Vec<&str>> = LazyLock::new(|| {
    words(
        "\
    اجل اذ اذا اكثر الا التي الذي الذين اللتين اللذين اللواتي الى اليه اليها اليهم ام اما امام ان انا انت انتم انه \
    انها انهم او اي اية ايضا اين ب بان بانه بدون بشان بعد بعض بل بما به بها بهم بين بينما تحت تكون تلك ثم حتى حول حيث \
    حين خلال خلف دون ذلك سواء سوى ضد عبر على عليه عليها عليهم عما عن عند عندما عنه عنها غير ف فان فقط فلا فوق في فيما \
    فيه فيها قبل قد ك كان كانت كانوا كذلك كل كما كي كيف ل لا لاجل لان لانه لانها لدى لدي لقد لكل لكن لكي لم لماذا لن \
    له لها لهم لو لولا ليس ليست ما ماذا متى مع معه معها مما ممن من منذ منه منها منهم نحن نحو هذا هذه هل هم هما هن هو \
    هولاء هي و واذ واذا والى وان وانه وانها وبشان وبعد وبين وذلك وعلى وعن وغير وفقا وفي وقد وكان وكانت وكذلك وكل وكما \
    ولا ولكل ولكن ولم وما ومع ومما ومن وهذا وهذه وهم وهو وهي يا يجوز يكون يكونوا",
    )
});

static CHINESE: LazyLock<Vec<&str>> = LazyLock::new(|| {
    words(
        "\
    一切 上 下 不 与 且 个 中 为 为了 之 之间 也 了 于 亦 什么 仍 从 他 他们 以 以及 任何 会 但 但是 何 你 你们 使 便 关于 其 其中 其他 内 再 凡 则 到 前 即 却 又 及 只 只有 可 可以 \
    各 同 后 向 吗 吧 呢 和 哪 啊 因 因为 在 地 均 外 她 她们 如 如果 它 它们 对 对于 将 就 已 已经 并 并且 应 应当 当 很 得 必须 怎么 我 我们 或 或者 所 所以 把 按照 无 时 是 更 曾 \
    最 有 某 根据 正在 此 每 比 没 然而 由 由于 的 着 等 给 者 而 而且 能 能够 自 自己 至 若 虽然 被 要 让 该 谁 跟 过 还 还是 这 这个 这些 通过 那 那个 那些 都 里 随着 非 须",
    )
});

static ENGLISH: LazyLock<Vec<&str>> = LazyLock::new(|| {
    words(
        "\
    a about above after again against all also although am among amongst an and another any are as at be because been \
    before being below between both but by can could did do does doing down during each either else every except few \
    for from further had has have having he hence her here hereby herein hers herself him himself his how however i \
    if in inasmuch into is it its itself may me might mine more moreover most must my myself neither \
    nevertheless no nor not of off on once only or other others our ours ourselves out over own per same shall she \
    should since so some such than that the their theirs them themselves then there therefore therein thereof thereto \
    these they this those through throughout thus to too toward towards under unless until unto up upon us very via \
    was we were what whatever when whenever where whereas whereby wherein wherever whether which while who whoever \
    whom whose why will with within without would yet you your yours yourself yourselves",
    )
});

static FRENCH: LazyLock<Vec<&str>> = LazyLock::new(|| {
    words(
        "\
    a afin ai aie aient ainsi ait alors apres as au aucun aucune aucunes aucuns auquel aura aurait auront aussi autre \
    autres aux auxquelles auxquels avaient avait avant avec avez avoir avons ayant ayons bien c' car ce ceci cela \
    celle celle-ci celles celui celui-ci ces cet cette ceux chacun chacune chaque chez ci comme comment contre d' \
    dans de deja depuis des desquelles desquels dont du duquel durant elle elles en encore entre envers es est et \
    etaient etait etant ete etre eu eux fait font furent fut hors il ils j' je jusqu' jusque l' la laquelle le lequel \
    les lesquelles lesquels leur leurs lorsqu' lorsque lui m' ma mais malgre me meme memes mes mien moi moins mon n' \
    ne ni non nos notamment notre nous on ont or ou outre par parce parmi pas pendant peu peut peuvent plus plusieurs \
    pour pourquoi pourra pourront puis puisqu' puisque qu' quand que quel quelle quelles quelque quelques quels qui \
    quiconque quoi quoiqu' quoique s' sa sans sauf se selon sera seraient serait seront ses si sien soi soient soit \
    sommes son sont sous suis sur t' ta tandis te tel telle telles tels tes toi ton toujours tous tout toute \
    toutefois toutes tres tu un une vers via voici voila vos votre vous y",
    )
});

static GERMAN: LazyLock<Vec<&str>> = LazyLock::new(|| {
    words(
        "\
    ab aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes ans auch auf aufs aus \
    ausser ausserdem bei beim bereits bevor bin bis bist da dabei dadurch dafur dagegen daher damit danach dann daran \
    darauf daraus darf darin daruber darum das dass davon dazu dein deine dem den denen denn dennoch der deren derer \
    des dessen desto dich die dies diese diesem diesen dieser dieses dir doch dort du durch durfen ebenso ein eine \
    einem einen einer eines einige einigen einiger er es etwa etwas euch euer fur gegen gegenuber habe haben hat \
    hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in indem ins insbesondere ist \
    ja je jede jedem jeden jeder jedes jedoch jene jenen jener kann kannst kein keine keinem keinen keiner keines \
    konnen konnte man mein meine meinem meinen mich mir mit muss mussen nach nachdem neben nicht nichts noch nun nur \
    ob obwohl oder ohne sein seine seinem seinen seiner seines seit selbst sich sie sind so sobald sofern sogar \
    solche solcher soll sollen sollte sollten sondern sonst sowie sowohl uber um und uns unser unsere unserem unseren \
    unserer unter vom von vor wahrend war ward waren warum was weder wegen weil welche welchem welchen welcher \
    welches wenn wer werde werden wie wieder will wir wird wo wobei wodurch wollen worden wurde wurden zu zum zur \
    zwar zwischen",
    )
});

static RUSSIAN: LazyLock<Vec<&str>> = LazyLock::new(|| {
    words(
        "\
    а без более больше будет будут бы был была были было быть в вам вас весь включая вместо во вот все всего всей \
    всем всеми всех всю вся вы где да даже для до должен должна должно должны его ее ей ему если есть еще же за здесь \
    и ибо из или им ими их к каждая каждого каждое каждому каждый как какая какие каким какой ко когда которая \
    которого которое которой котором которому которую которые который которым которыми которых кроме кто ли либо лишь \
    между меня мне многие могут может можно мой мы на над нам нами нас наш наша наше нашего нашей наши наших не него \
    нее ней некоторые нельзя нем нему нет ни них но ну о об однако он она они оно от ото перед по под подобно после \
    поэтому при про против путем ради с сам сама сами само свое своего своей своем своему свои своим своих свой свою \
    себе себя сейчас со собой среди так такая также такие таким таких такого такое такой там те тем теми тех то тогда \
    того тоже той только том тому тот ту ты у уже хотя чего чей чем через что чтобы чье чьи эта эти этим этих это \
    этого этой этом этому этот эту я является являются",
    )
});

static SPANISH: LazyLock<Vec<&str>> = LazyLock::new(|| {
    words(
        "\
    a al algo algun alguna algunas alguno algunos ambas ambos ante antes aquel aquella aquellas aquello aquellos aqui \
    asi aun aunque bajo bien cabe cada casi como con conforme contra cual cuales cualquier cualquiera cuando cuanto \
    cuya cuyas cuyo cuyos de debe deben del desde despues donde durante e el ella ellas ello ellos en entre era eran \
    es esa esas ese eso esos esta estan estas este esto estos fue fuera fueron ha haber habia habian habra han hasta \
    hay he hemos incluso la las le les lo los mas me mediante menos mi mientras mis misma mismas mismo mismos mucho \
    muchos muy nada ni ningun ninguna ninguno no nos nosotros nuestra nuestras nuestro nuestros o os otra otras otro \
    otros para pero poco podra podran por porque puede pueden pues que quien quienes se sea sean segun ser sera seran \
    si sido siempre siendo sin sino sobre son su sus suya suyo tal tales tambien tampoco tan tanto te tiene tienen \
    toda todas todavia todo todos tras tu un una unas uno unos usted ustedes y ya yo",
    )
});
