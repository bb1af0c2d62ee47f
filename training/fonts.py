"""The faces that strips are printed in, and how often each is drawn.

Half of the weight lies on the shapes of TH Sarabun, in which nearly all official letters are set; the rest on other
official faces and on common Thai faces, so that the reader does not depend on one. Two families are held out of training
altogether, to measure on. Casual faces serve as handwriting only (handwriting.py), never as print.
"""

import random
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont
from PIL import ImageFont

from training.alphabet import JUNK

HELD_OUT_FAMILIES = ('waree', 'taviraj')
HANDWRITING_FAMILIES = ('itim', 'mali', 'sriracha', 'purisa')

SARABUN_WEIGHTS = {
    'officesarabunm-regular': 14, 'officesarabunm-bold': 7, 'laksaman': 11, 'laksaman-bold': 5, 'laksaman-italic': 1.5,
    'laksaman-bolditalic': 0.7, 'sarabun-400-normal': 7, 'sarabun-700-normal': 3, 'sarabun-400-italic': 0.8,
}  # fmt: skip
"""Faces with the shapes of TH Sarabun, 50 in all; the other faces share as much again."""

OFFICIAL_STEMS = (
    'norasi',
    'loma',
    'garuda',
    'umpush',
    'kinnari',
    'niramit',
    'krub',
    'k2d',
    'bai-jamjuree',
    'noto-sans-thai-looped',
)
SLANTED = ('oblique', 'italic')
UNFIT_STEMS = ('tlwgmono',)
"""Its marks stand beside their letters when shaped."""


def family_weights(files: list[Path], use: str) -> dict[Path, float]:
    """How often each file is drawn for a use: 'training', 'sarabun', 'held-out' or 'handwriting'."""
    chosen: dict[Path, float] = {}
    others: dict[Path, float] = {}
    for file in files:
        stem = file.stem.lower()
        if stem in SARABUN_WEIGHTS:
            if use in ('training', 'sarabun'):
                chosen[file] = SARABUN_WEIGHTS[stem]
        elif stem.startswith(UNFIT_STEMS):
            continue
        elif stem.startswith(HELD_OUT_FAMILIES):
            if use == 'held-out':
                chosen[file] = 1.0
        elif stem.startswith(HANDWRITING_FAMILIES):
            if use == 'handwriting':
                chosen[file] = 1.0
        elif use == 'training':
            others[file] = (0.3 if any(word in stem for word in SLANTED) else 1.0) * (
                2.0 if stem.startswith(OFFICIAL_STEMS) else 1.0
            )
    scale = sum(chosen.values()) / max(1e-9, sum(others.values())) if others else 0
    return chosen | {file: weight * scale for file, weight in others.items()}


def font_files(folders: list[Path]) -> list[Path]:
    """All font files below the folders, in a fixed order, one for each name."""
    found: dict[str, Path] = {}
    for folder in folders:
        for file in sorted(folder.rglob('*.ttf')):
            found.setdefault(file.stem.lower(), file)
    return [found[name] for name in sorted(found)]


@cache
def characters_of(file: Path) -> frozenset[str]:
    with TTFont(file, lazy=True) as font:
        return frozenset(chr(code) for code in font.getBestCmap())


class FontBook:
    """Draws a face by weight and gives it at the size at which its consonants have a wanted height."""

    def __init__(self, weights: dict[Path, float], source: random.Random):
        self.random = source
        self.files = list(weights)
        self.weights = list(weights.values())
        self._em_for_consonant: dict[Path, float] = {}
        self._sized: dict[tuple[Path, int], ImageFont.FreeTypeFont] = {}

    def draw(self, text: str = '') -> Path:
        """A face that has all signs of the text (a box in the place of a sign would be taught as that sign)."""
        signs = set(text) - {JUNK, '\t', '\n'}
        for _ in range(40):
            file = self.random.choices(self.files, self.weights)[0]
            if signs <= characters_of(file):
                return file
        raise LookupError(f'no face has all of {text!r}')

    def sized(self, file: Path, consonant_height: float) -> ImageFont.FreeTypeFont:
        """The face at the size whose น is `consonant_height` px high (to the nearest whole size)."""
        if file not in self._em_for_consonant:
            probe = ImageFont.truetype(str(file), 200, layout_engine=ImageFont.Layout.RAQM)
            self._em_for_consonant[file] = 200 / max(1, -probe.getbbox('น', anchor='ls')[1])
        size = max(8, round(consonant_height * self._em_for_consonant[file]))
        if (file, size) not in self._sized:
            if len(self._sized) > 800:
                self._sized.clear()
            self._sized[(file, size)] = ImageFont.truetype(str(file), size, layout_engine=ImageFont.Layout.RAQM)
        return self._sized[(file, size)]
