//! Numbers in figures that are letters: roman ones, and Chinese ones.

/// The value of a roman numeral in capitals, in its canonical spelling only: `"XIV"`, not `"XIIII"`.
pub(crate) fn roman(word: &str) -> Option<u64> {
    const FIGURES: [(&str, u64); 13] = [
        ("M", 1000),
        ("CM", 900),
        ("D", 500),
        ("CD", 400),
        ("C", 100),
        ("XC", 90),
        ("L", 50),
        ("XL", 40),
        ("X", 10),
        ("IX", 9),
        ("V", 5),
        ("IV", 4),
        ("I", 1),
    ];
    /// MMMDCCCLXXXVIII.
    const MAX_LETTERS: usize = 15;
    if word.is_empty() || word.len() > MAX_LETTERS {
        return None;
    }
    let (mut rest, mut value) = (word, 0);
    for (figure, worth) in FIGURES {
        // Each power of ten at most three times, each other figure once.
        let most = if figure.len() == 1 && worth.to_string().starts_with('1') { 3 } else { 1 };
        for _ in 0..most {
            let Some(behind) = rest.strip_prefix(figure) else { break };
            (rest, value) = (behind, value + worth);
        }
    }
    // "CMC" and "IXI" pass the loop; written back they do not.
    (rest.is_empty() && write_roman(value, &FIGURES) == word).then_some(value)
}

fn write_roman(mut value: u64, figures: &[(&str, u64)]) -> String {
    let mut written = String::new();
    for &(figure, worth) in figures {
        while value >= worth {
            written.push_str(figure);
            value -= worth;
        }
    }
    written
}

/// The value of one Chinese figure: a digit, or a power of ten.
pub(crate) fn han_figure(character: char) -> Option<u64> {
    Some(match character {
        '〇' | '零' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '兩' | '贰' => 2,
        '三' | '叁' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        '十' | '拾' => 10,
        '百' | '佰' => 100,
        '千' | '仟' => 1000,
        '万' | '萬' => 10_000,
        '亿' | '億' => 100_000_000,
        _ => return None,
    })
}

/// The value of a run of Chinese figures, by position ("二〇一一") or by powers ("一千九百六十七"). None where it is too
/// large, or no number.
pub(crate) fn han_number(figures: &str) -> Option<u64> {
    let mut values = figures.chars().map(han_figure);
    if figures.chars().all(|c| han_figure(c).is_some_and(|value| value < 10)) {
        return values.try_fold(0u64, |number, digit| number.checked_mul(10)?.checked_add(digit?));
    }
    // Below the last 万 or 亿; below the last 千, 百 or 十.
    let (mut total, mut section, mut digit) = (0u64, 0u64, None);
    for value in values {
        match value? {
            value @ 0..=9 if digit.is_none_or(|digit| digit == 0) => digit = Some(value),
            0..=9 => return None,
            value @ 10..=1000 => {
                section = section.checked_add(digit.take().unwrap_or(1).checked_mul(value)?)?;
            }
            value => {
                let below = section.checked_add(digit.take().unwrap_or(0))?;
                total = match value {
                    // 万 counts what follows the last 亿, 亿 all that comes before.
                    10_000 if total % 100_000_000 == 0 => total.checked_add(below.max(1).checked_mul(value)?)?,
                    10_000 => return None,
                    _ => total.checked_add(below)?.max(1).checked_mul(value)?,
                };
                section = 0;
            }
        }
    }
    total.checked_add(section)?.checked_add(digit.unwrap_or(0))
}

/// "Three or four", which Chinese says by two figures: 三四.
pub(crate) fn neighbours(figures: &str) -> Option<[u64; 2]> {
    let mut values = figures.chars().map(han_figure);
    let (low, high) = (values.next()??, values.next()??);
    (values.next().is_none() && low > 0 && high == low + 1 && high < 10).then_some([low, high])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roman_figures() {
        for (word, value) in
            [("II", 2), ("XIV", 14), ("XXI", 21), ("MCMLXVII", 1967), ("MMMDCCCLXXXVIII", 3888), ("D", 500)]
        {
            assert_eq!(roman(word), Some(value), "{word}");
        }
        for word in ["", "IIII", "VX", "IC", "XIIX", "CMC", "IXI", "VV", "MMMM", "ii", "OIC"] {
            assert_eq!(roman(word), None, "{word}");
        }
    }

    #[test]
    fn chinese_figures() {
        let cases = [("二十一", 21), ("一千九百六十七", 1967), ("二〇一一", 2011), ("十", 10), ("三万五千", 35_000)];
        for (figures, value) in
            cases.into_iter().chain([("一亿零五百万", 105_000_000), ("一百零五", 105), ("千万", 10_000_000)])
        {
            assert_eq!(han_number(figures), Some(value), "{figures}");
        }
        assert_eq!(han_number("一二十"), None);
        assert_eq!(han_number(&"九".repeat(40)), None);
        assert_eq!(han_number(&"亿".repeat(40)), None);
    }
}
