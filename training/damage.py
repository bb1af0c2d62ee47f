"""What copying, faxing and scanning do to a printed strip. Grey images: float32, 0 black to 255 white."""

import random

import cv2
import numpy as np

Grey = np.ndarray


def uneven_stroke(mask: np.ndarray, source: random.Random) -> np.ndarray:
    """Heavier or thinner print: coverage grown or shrunk by up to a pixel."""
    draw = source.random()
    if draw < 0.12:
        return cv2.dilate(mask, np.ones((2, 2), np.uint8))
    if draw < 0.17:
        return cv2.dilate(mask, np.ones((1, 2), np.uint8) if source.random() < 0.5 else np.ones((2, 1), np.uint8))
    if draw < 0.25:
        return cv2.erode(mask, np.ones((2, 2), np.uint8)) * 0.6 + mask * 0.4
    return mask


def shaded_paper(source: random.Random, height: int, width: int) -> Grey:
    """Paper of some grey, often shaded along the line, sometimes with a darker band."""
    paper = np.full((height, width), source.randint(200, 255), np.float32)
    if source.random() < 0.3:
        paper += np.linspace(source.uniform(-22, 22), source.uniform(-22, 22), width, dtype=np.float32)
    if source.random() < 0.12:
        paper += np.linspace(source.uniform(-25, 25), source.uniform(-25, 25), height, dtype=np.float32)[:, None]
    if source.random() < 0.12:
        start = source.randint(0, width)
        paper[:, start : start + source.randint(10, 220)] -= source.randint(10, 60)
    return paper


def skewed(page: Grey, source: random.Random, scale: float) -> Grey:
    """What deskewing left over: a slope of at most about two strip pixels over the width, a slant, a stretch."""
    height, width = page.shape
    slope = np.tan(np.radians(source.gauss(0, 0.45)))
    if width * abs(slope) > 4.4 * scale:
        slope = np.clip(slope, -2.2 * scale / width, 2.2 * scale / width)
    slant, stretch = source.gauss(0, 0.03), source.uniform(0.95, 1.05)
    matrix = np.array([[stretch, slant, -slant * height * 0.7], [slope, 1, -slope * width / 2]], np.float32)
    size = (int(width * stretch + 1), height)
    return cv2.warpAffine(page, matrix, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)


def blurred(page: Grey, sigma: float) -> Grey:
    return cv2.GaussianBlur(page, (0, 0), sigma) if sigma > 0.2 else page


def photocopied(page: Grey, source: random.Random, scale: float, ink: float, paper: float) -> Grey:
    """One generation of a photocopier: soft, then hard contrast around a level between ink and paper, then specks."""
    middle = ink + (paper - ink) * source.uniform(0.48, 0.75)
    steepness = source.uniform(5, 14) / max(40.0, paper - ink)
    soft = blurred(page, source.uniform(0.25, 0.6) * scale)
    copy = 255 / (1 + np.exp(-(soft - middle) * steepness))
    noise = np.random.default_rng(source.getrandbits(32))
    if source.random() < 0.5:
        specks = noise.random(page.shape, np.float32) > 1 - source.uniform(0.0002, 0.003)
        copy[cv2.dilate(specks.astype(np.uint8), np.ones((2, 2), np.uint8)) > 0] = 30
    return copy.astype(np.float32)


def two_levels(page: Grey, source: random.Random, ink: float, paper: float) -> Grey:
    """Fax and bilevel scans. The threshold lies between ink and paper, or the text would vanish and still be taught."""
    return np.where(page > ink + (paper - ink) * source.uniform(0.45, 0.75), 255, 0).astype(np.float32)


def faxed(page: Grey, source: random.Random, scale: float, ink: float, paper: float) -> Grey:
    """Few rows, two levels: a fax of about 200 x 100 dots an inch, seen at the page's scale."""
    height, width = page.shape
    rows = max(20, int(height / (scale * source.uniform(0.9, 1.3))))
    small = cv2.resize(page, (int(width * min(1, 1.1 / scale)), rows), interpolation=cv2.INTER_AREA)
    return cv2.resize(two_levels(small, source, ink, paper), (width, height), interpolation=cv2.INTER_NEAREST)


def noisy(page: Grey, source: random.Random) -> Grey:
    noise = np.random.default_rng(source.getrandbits(32))
    if source.random() < 0.75:
        page = page + noise.standard_normal(page.shape, np.float32) * source.uniform(1, 14)
    if source.random() < 0.05:
        draw = noise.random(page.shape, np.float32)
        page = np.where(draw < 0.004, 20, np.where(draw > 0.992, 245, page))
    return page


def jpeg(page: np.ndarray, quality: int) -> np.ndarray:
    """Through a JPEG file; uint8 in and out."""
    return cv2.imdecode(cv2.imencode('.jpg', page, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], cv2.IMREAD_GRAYSCALE)
