"""The text of synthetic lines: phrases of official letters, numbers, names, addresses, tables, Latin, and drills.

A line is returned as a *layout*: what is printed, where a tab stands for a wide gap (a form's blank, a table's next
cell, the space before a date). The truth of a layout has one space there. No real letter is in it: phrases.txt was
written for this purpose, names are put together from syllables, and numbers are drawn.
"""

import random
import re
from pathlib import Path

from training.alphabet import CONSONANTS, JUNK, MARKS, cells, encode, normalise_text
from training.numbers_text import NumberText

TEXT_FOLDER = Path(__file__).parent / 'text'
GAP = '\t'

LOOK_ALIKES = [
    'ซช',
    'ศคดต',
    'กภถฤ',
    'ปบษ',
    'ขชฃ',
    'ผพฝฟฬ',
    'ฎฏ',
    'ฐธร',
    'ณญฌ',
    'โไใ',
    'มฆน',
    'หท',
    'ลสส',
    'ิีึื',
    '่้',
    '๊็',
    'ุู',
    'งว',
    'เแ',
]
"""Letters that bad print confuses. Drills swap them inside words, so that no word can be guessed from its neighbours."""

VOWEL_MARKS_OF_SYLLABLES = ['', '', '', 'ิ', 'ี', 'ึ', 'ื', 'ุ', 'ู', 'ั']
MAIL_HOSTS = 'gmail.com moi.go.th dopa.go.th mail.go.th hotmail.com outlook.co.th nso.go.th obec.go.th saraban.mail.go.th'.split()
SITE_ENDS = '.go.th .com .or.th .ac.th .th .in.th'.split()


def _lines(name: str) -> list[str]:
    text = (TEXT_FOLDER / name).read_text(encoding='utf-8')
    return [line for line in text.splitlines() if line and not line.startswith('#')]


class Vocabulary:
    """All words a line may be made of. `cut_phrases`: phrases with | between words; `dictionary`: a word a line."""

    def __init__(self, cut_phrases: Path, dictionary: Path, places: Path | None = None):
        self.phrases = [line.split('|') for line in cut_phrases.read_text(encoding='utf-8').splitlines() if '|' in line]
        self.phrase_weights = [len(words) for words in self.phrases]
        self.dictionary = [word.strip() for word in dictionary.read_text(encoding='utf-8').splitlines() if word.strip()]
        self.heads = _lines('heads.txt')
        self.positions = _lines('positions.txt')
        self.titles = _lines('titles.txt')
        self.first_names = _lines('first-names.txt')
        self.surname_parts = _lines('surname-parts.txt')
        self.latin = _lines('latin.txt')
        self.short_forms = _lines('short-forms.txt')
        self.places = (
            [word for word in places.read_text(encoding='utf-8').splitlines() if word]
            if places
            else _lines('provinces.txt')
        )


class LineText:
    """Draws layouts. One object for each shard, seeded, so that a shard can be made again."""

    def __init__(self, vocabulary: Vocabulary, seed: int):
        self.words = vocabulary
        self.random = random.Random(seed)
        self.numbers = NumberText(self.random)
        self._segments = [
            (self.running_text, 34), (self.number, 30), (self.head, 8), (self.name, 6), (self.position, 3),
            (self.abbreviation, 5), (self.nonsense, 4), (self.latin, 8), (self.framed, 5), (self.drill, 8),
            (self.place, 5), (self.acronym, 3),
        ]  # fmt: skip

    # --- pieces -------------------------------------------------------------------------------------------------

    def running_text(self, words: int | None = None) -> str:
        """Words in phrase order for a while, with dictionary words between, some signs, and spaces between clauses."""
        source = self.random
        wanted = words or source.randint(1, 7)
        parts: list[str] = []
        while len(parts) < wanted:
            if source.random() < 0.6:
                phrase = source.choices(self.words.phrases, self.words.phrase_weights)[0]
                length = source.randint(1, min(6, len(phrase)))
                start = source.randrange(len(phrase) - length + 1)
                parts.append(''.join(phrase[start : start + length]))
            else:
                parts.append(source.choice(self.words.dictionary))
            if source.random() < 0.05:
                parts.append(source.choice(['ฯ', 'ๆ', ' ๆ ', 'ฯ ', 'ฯลฯ ', 'ๆ ']))
            if source.random() < 0.04:
                parts[-1] = source.choice(['“%s”', '“%s”', '(%s)', '"%s"', '‘%s’', '[%s]']) % parts[-1].strip()
            if source.random() < 0.15:
                parts.append(' ')
        return ''.join(parts)

    def number(self) -> str:
        return self.numbers.draw()

    def head(self) -> str:
        tail = self.running_text(self.random.randint(1, 4)) if self.random.random() < 0.6 else ''
        return self.random.choice(self.words.heads) + self.random.choice(['', ' ', ' ', GAP]) + tail

    def name(self) -> str:
        source = self.random
        first = source.choice(self.words.first_names) if source.random() < 0.6 else self.nonsense(1, 3)
        last = ''.join(source.choice(self.words.surname_parts) for _ in range(source.randint(1, 3)))
        full = (
            f'{source.choice(self.words.titles)}{source.choice(["", "", " "])}{first}{source.choice([" ", "  "])}{last}'
        )
        return f'({full})' if source.random() < 0.5 else full

    def position(self) -> str:
        return self.random.choice(self.words.positions) + (self.place() if self.random.random() < 0.4 else '')

    def place(self) -> str:
        kind = self.random.choice(
            ['จังหวัด', 'อำเภอ', 'ตำบล', 'เขต', 'บ้าน', 'จ.', 'อ.', 'ต.', 'เทศบาลตำบล', 'อบต.', 'ถนน', '']
        )
        return kind + self.random.choice(self.words.places)

    def abbreviation(self) -> str:
        source = self.random
        if source.random() < 0.5:
            return source.choice(self.words.short_forms)
        groups = [
            ''.join(source.choice(CONSONANTS) for _ in range(source.choice([1, 1, 2, 3])))
            for _ in range(source.randint(1, 4))
        ]
        return '.'.join(groups) + '.' + (self.running_text(1) if source.random() < 0.4 else '')

    def syllable(self) -> str:
        """A pronounceable shape, not a word: no neighbour helps to guess it."""
        source = self.random
        lead = source.choice(['', '', '', 'เ', 'แ', 'โ', 'ไ', 'ใ'])
        core = source.choice(CONSONANTS) + (source.choice('รลว') if source.random() < 0.12 else '')
        if not lead:
            core += source.choice(VOWEL_MARKS_OF_SYLLABLES)
        elif lead == 'เ' and source.random() < 0.3:
            core += source.choice('ีืิ')
        if source.random() < 0.35:
            core += source.choice('่่่้้้๊๋็์' if core[-1] in CONSONANTS else '่่่้้้๊๋')
        if source.random() < 0.3:
            core += source.choice(['า', 'ำ', 'ำ', 'ะ', 'า', 'อ'])
        if source.random() < 0.5:
            core += source.choice('กงดนบมยวสรลตทธ')
        if source.random() < 0.08:
            core += source.choice(CONSONANTS) + '์'
        return lead + core

    def nonsense(self, least: int = 2, most: int = 6) -> str:
        return ''.join(self.syllable() for _ in range(self.random.randint(least, most)))

    def drill(self) -> str:
        """Words with look-alike letters swapped and marks dropped or changed."""
        text = list(self.running_text(self.random.randint(1, 3)))
        for place, letter in enumerate(text):
            family = next((family for family in LOOK_ALIKES if letter in family), None)
            if family and self.random.random() < 0.3:
                text[place] = self.random.choice(family)
            elif letter in '่้๊๋์' and self.random.random() < 0.25:
                text[place] = self.random.choice(['', '่', '้', '์'])
        return ''.join(text)

    def latin(self) -> str:
        source = self.random
        draw = source.random()
        if draw < 0.45:
            return ' '.join(source.choice(self.words.latin) for _ in range(source.randint(1, 3)))
        word = ''.join(source.choice('abcdefghijklmnopqrstuvwxyzooeca') for _ in range(source.randint(2, 10)))
        if source.random() < 0.3:
            word = re.sub('[^a-z0-9]', '', source.choice(self.words.latin).lower()) or word
        if draw < 0.70:
            digits = self.numbers.digits(0, 4)
            tail = source.choice(['', '_', '_', '.', '-']) + digits if digits else ''
            if source.random() < 0.35:
                word = word[: len(word) // 2] + source.choice('__.-') + word[len(word) // 2 :]
            head = source.choice(['', '', 'E-mail : ', 'E-mail: ', 'อีเมล ', 'ไปรษณีย์อิเล็กทรอนิกส์ '])
            return f'{head}{word}{tail}@{source.choice(MAIL_HOSTS)}'
        if draw < 0.92:
            letters = 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ0123456789-_'
            path = ''.join(
                '/' + ''.join(source.choice(letters) for _ in range(source.randint(2, 9)))
                for _ in range(source.randint(0, 2))
            )
            return (
                source.choice(['https://', 'http://', 'www.', 'https://www.']) + word + source.choice(SITE_ENDS) + path
            )
        return (
            ''.join(source.choice('ABCDEFGHIJKLMNOPQRSTUVWXYZ') for _ in range(source.randint(2, 5)))
            + source.choice(['', ' ', '-'])
            + self.numbers.digits(0, 4)
        )

    def acronym(self) -> str:
        """Capitals among Thai words, with the thin I that is easily lost: การประเมิน (ITA), ตัวชี้วัด OIT ข้อ ๓."""
        source = self.random
        capitals = ''.join(source.choice('IIITTTALEOCDPSNMRGKQ') for _ in range(source.randint(2, 4)))
        before, after = self.running_text(source.randint(1, 2)).strip(), self.running_text(1).strip()
        return source.choice([
            f'{before} ({capitals})', f'{before} ({capitals})', f'{before} {capitals} {after}', f'{before}{capitals}', f'({capitals}) {after}',
            f'{before} (Open Data {capitals})', f'{capitals}: {after}', f'“{capitals}”', f'{capitals} {self.numbers.digits(1, 4)}',
        ])  # fmt: skip

    def framed(self) -> str:
        source = self.random
        text = self.running_text(source.randint(1, 3)).strip()
        two = self.numbers.digits(2)
        return source.choice([
            f'“{text}”', f'“{text}”', f'“{text}', f'{text}”', f'‘{text}’', f'{text}...', f'{text}...', f'({text})', f'"{text}"', f'{text}ฯ', f'{text} ๆ', f'{text}ๆ', f'- {text}', f'– {text}', f'{text} :', f'{text};',
            f'/{text}...', f'/{text}…', f'{text},', f'[{text}]', f'{text} = {two}', f'{text} & {text[:2]}', f'• {text}',
            f'( ) {text}', f'{two} × {two}', f'{two} x {two}', f'{two} x {two} นิ้ว', f'{two} ตร.ม.', f'{two}°', f'* {text}', f'{text}?', f'{text}!', f'#{two}', f'฿{two}',
            f'{text} {JUNK}',
        ])  # fmt: skip

    # --- lines --------------------------------------------------------------------------------------------------

    def segment(self) -> str:
        makers, weights = zip(*self._segments)
        return self.random.choices(makers, weights)[0]()

    def form_line(self) -> str:
        """Label, blank, value: ที่ ……… วันที่ ………, (ลงชื่อ) ……… ผู้รับ."""
        source = self.random
        parts = []
        for _ in range(source.randint(1, 3)):
            parts.append(source.choice(self.words.heads))
            parts.append(
                source.choice(
                    [self.number, self.number, self.name, self.place, lambda: JUNK, lambda: self.numbers.bare()]
                )()
            )
        return GAP.join(parts)

    def table_row(self) -> str:
        """Cells with gaps between: a number, then words, then numbers; many cells hold one or two digits."""
        source = self.random
        row = [self.numbers.item_start() if source.random() < 0.7 else self.running_text(1)]
        for _ in range(source.randint(1, 5)):
            row.append(source.choice([
                self.number, lambda: self.numbers.draw(0.8), lambda: self._digit_cell(), lambda: self._digit_cell(), self.name,
                self.place, lambda: self.running_text(source.randint(1, 3)), lambda: '-', self.abbreviation,
            ])())  # fmt: skip
        return GAP.join(row)

    def _digit_cell(self) -> str:
        text = self.numbers.digits(1, 3)
        return text.translate(str.maketrans('0123456789', '๐๑๒๓๔๕๖๗๘๙')) if self.random.random() < 0.8 else text

    def lone_digits(self) -> str:
        """One to three short numbers far apart, as a form's or a table's strip has them."""
        return GAP.join(self._digit_cell() for _ in range(self.random.randint(1, 3)))

    def item_line(self) -> str:
        return self.numbers.item_start() + self.random.choice([' ', ' ', '', GAP]) + self.segment()

    def junk_line(self) -> str:
        return self.random.choice([JUNK, JUNK, f'{self.segment()}{GAP}{JUNK}', f'{JUNK}{GAP}{self.segment()}'])

    def layout(self, least: int, most: int) -> str:
        """A layout of about `least` to `most` classes."""
        while True:
            length = self.random.randint(least, most)
            draw = self.random.random()
            if draw < 0.06:
                text = self.table_row()
            elif draw < 0.11:
                text = self.form_line()
            elif draw < 0.20:
                text = self.item_line()
            elif draw < 0.225:
                text = self.junk_line()
            elif draw < 0.245:
                text = self.lone_digits()
                length = min(length, len(text))
            else:
                text = self.segment()
            while len(encode_layout(text) or 'x') < length:
                joint = self.random.choices([' ', '', '  ', GAP], [50, 22, 18, 10])[0]
                text += joint + self.segment()
            text = self._cut(text, length)
            classes = encode_layout(text)
            if classes:
                return text

    def _cut(self, text: str, length: int) -> str:
        """Shorten to `length` cells: at the end, or anywhere, since a strip may begin inside a word."""
        pieces = cells(clean_layout(text))
        spare = len(pieces) - length
        if spare <= 0:
            return clean_layout(text)
        start = self.random.randrange(spare + 1) if self.random.random() < 0.4 else 0
        return clean_layout(''.join(pieces[start : start + length])).lstrip(MARKS + 'ำ')


def clean_layout(layout: str) -> str:
    """Each stretch between gaps in its normal spelling; no gap at either end, and none twice."""
    parts = [normalise_text(part) for part in layout.split(GAP)]
    return GAP.join(part for part in parts if part)


def truth_of(layout: str) -> str:
    """What the recogniser should answer; neighbouring stretches of junk are one."""
    text = normalise_text(layout.replace(GAP, ' '))
    return re.sub(f'{JUNK}( ?{JUNK})+', JUNK, text)


def encode_layout(layout: str) -> list[int] | None:
    return encode(truth_of(layout))
