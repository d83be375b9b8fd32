"""Reads the dictionaries: which words of two languages translate one another, and how surely."""

import collections
import gzip
import json
import re

CODES = {"deu": "de", "eng": "en", "fra": "fr", "rus": "ru", "spa": "es"}
WIKDICT = ["fra-deu", "deu-fra", "fra-rus", "fra-spa", "deu-rus", "deu-spa"]
# No WikDict of English and ours is packaged, but of both and these: words that share two words or more are a pair.
PIVOTS = ["bul", "ell", "fin", "jpn", "pol"]
LICENCE = "Creative Commons Attribution-ShareAlike 3.0"
ARTICLES = r"^(to be|to|the|an|a|der|die|das|les|le|la|el|los|las|une|un|se)\s+"


def translations(text):
    """The single words in a list of translations, in lower case, without remarks, articles and stress marks."""
    text = re.sub(r"<[^>]*>|\([^)]*\)|\[[^\]]*\]|\{[^}]*\}|\"[^\"]*\"", "", text.lower().replace("\u0301", ""))
    listed = (re.sub(ARTICLES, "", part.strip()) for part in re.split(r"[,;/]", text))
    return [word for word in listed if word.isalpha()]


def wikdict(folder, name):
    """Pairs of words. A headword's line has its pronunciation in slashes, the next the translations, then a gloss."""
    file = folder / f"freedict-{name}.dict.dz"
    if not file.exists():
        return
    text = gzip.open(file, "rt", encoding="utf8", errors="replace").read()
    if LICENCE not in re.sub(r"\s+", " ", text[:2000]):
        raise SystemExit(f"{file} is not under {LICENCE}")
    heads, expected = [], False
    for line in text.split("\n"):
        headword = re.match(r"([^\s\d][^/<]*?) /", line)
        numbered = re.match(r"\s*\d+\.\s+(.*)", line)
        if headword and not numbered:
            heads, expected = translations(headword[1]), True
        elif numbered or expected:
            line = numbered[1] if numbered else line
            yield from ((head, word) for head in heads for word in translations(re.sub(r"\s\d+\.$", "", line)))
            expected = False


def cedict(folder):
    """Pairs of Chinese and English words."""
    data = (folder / "cedict.js").read_text(encoding="utf8").removeprefix("export default").strip().rstrip(";")
    for _, simplified, _, senses, *_ in json.loads(data)["all"]:
        for sense in senses if isinstance(senses, list) else [senses]:
            yield from ((simplified, word) for word in translations(sense) if word.isascii())


def pivot(folder, name):
    """English words and those of the other languages that share a word of a third; how many such words they share."""
    meanings = collections.defaultdict(lambda: collections.defaultdict(set))
    for code, language in CODES.items():
        for third, word in wikdict(folder, f"{name}-{code}"):
            meanings[third][language].add(word)
        for word, third in wikdict(folder, f"{code}-{name}"):
            meanings[third][language].add(word)
    shared = collections.Counter()
    for by_language in meanings.values():
        english = by_language.pop("en", ())
        for language, words in by_language.items():
            shared.update(("en", one, language, other) for one in english for other in words)
    return shared


def pairs(folder):
    """Maps (language, word, language, word) to a strength up to 1."""
    strengths = collections.Counter()
    for name in PIVOTS:
        strengths.update({pair: 0.35 * min(shared, 2) for pair, shared in pivot(folder, name).items()})
    strengths = collections.Counter({pair: min(sure, 1.0) for pair, sure in strengths.items() if sure > 0.5})
    for name in WIKDICT:
        one, other = (CODES[code] for code in name.split("-"))
        strengths.update({(one, left, other, right): 1.0 for left, right in wikdict(folder, name)})
    strengths.update({("zh", left, "en", right): 1.0 for left, right in cedict(folder)})
    return strengths
