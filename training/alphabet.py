"""The classes of the recogniser: which pieces of text it can write, and how a line is cut into them.

All marks above or below one consonant form ONE class (ี่, ั้, ์ ...). At the strip's resolution a cell such as ที่ is about
three frames wide; with one class for its marks it needs two frames and always fits. A leading vowel, a consonant, a
following vowel, a digit, a sign and the space are classes of one character each. Class 0 is the blank of CTC.
"""

import re

CONSONANTS = ''.join(chr(code) for code in range(0x0E01, 0x0E2F))
SPACING_VOWELS = 'ะาำเแโใไๅๆฯ'
THAI_DIGITS = '๐๑๒๓๔๕๖๗๘๙'
MARKS = 'ัิีึืฺุู็่้๊๋์ํ'
_VOWEL_MARKS = 'ัิีึืุู'
_TONES = '่้๊๋'
COMPOSITES = [vowel + tone for vowel in _VOWEL_MARKS for tone in _TONES] + ['ิ์', 'ุ์', 'ี์', '็่', '็้', 'ํ่', 'ํ้']
ASCII_SIGNS = ''.join(chr(code) for code in range(33, 127))
OTHER_SIGNS = '“”‘’–…•°฿'

JUNK = '\ufffc'
"""Ink that is no print: a signature, handwriting, a scrawl. One for each stretch, however long."""

LATER_SIGNS = JUNK + '□✓×²½'
"""Added after the first model: at the end, so that older weights keep their places."""

TOKENS: list[str] = [
    '<blank>',
    ' ',
    *(CONSONANTS + SPACING_VOWELS + THAI_DIGITS + MARKS),
    *COMPOSITES,
    *(ASCII_SIGNS + OTHER_SIGNS + LATER_SIGNS),
]
BLANK = 0
CLASS_OF = {token: index for index, token in enumerate(TOKENS)}

_CELL_PIECE = re.compile('[' + MARKS + ']+|.', re.S)
_CELL = re.compile('.[' + MARKS + ']*', re.S)


def normalise_text(text: str) -> str:
    """One spelling for what looks the same: ำ whole, vowel mark before tone, แ whole, single spaces."""
    text = re.sub('[\u200b\u200c\u200d\ufeff]', '', text).replace('\xa0', ' ')
    text = re.sub('\u0e4d([' + _TONES + ']?)\u0e32', '\\1ำ', text)
    text = re.sub('ำ([' + _TONES + '])', '\\1ำ', text).replace('เเ', 'แ')
    text = re.sub('([' + _TONES + '])([' + _VOWEL_MARKS + '])', '\\2\\1', text)
    text = text.replace('—', '–').replace('\u2212', '-').replace('\u2011', '-')
    return re.sub(r'\s+', ' ', text).strip()


def encode(text: str) -> list[int] | None:
    """Classes of a normalised line; None when it holds something outside the alphabet."""
    classes: list[int] = []
    for piece in _CELL_PIECE.findall(text):
        parts = [piece] if piece in CLASS_OF else list(piece)
        if any(part not in CLASS_OF for part in parts):
            return None
        classes += [CLASS_OF[part] for part in parts]
    return classes


def cells(text: str) -> list[str]:
    """The line cut where it may be cut: each character with the marks that sit on it."""
    return _CELL.findall(text)


def frames_needed(classes: list[int]) -> int:
    """The fewest frames that can spell the classes under CTC: equal neighbours need a blank between them."""
    return len(classes) + sum(left == right for left, right in zip(classes, classes[1:]))


def decode_greedy(best_class_per_frame) -> str:
    """Best path of CTC: repeats joined, blanks dropped."""
    text, previous = [], BLANK
    for index in best_class_per_frame:
        if index != previous and index != BLANK:
            text.append(TOKENS[index])
        previous = index
    return ''.join(text)
