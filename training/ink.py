"""Ink that is not the line itself: signatures, handwriting, rubber stamps, pen strokes, rules, dotted leaders.

Everything here is a coverage mask: float32, 0 where the paper shows, 1 where the ink covers it fully.
"""

import math
import random

import cv2
import numpy as np
from PIL import Image, ImageDraw

from training.fonts import FontBook

Mask = np.ndarray


def blank(height: int, width: int) -> np.ndarray:
    return np.zeros((height, width), np.uint8)


def as_mask(drawing: np.ndarray) -> Mask:
    return drawing.astype(np.float32) * (1 / 255)


def polyline(height: int, width: int, points, thickness: float) -> Mask:
    """A smooth stroke through points (x, y), drawn with sub-pixel coordinates."""
    drawing = blank(height, width)
    fixed = np.round(np.asarray(points, np.float64) * 16).astype(np.int32)
    cv2.polylines(drawing, [fixed], False, 255, max(1, round(thickness)), cv2.LINE_AA, 4)
    return as_mask(drawing)


def wandering_points(
    source: random.Random, x: float, y: float, step: float, count: int, turn: float = 0.8
) -> list[tuple[float, float]]:
    """A line that walks on in a slowly turning direction."""
    angle, points = source.uniform(0, 2 * math.pi), []
    for _ in range(count):
        points.append((x, y))
        angle += source.uniform(-turn, turn)
        x, y = x + math.cos(angle) * step, y + math.sin(angle) * step
    return points


def signature(source: random.Random, height: int, width: int, thickest: float = 0.07) -> Mask:
    """Loops running to the right, with tall strokes and often a long flourish: legible to nobody."""
    count = max(10, int(width / height * source.uniform(14, 34)))
    phase = np.linspace(0, 2 * math.pi * source.uniform(1.5, 3.5) * max(1, width / height), count)
    drift = np.linspace(width * 0.06, width * 0.9, count)
    loop_x = np.cos(phase * source.uniform(0.8, 1.25) + source.uniform(0, 6)) * height * source.uniform(0.1, 0.4)
    swell = np.interp(np.arange(count), np.linspace(0, count, 7), [source.uniform(0.15, 1) for _ in range(7)])
    loop_y = np.sin(phase) * height * 0.42 * swell + height * source.uniform(0.4, 0.6)
    points = np.stack([drift + loop_x, loop_y + np.linspace(0, source.uniform(-0.2, 0.2) * height, count)], 1)
    dense = np.stack(
        [np.interp(np.linspace(0, count - 1, count * 4), np.arange(count), points[:, axis]) for axis in (0, 1)], 1
    )
    smooth = cv2.GaussianBlur(dense.astype(np.float32), (1, 9), 0)
    thickness = height * source.uniform(0.4 * thickest, thickest)
    mask = polyline(height, width, smooth, thickness)
    if source.random() < 0.4:
        flourish = wandering_points(source, source.uniform(0, width), height * 0.6, height * 0.35, 9, 0.5)
        mask = np.maximum(mask, polyline(height, width, flourish, thickness))
    return mask


def tall_strokes(source: random.Random, height: int, width: int, consonant_height: float) -> Mask:
    """The up and down strokes of a signature several lines tall, of which one line sees only slanting bars."""
    draw = source.uniform
    reach = draw(1.0, 2.5) * height
    middle = draw(-0.6, 1.6) * height
    spacing = draw(0.8, 2.2) * consonant_height
    count = source.randint(2, 12)
    start = draw(-0.1, 0.95) * width
    points = []
    for number in range(count):
        side = 1 if number % 2 else -1
        points.append((start + number * spacing * draw(0.7, 1.3), middle + side * reach * draw(0.35, 1.0)))
    rounded = np.repeat(np.array(points, np.float32), 6, 0)
    smooth = cv2.GaussianBlur(rounded, (1, 9), draw(0.6, 2.5))
    return polyline(height, width, smooth, consonant_height * draw(0.07, 0.2))


def code_squares(source: random.Random, height: int, width: int, module: float) -> Mask:
    """A piece of a QR code or of a bar code: squares or bars, with a finder's frame now and then."""
    noise = np.random.default_rng(source.getrandbits(32))
    rows, columns = max(3, int(height / module)), max(4, int(width / module))
    cells = (noise.random((rows, columns)) < 0.5).astype(np.uint8)
    if source.random() < 0.2:
        cells[:] = cells[0]
    for _ in range(source.choice([0, 1, 1, 2])):
        top, left = source.randint(-4, max(0, rows - 3)), source.randint(-4, max(0, columns - 3))
        for side, value in ((8, 0), (7, 1), (5, 0), (3, 1)):
            inset = (7 - side) // 2
            first, start = max(0, top + inset), max(0, left + inset)
            cells[first : max(0, top + inset + side), start : max(0, left + inset + side)] = value
    return cv2.resize(cells, (width, height), interpolation=cv2.INTER_NEAREST).astype(np.float32)


def handwriting(source: random.Random, book: FontBook, text: str, consonant_height: float) -> Mask:
    """Text written by hand: a casual face whose letters each lean, shift and swell, then bent as a whole."""
    size = consonant_height * source.uniform(0.9, 1.6)
    font = book.sized(book.draw(), size)
    spacing = source.uniform(-0.04, 0.12) * size
    advances = [font.getlength(letter) + (spacing if font.getlength(letter) else 0) for letter in text]
    height, width = int(size * 4.2), int(sum(advances) + 3 * size)
    image = Image.new('L', (width, height), 0)
    pen = ImageDraw.Draw(image)
    x, base = size, size * 2.7
    rise = source.gauss(0, 0.03)
    for letter, advance in zip(text, advances):
        pen.text((x, base + source.gauss(0, 0.08) * size - rise * x), letter, fill=255, font=font, anchor='ls')
        x += advance * source.uniform(0.85, 1.1)
    return as_mask(
        bend(
            np.asarray(image),
            source,
            size * source.uniform(0.10, 0.26),
            size * source.uniform(0.8, 1.6),
            source.gauss(0.05, 0.15),
        )
    )


def bend(drawing: np.ndarray, source: random.Random, strength: float, scale: float, slant: float) -> np.ndarray:
    """Elastic deformation: smooth random displacement of `strength` px over distances of `scale` px, and a slant."""
    height, width = drawing.shape
    noise = np.random.default_rng(source.getrandbits(32))
    coarse = (max(2, int(height / scale) + 1), max(2, int(width / scale) + 1))
    shifts = [
        cv2.resize(noise.normal(0, strength, coarse).astype(np.float32), (width, height), interpolation=cv2.INTER_CUBIC)
        for _ in range(2)
    ]
    columns, rows = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    return cv2.remap(drawing, columns + shifts[0] + slant * (rows - height * 0.6), rows + shifts[1], cv2.INTER_LINEAR)


def trimmed(mask: Mask) -> Mask:
    """The mask without its empty margins."""
    rows, columns = np.flatnonzero(mask.max(1) > 0.2), np.flatnonzero(mask.max(0) > 0.2)
    if not len(rows):
        return mask[:1, :1]
    return mask[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def leader_dots(
    source: random.Random,
    height: int,
    width: int,
    baseline: float,
    consonant_height: float,
    start: float = 0,
    end: float | None = None,
) -> Mask:
    """The dots of a form's blank, on or just under the baseline; sometimes dashes or a thin rule."""
    end = width if end is None else end
    row = baseline + source.uniform(-0.08, 0.35) * consonant_height
    if source.random() < 0.12:
        return polyline(height, width, [(start, row), (end, row + source.uniform(-1, 1))], consonant_height * 0.07)
    step = source.uniform(0.13, 0.45) * consonant_height
    radius = source.uniform(0.035, 0.09) * consonant_height
    drawing = blank(height, width)
    dash = source.uniform(0.1, 0.3) * consonant_height if source.random() < 0.12 else 0
    column = start + source.uniform(0, step)
    while column < end:
        centre = (round(column * 16), round(row * 16))
        if dash:
            cv2.line(
                drawing,
                centre,
                (round((column + dash) * 16), centre[1]),
                255,
                max(1, round(radius * 1.6)),
                cv2.LINE_AA,
                4,
            )
        else:
            cv2.circle(drawing, centre, max(6, round(radius * 16)), 255, -1, cv2.LINE_AA, 4)
        column += step + dash
    return as_mask(drawing)


def stamp(
    source: random.Random, book: FontBook, words: list[str], height: int, width: int, consonant_height: float
) -> Mask:
    """A rubber stamp that reaches over the strip: rings or a frame, with words of its own, unevenly inked.

    The words stand away from the strip's own line, or their size differs much: they are not its text.
    """
    drawing = Image.new('L', (width, height), 0)
    pen = ImageDraw.Draw(drawing)
    thick = max(1, round(consonant_height * source.uniform(0.06, 0.16)))
    if source.random() < 0.5:
        radius = source.uniform(2.0, 9.0) * consonant_height
        x, y = source.uniform(0, width), source.uniform(-radius, height + radius)
        for share in (1.0, source.uniform(0.72, 0.88)):
            pen.ellipse(
                [x - radius * share, y - radius * share, x + radius * share, y + radius * share],
                outline=255,
                width=thick,
            )
    else:
        left = source.uniform(-width * 0.3, width * 0.7)
        top = source.choice([source.uniform(-2, 0.1) * height, source.uniform(0.75, 1) * height])
        right, bottom = left + source.uniform(4, 16) * consonant_height, top + source.uniform(1.2, 3) * height
        pen.rectangle([left, top, right, bottom], outline=255, width=thick)
        if source.random() < 0.5:
            font = book.sized(book.draw(), consonant_height * source.uniform(0.8, 1.3))
            row = top - consonant_height * 0.9 if top > height * 0.5 else bottom + consonant_height * 1.6
            pen.text((left, row), source.choice(words), fill=255, font=font, anchor='ls')
    return as_mask(np.asarray(drawing)) * patches(source, height, width, 0.5)


def patches(source: random.Random, height: int, width: int, least: float) -> np.ndarray:
    """How strongly ink took to the paper, varying smoothly from `least` to 1."""
    noise = np.random.default_rng(source.getrandbits(32))
    coarse = noise.random((max(2, height // 8), max(2, width // 8))).astype(np.float32)
    return np.clip(least + 1.1 * cv2.resize(coarse, (width, height)), 0, 1)
