"""One synthetic strip: a layout printed in a face, damaged, and cut out as the page reader would cut it."""

import random
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw

from training import damage, ink
from training.alphabet import JUNK, cells
from training.fonts import FontBook
from training.geometry import BASELINE_ROW, CONSONANT_HEIGHT, HEIGHT, ink_of
from training.text import GAP, LineText

STAMPED_INK = (60, 150)
"""Grey of blue, violet and red stamp ink after conversion to grey."""


@dataclass
class Piece:
    """A stretch of the line between gaps: its ink, and where it goes. The mask is the strip's height or taller."""

    mask: np.ndarray
    width: float
    grey: float | None = None


@dataclass
class Scene:
    """What one strip's drawing shares: scale of the page against the strip, sizes in page pixels, the faces."""

    scale: float
    consonant: float
    height: int
    baseline: float
    file: Path
    print_grey: float
    with_leaders: bool


class StripMaker:
    """Makes strips; all randomness comes from the seed given here."""

    def __init__(self, text: LineText, print_faces: FontBook, hand_faces: FontBook, seed: int):
        self.text = text
        self.faces = print_faces
        self.hands = hand_faces
        self.random = random.Random(seed)

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def make(self, layout: str) -> np.ndarray:
        """Ink of the strip, uint8 [48, width]."""
        return ink_of(self.grey(layout))

    def grey(self, layout: str) -> np.ndarray:
        """The strip as cut from its page, before contrast: grey uint8 [48, width]."""
        scene = self._scene(layout)
        line, grey = self._printed(layout, scene)
        height, width = line.shape
        line = damage.uneven_stroke(line, self.random)
        if self.chance(0.10):
            line = line * ink.patches(self.random, height, width, 0.35)
        paper = damage.shaded_paper(self.random, height, width)
        paper_level = float(np.median(paper))
        page = self._bleed_through(paper, scene)
        page = page * (1 - line) + np.minimum(page, grey) * line
        page = self._foreign_ink(page, scene)
        even = float(grey.max() - grey.min()) < 1 and float(paper.min()) > paper_level - 25
        page = self._scanned(page, scene, paper_level, float((line > 0.5).mean()), even)
        return self._cut_out(page, scene)

    def _scene(self, layout: str) -> Scene:
        draw = self.random.uniform
        scale = draw(0.85, 1.7) if self.chance(0.82) else draw(0.68, 0.9)
        print_grey = (
            self.random.choice([draw(0, 60), draw(0, 95), draw(0, 95), draw(80, 140)])
            if self.chance(0.93)
            else draw(130, 170)
        )
        return Scene(
            scale=scale,
            consonant=CONSONANT_HEIGHT * scale * draw(0.87, 1.14),
            height=round(HEIGHT * scale),
            baseline=(BASELINE_ROW + self.random.gauss(0, 1.3)) * scale,
            file=self.faces.draw(layout),
            print_grey=print_grey,
            with_leaders=self.chance(0.35),
        )

    # --- the line itself ----------------------------------------------------------------------------------------

    def _printed(self, layout: str, scene: Scene) -> tuple[np.ndarray, np.ndarray]:
        """Coverage of the line's own ink and its grey in each place, both [height, width]."""
        self._make_room(layout, scene)
        pieces = self._pieces(layout, scene)
        gaps = [self._gap(scene) for _ in pieces[1:]]
        left, right = self._margin(scene), self._margin(scene)
        width = int(left + sum(piece.width for piece in pieces) + sum(gaps) + right + 2)
        line = np.zeros((scene.height, width), np.float32)
        grey = np.full((scene.height, width), scene.print_grey, np.float32)
        x = left
        for piece, gap in zip(pieces, [*gaps, 0]):
            self._lay(line, grey, piece, x)
            x += piece.width
            if gap and scene.with_leaders and self.chance(0.7):
                line = np.maximum(line, self._leaders(scene, width, x, x + gap))
            x += gap
        if scene.with_leaders and self.chance(0.6):
            line = np.maximum(line, self._leaders(scene, width, 0, width))
        if self.chance(0.03):
            row = scene.baseline + scene.consonant * self.random.uniform(0.15, 0.35)
            line = np.maximum(
                line, ink.polyline(scene.height, width, [(left, row), (width - right, row)], scene.consonant * 0.07)
            )
        return np.maximum(line, self._neighbours(layout, scene, width)), grey

    def _make_room(self, layout: str, scene: Scene) -> None:
        """Lower or shrink the line until its highest tone (that of ต่ำ, ฝั่ง) is inside: what is cut off cannot be taught."""
        text = layout.replace(GAP, ' ').replace(JUNK, ' ')
        top = -self.faces.sized(scene.file, scene.consonant).getbbox(text, anchor='ls')[1] + 1
        if top > scene.baseline:
            scene.baseline = min(top, (BASELINE_ROW + 2) * scene.scale)
            scene.consonant *= min(1.0, scene.baseline / top)

    def _margin(self, scene: Scene) -> float:
        """Paper before or after the line: little as a rule, much where a form's blank runs on."""
        long = 0.4 if scene.with_leaders else 0.04
        margin = self.random.uniform(0, 15) * scene.scale
        return margin + self.random.uniform(10, 150) * scene.scale if self.chance(long * 0.6) else margin

    def _gap(self, scene: Scene) -> float:
        most = 4 if self.chance(0.6) else 11
        return self.random.uniform(1.2, most) * scene.consonant

    def _leaders(self, scene: Scene, width: int, start: float, end: float) -> np.ndarray:
        return ink.leader_dots(self.random, scene.height, width, scene.baseline, scene.consonant, start, end)

    def _pieces(self, layout: str, scene: Scene) -> list[Piece]:
        """Each stretch between gaps drawn by itself; junk becomes a signature or handwriting."""
        pieces: list[Piece] = []
        font = self.faces.sized(scene.file, scene.consonant)
        one_word_each = self.chance(0.13)
        for stretch in layout.split(GAP):
            for part in [text for text in stretch.replace(JUNK, f'{GAP}{JUNK}{GAP}').split(GAP) if text.strip()]:
                if part == JUNK:
                    pieces.append(self._junk(scene))
                elif self.chance(0.06) and any(letter.isdigit() for letter in part) and len(part) < 24:
                    pieces.append(self._stamped(part, scene))
                elif one_word_each:
                    pieces.append(self._spread(part, font, scene))
                elif self.chance(0.05):
                    pieces.append(self._text(part, self.faces.sized(self.faces.draw(part), scene.consonant), scene))
                else:
                    pieces.append(self._text(part, font, scene))
        return pieces

    def _text(self, text: str, font, scene: Scene) -> Piece:
        width = font.getlength(text)
        image = Image.new('L', (int(width + scene.consonant), scene.height), 0)
        ImageDraw.Draw(image).text((0, scene.baseline), text, fill=255, font=font, anchor='ls')
        return Piece(ink.as_mask(np.asarray(image)), width)

    def _spread(self, text: str, font, scene: Scene) -> Piece:
        """Justified or loosely set: the words drawn one by one with wider spaces, or every cell a little apart."""
        extra = self.random.uniform(0, 0.5 if self.chance(0.7) else 2.5) * scene.consonant
        words = text.split(' ')
        width = sum(font.getlength(word + ' ') + extra for word in words)
        image = Image.new('L', (int(width + scene.consonant), scene.height), 0)
        pen, x = ImageDraw.Draw(image), 0.0
        for word in words:
            pen.text((x, scene.baseline), word, fill=255, font=font, anchor='ls')
            x += font.getlength(word + ' ') + extra
        return Piece(ink.as_mask(np.asarray(image)), width - extra)

    def _stamped(self, text: str, scene: Scene) -> Piece:
        """A number set with a stamp or typed in later: another face, size and ink, raised or sunk, a little turned."""
        draw = self.random.uniform
        size = scene.consonant * draw(0.85, 1.3)
        font = self.faces.sized(self.faces.draw(text) if self.chance(0.5) else scene.file, size)
        spacing = draw(0, 0.35) * size if self.chance(0.4) else 0
        width = font.getlength(text) + spacing * len(text)
        image = Image.new('L', (int(width + scene.consonant), scene.height), 0)
        pen, x = ImageDraw.Draw(image), 0.0
        baseline = scene.baseline + draw(-0.35, 0.15) * scene.consonant
        for cell in [text] if not spacing else cells(text):
            pen.text((x, baseline), cell, fill=255, font=font, anchor='ls')
            x += font.getlength(cell) + spacing
        turned = cv2.getRotationMatrix2D((image.width / 2, baseline), draw(-3.5, 3.5), 1)
        mask = cv2.warpAffine(np.asarray(image), turned, image.size, flags=cv2.INTER_LINEAR)
        worn = ink.patches(self.random, scene.height, image.width, draw(0.2, 0.7)) if self.chance(0.6) else 1.0
        return Piece(ink.as_mask(mask) * worn, width, draw(*STAMPED_INK))

    def _junk(self, scene: Scene) -> Piece:
        """A signature, handwriting or a piece of a QR code, cut to the strip's height where it is taller."""
        draw = self.random.uniform
        if self.chance(0.12):
            size = (int(draw(0.8, 4.0) * scene.consonant), int(draw(1.0, 12) * scene.consonant))
            mask = ink.code_squares(self.random, *size, max(2.0, draw(0.15, 0.6) * scene.consonant))
        elif self.chance(0.45):
            tall = draw(1.6, 4.2) * scene.consonant
            mask = ink.signature(self.random, int(tall), int(tall * draw(0.8, 3.2)))
        else:
            words = self.text.number() if self.chance(0.5) else self.text.running_text(self.random.randint(1, 3))
            mask = ink.trimmed(ink.handwriting(self.random, self.hands, words.strip()[:14] or 'ก', scene.consonant))
        mask = mask[:, : int(16 * scene.consonant)]
        if self.chance(0.4):
            mask = cv2.dilate(mask, np.ones((2, 2), np.uint8))
        top = int(scene.baseline - mask.shape[0] * draw(0.45, 0.95))
        placed = np.zeros((scene.height, mask.shape[1]), np.float32)
        first, last = max(0, top), min(scene.height, top + mask.shape[0])
        if last > first:
            placed[first:last] = mask[first - top : last - top]
        return Piece(placed, mask.shape[1], draw(20, 130))

    @staticmethod
    def _lay(line: np.ndarray, grey: np.ndarray, piece: Piece, x: float) -> None:
        start = int(x)
        end = min(line.shape[1], start + piece.mask.shape[1])
        part = piece.mask[:, : end - start]
        line[:, start:end] = np.maximum(line[:, start:end], part)
        if piece.grey is not None:
            grey[:, start : min(end, start + int(piece.width) + 2)] = piece.grey

    def _neighbours(self, layout: str, scene: Scene, width: int) -> np.ndarray:
        """Feet of the line above and marks of the line below, where they reach into the strip."""
        image = Image.new('L', (width, scene.height), 0)
        pen = ImageDraw.Draw(image)
        font = self.faces.sized(scene.file, scene.consonant)
        for side in (-1, 1):
            if self.chance(0.45):
                other = self.text.running_text(max(2, len(layout) // 6)).strip()
                row = scene.baseline + side * scene.consonant * self.random.uniform(2.4, 3.6)
                pen.text((self.random.uniform(-20, 10 + width * 0.3), row), other, fill=255, font=font, anchor='ls')
        return ink.as_mask(np.asarray(image))

    # --- what lies over and under it ----------------------------------------------------------------------------

    def _bleed_through(self, paper: np.ndarray, scene: Scene) -> np.ndarray:
        """The mirrored print of the sheet's other side, faint and soft."""
        if not self.chance(0.08):
            return paper
        height, width = paper.shape
        image = Image.new('L', (width, height), 0)
        row = scene.baseline + self.random.uniform(-1.2, 1.2) * scene.consonant
        font = self.faces.sized(scene.file, scene.consonant)
        ImageDraw.Draw(image).text((0, row), self.text.running_text(12), fill=255, font=font, anchor='ls')
        mirrored = ink.as_mask(np.ascontiguousarray(np.asarray(image)[:, ::-1]))
        return paper - damage.blurred(mirrored, 0.8 * scene.scale) * self.random.uniform(8, 45)

    def _over(self, page: np.ndarray, mask: np.ndarray, grey: float, strength: float = 1.0) -> np.ndarray:
        covered = mask * strength
        return page * (1 - covered) + np.minimum(page, grey) * covered

    def _foreign_ink(self, page: np.ndarray, scene: Scene) -> np.ndarray:
        """Strokes, stamps, signatures and rules across the line: the text under them stays the truth."""
        draw, (height, width) = self.random.uniform, page.shape
        if self.chance(0.13):
            for _ in range(self.random.randint(1, 2)):
                points = ink.wandering_points(self.random, draw(0, width), draw(0, height), scene.consonant * 0.5, 12)
                page = self._over(
                    page,
                    ink.polyline(height, width, points, scene.consonant * draw(0.06, 0.16)),
                    draw(30, 170),
                    draw(0.5, 1),
                )
        if self.chance(0.09) and width > 10 * scene.consonant:
            page = self._signed_across(page, scene)
        if self.chance(0.10) and width > 6 * scene.consonant:
            for _ in range(self.random.choice([1, 1, 2])):
                page = self._over(
                    page, ink.tall_strokes(self.random, height, width, scene.consonant), draw(15, 130), draw(0.6, 1)
                )
        if self.chance(0.11):
            mask = ink.stamp(self.random, self.faces, self.text.words.heads, height, width, scene.consonant)
            page = self._over(page, mask, draw(60, 190))
        if self.chance(0.10):
            page = self._rules(page, scene)
        return page

    def _signed_across(self, page: np.ndarray, scene: Scene) -> np.ndarray:
        """A signature whose thin, paler strokes run over part of the line."""
        draw, (height, width) = self.random.uniform, page.shape
        stroke = ink.signature(self.random, int(height * draw(0.8, 1.6)), int(scene.consonant * draw(3, 8)), 0.04)[
            :height
        ]
        mask = np.zeros_like(page)
        start = self.random.randint(0, width - stroke.shape[1])
        mask[: stroke.shape[0], start : start + stroke.shape[1]] = stroke
        return self._over(page, mask, draw(80, 180), draw(0.35, 0.75))

    def _rules(self, page: np.ndarray, scene: Scene) -> np.ndarray:
        """Lines of a table at the strip's sides or edges, left over after rules were removed."""
        height, width = page.shape
        thick = scene.consonant * self.random.uniform(0.05, 0.12)
        for _ in range(self.random.randint(1, 2)):
            if self.chance(0.6):
                x = self.random.choice([self.random.uniform(0, 5), width - self.random.uniform(1, 6)]) * 1.0
                points = [(x, 0), (x + self.random.uniform(-1, 1), height)]
            else:
                y = self.random.choice([self.random.uniform(0, 5), height - self.random.uniform(0, 5)])
                points = [(0, y), (width, y + self.random.uniform(-1, 1))]
            page = self._over(page, ink.polyline(height, width, points, thick), scene.print_grey)
        return page

    # --- the scanner --------------------------------------------------------------------------------------------

    def _scanned(self, page: np.ndarray, scene: Scene, paper: float, covered: float, even: bool) -> np.ndarray:
        """Copying, skew, blur, noise, levels and file format, in the order in which a sheet meets them.

        `covered`: the share of the strip under its own ink; `even`: ink and paper are each of one level, so that
        one threshold parts them everywhere.
        """

        def ink_level() -> float:
            return float(np.quantile(page, 0.6 * covered))

        if even and self.chance(0.12):
            for _ in range(self.random.choice([1, 1, 2])):
                if paper - ink_level() > 60:
                    page = damage.photocopied(page, self.random, scene.scale, ink_level(), paper)
                    paper = 250.0
        if self.chance(0.5):
            page = damage.skewed(page, self.random, scene.scale)
        page = damage.blurred(page, abs(self.random.gauss(0.42, 0.33)) * scene.scale * 0.9)
        page = damage.noisy(page, self.random)
        if even and paper - ink_level() > 60:
            if self.chance(0.09):
                page = damage.two_levels(page, self.random, ink_level(), paper)
            elif self.chance(0.035):
                page = damage.faxed(page, self.random, scene.scale, ink_level(), paper)
        page = np.clip(page, 0, 255).astype(np.uint8)
        return damage.jpeg(page, self.random.randint(30, 92)) if self.chance(0.6) else page

    def _cut_out(self, page: np.ndarray, scene: Scene) -> np.ndarray:
        """To the strip's size, by one of the resamplings that page readers use."""
        width = max(16, round(page.shape[1] / scene.scale))
        if scene.scale > 1:
            method = cv2.INTER_AREA if self.chance(0.6) else cv2.INTER_LINEAR
        else:
            method = cv2.INTER_CUBIC if self.chance(0.5) else cv2.INTER_LINEAR
        return cv2.resize(page, (width, HEIGHT), interpolation=method)
