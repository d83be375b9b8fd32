"""Adds the words' frequencies to tables of version 1 in a folder, whose vectors stay as they are. See README.md here."""

import struct
import sys
from pathlib import Path

import wordfreq

STEPS = 32  # as in make.py


def words(data):
    """The words of a table, in its order."""
    variants, count, coded = struct.unpack_from("<III", data, 14)
    at, before, listed = 26 + 2 * variants, b"", []
    for _ in range(count):
        prefix, length = data[at], data[at + 1]
        before = before[:prefix] + data[at + 2 : at + 2 + length]
        at += 2 + length
        listed.append(before.decode())
    return listed


def frequencies(language, listed):
    zipf = (wordfreq.zipf_frequency(word, language, wordlist="best") for word in listed)
    return bytes(min(255, max(0, round(value * STEPS))) for value in zipf)


def main(folder):
    for path in sorted(folder.glob("*.bin")):
        data = path.read_bytes()
        if data[4] == 1:
            listed = words(data)
            path.write_bytes(data[:4] + b"\x02" + data[5:] + frequencies(path.stem, listed))
            print(f"{path.stem}: {len(listed)} words")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
