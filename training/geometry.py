"""What a strip is. The program that reads pages mirrors this file: a change here changes the model's input.

A strip is one text line (or a part of one) cut from a page, upright and straight, scaled so that a consonant such as น
is 16 px high and its foot stands on row 34 of 48: 18 rows above it for vowels and tones, 14 below.
"""

import numpy as np

HEIGHT = 48
CONSONANT_HEIGHT = 16
BASELINE_ROW = 34

PIXELS_PER_FRAME = 4
"""The network answers once for every four columns."""

WIDTH_STEP = 32
LEAST_PADDING = 8
MOST_WIDTH = 1632

LEAST_CONTRAST = 40


def grey_level(grey: np.ndarray, share: float) -> int:
    """The lowest grey level that at least this share of the pixels does not exceed (no interpolation)."""
    counts = np.cumsum(np.bincount(grey.ravel(), minlength=256))
    return int(np.searchsorted(counts, share * grey.size))


def ink_of(grey: np.ndarray) -> np.ndarray:
    """Grey strip (0 black to 255 white) to ink (0 paper to 255 full ink), contrast stretched; both uint8.

    Paper is the level of the 85th hundredth, full ink that of the first: pale and dark scans come out alike.
    """
    paper, ink = grey_level(grey, 0.85), grey_level(grey, 0.01)
    ink = min(ink, paper - LEAST_CONTRAST)
    stretched = (paper - grey.astype(np.float32)) * (255.0 / (paper - ink))
    return np.clip(stretched, 0, 255).astype(np.uint8)


def padded_width(width: int) -> int:
    """Width after padding with paper on the right: the next multiple of 32 that leaves at least 8 columns of it."""
    return -(-(width + LEAST_PADDING) // WIDTH_STEP) * WIDTH_STEP


def frames(width: int) -> int:
    """How many frames the network gives for a strip of this width; all of them are decoded."""
    return padded_width(width) // PIXELS_PER_FRAME
