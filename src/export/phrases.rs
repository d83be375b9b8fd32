//! What exports say in the language of the interface.

use crate::comparison::{BeadRelation, FindingKind};

/// What is said of one passage, of two and of any other number: `1 modifié`, `2 modifiés`, `7 modifiés`.
type Counted = [&'static str; 3];

/// The words of one language.
pub(crate) struct ExportPhrases {
    /// BCP 47.
    pub tag: &'static str,
    /// As in HTML's `dir`.
    pub direction: &'static str,
    /// Between a name and what it names, with its blanks.
    pub colon: &'static str,
    /// Between the items of a list, with its blanks.
    pub comma: &'static str,
    /// Around what a text says.
    quotes: [&'static str; 2],
    pub comparison: &'static str,
    same: Counted,
    changed: Counted,
    moved: Counted,
    pub left_only: &'static str,
    pub right_only: &'static str,
    pub renumbered: &'static str,
    pub split: &'static str,
    pub merged: &'static str,
    pub moved_from: &'static str,
    pub moved_to: &'static str,
    /// Heads the findings of severity 2 and 3, ...
    pub to_check: &'static str,
    /// ... and those of severity 1.
    pub to_read: &'static str,
    /// In the order of [`FindingKind`].
    kinds: [&'static str; 13],
}

impl ExportPhrases {
    /// The words of a locale (`fr`, `fr-CA`); English ones for any other.
    pub fn of(locale: Option<&str>) -> &'static Self {
        let language = locale.unwrap_or_default().split(['-', '_']).next().unwrap_or_default();
        PHRASES.iter().find(|phrases| phrases.tag.eq_ignore_ascii_case(language)).unwrap_or(&PHRASES[0])
    }

    /// What a text says, in quotation marks.
    pub fn quoted(&self, text: &str) -> String {
        let [start, end] = self.quotes;
        format!("{start}{text}{end}")
    }

    /// What became of so many beads.
    pub fn relation(&self, relation: BeadRelation, count: usize) -> &'static str {
        let counted = match relation {
            BeadRelation::Same => &self.same,
            BeadRelation::Changed => &self.changed,
            BeadRelation::Moved => &self.moved,
            BeadRelation::LeftOnly => return self.left_only,
            BeadRelation::RightOnly => return self.right_only,
        };
        counted[self.form(count)]
    }

    /// Which words of a [`Counted`] suit a number, by the plural rules of Unicode (CLDR). Only Arabic has words for two.
    fn form(&self, count: usize) -> usize {
        match (self.tag, count) {
            ("fr", 0 | 1) | (_, 1) => 0,
            ("ru", _) if count % 10 == 1 && count % 100 != 11 => 0,
            (_, 2) => 1,
            _ => 2,
        }
    }

    /// The name of a kind of finding.
    pub fn kind(&self, kind: FindingKind) -> &'static str {
        self.kinds[kind as usize]
    }
}

const PHRASES: [ExportPhrases; 6] = [
    ExportPhrases {
        tag: "en",
        direction: "ltr",
        colon: ": ",
        comma: ", ",
        quotes: ["“", "”"],
        comparison: "Comparison",
        same: ["same", "same", "same"],
        changed: ["changed", "changed", "changed"],
        moved: ["moved", "moved", "moved"],
        left_only: "only left",
        right_only: "only right",
        renumbered: "renumbered",
        split: "split",
        merged: "merged",
        moved_from: "moved from",
        moved_to: "moved to",
        to_check: "To check",
        to_read: "To read",
        kinds: [
            "Number",
            "Date",
            "Name",
            "Reference",
            "Missing",
            "Added",
            "Term",
            "Strength",
            "Consistency",
            "Not translated",
            "Repetition",
            "Punctuation",
            "Structure",
        ],
    },
    ExportPhrases {
        tag: "fr",
        direction: "ltr",
        colon: "\u{a0}: ",
        comma: ", ",
        quotes: ["«\u{a0}", "\u{a0}»"],
        comparison: "Comparaison",
        same: ["identique", "identiques", "identiques"],
        changed: ["modifié", "modifiés", "modifiés"],
        moved: ["déplacé", "déplacés", "déplacés"],
        left_only: "seulement à gauche",
        right_only: "seulement à droite",
        renumbered: "renuméroté",
        split: "divisé",
        merged: "fusionné",
        moved_from: "déplacé de",
        moved_to: "déplacé vers",
        to_check: "À vérifier",
        to_read: "À lire",
        kinds: [
            "Nombre",
            "Date",
            "Nom",
            "Référence",
            "Manque",
            "Ajout",
            "Terme",
            "Force",
            "Cohérence",
            "Non traduit",
            "Répétition",
            "Ponctuation",
            "Structure",
        ],
    },
    ExportPhrases {
        tag: "es",
        direction: "ltr",
        colon: ": ",
        comma: ", ",
        quotes: ["«", "»"],
        comparison: "Comparación",
        same: ["igual", "iguales", "iguales"],
        changed: ["modificado", "modificados", "modificados"],
        moved: ["trasladado", "trasladados", "trasladados"],
        left_only: "solo a la izquierda",
        right_only: "solo a la derecha",
        renumbered: "renumerado",
        split: "dividido",
        merged: "unido",
        moved_from: "trasladado de",
        moved_to: "trasladado a",
        to_check: "Por comprobar",
        to_read: "Por leer",
        kinds: [
            "Número",
            "Fecha",
            "Nombre",
            "Referencia",
            "Falta",
            "Añadido",
            "Término",
            "Fuerza",
            "Coherencia",
            "Sin traducir",
            "Repetición",
            "Puntuación",
            "Estructura",
        ],
    },
    ExportPhrases {
        tag: "ru",
        direction: "ltr",
        colon: ": ",
        comma: ", ",
        quotes: ["«", "»"],
        comparison: "Сравнение",
        same: ["без изменений", "без изменений", "без изменений"],
        changed: ["изменён", "изменено", "изменено"],
        moved: ["перемещён", "перемещено", "перемещено"],
        left_only: "только слева",
        right_only: "только справа",
        renumbered: "изменён номер",
        split: "разделён",
        merged: "объединён",
        moved_from: "перемещено из",
        moved_to: "перемещено в",
        to_check: "Проверить",
        to_read: "Прочитать",
        kinds: [
            "Число",
            "Дата",
            "Имя",
            "Ссылка",
            "Пропуск",
            "Добавление",
            "Термин",
            "Сила",
            "Единообразие",
            "Не переведено",
            "Повтор",
            "Пунктуация",
            "Структура",
        ],
    },
    ExportPhrases {
        tag: "ar",
        direction: "rtl",
        colon: ": ",
        comma: "، ",
        quotes: ["«", "»"],
        comparison: "المقارنة",
        same: ["دون تغيير", "دون تغيير", "دون تغيير"],
        changed: ["معدّلة", "معدّلتان", "معدّلة"],
        moved: ["منقولة", "منقولتان", "منقولة"],
        left_only: "في النص الأول فقط",
        right_only: "في النص الثاني فقط",
        renumbered: "تغيّر الرقم",
        split: "مقسّمة",
        merged: "مدموجة",
        moved_from: "منقولة من",
        moved_to: "منقولة إلى",
        to_check: "للتحقق",
        to_read: "للقراءة",
        kinds: [
            "رقم",
            "تاريخ",
            "اسم",
            "إحالة",
            "ناقص",
            "زائد",
            "مصطلح",
            "قوة العبارة",
            "اتساق",
            "غير مترجم",
            "تكرار",
            "ترقيم",
            "بنية",
        ],
    },
    ExportPhrases {
        tag: "zh",
        direction: "ltr",
        colon: "：",
        comma: "，",
        quotes: ["“", "”"],
        comparison: "比较",
        same: ["相同", "相同", "相同"],
        changed: ["已修改", "已修改", "已修改"],
        moved: ["已移动", "已移动", "已移动"],
        left_only: "仅左侧",
        right_only: "仅右侧",
        renumbered: "编号改变",
        split: "已拆分",
        merged: "已合并",
        moved_from: "移自",
        moved_to: "移至",
        to_check: "待核对",
        to_read: "待阅",
        kinds: [
            "数字",
            "日期",
            "名称",
            "引用",
            "缺漏",
            "增添",
            "术语",
            "语气强弱",
            "一致性",
            "未译",
            "重复",
            "标点",
            "结构",
        ],
    },
];
