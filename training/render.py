"""Render shards of synthetic strips.

    python -m training.render --out DIR --words DIR --fonts DIR... --seed N --first 0 --shards 10
    options: --use training|sarabun|held-out, --lengths short|mixed|long, --strips 4000, --keep N (wait while N unread shards lie in DIR)

Every shard has its own seed (seed and number): it can be made again, alone, and in any order.
"""

import argparse
import random
import time
from pathlib import Path

import cv2
from PIL import ImageFile  # noqa: F401  (loads Pillow before OpenCV's threads are set)

from training.alphabet import encode, frames_needed
from training.fonts import FontBook, family_weights, font_files
from training.geometry import MOST_WIDTH, frames
from training.shards import write_shard
from training.strips import StripMaker
from training.text import LineText, Vocabulary, truth_of

LENGTHS = {'short': [(3, 16, 1.0)], 'mixed': [(1, 8, 0.10), (6, 40, 0.62), (36, 100, 0.28)], 'long': [(60, 100, 1.0)]}
"""Classes in a line, least and most, and the share of such lines."""


def render_shard(
    path: Path, vocabulary: Vocabulary, files: list[Path], use: str, lengths: str, count: int, seed: int
) -> float:
    """Make one shard; returns strips per second."""
    begun = time.time()
    source = random.Random(seed)
    faces = FontBook(family_weights(files, use), random.Random(seed + 1))
    hands = FontBook(family_weights(files, 'handwriting'), random.Random(seed + 2))
    text = LineText(vocabulary, seed + 3)
    maker = StripMaker(text, faces, hands, seed + 4)
    inks, truths = [], []
    while len(inks) < count:
        least, most, _ = source.choices(LENGTHS[lengths], [share for *_, share in LENGTHS[lengths]])[0]
        layout = text.layout(least, most)
        truth = truth_of(layout)
        try:
            ink = maker.make(layout)
        except LookupError:
            continue
        classes = encode(truth) or []
        if ink.shape[1] <= MOST_WIDTH and frames_needed(classes) < frames(ink.shape[1]):
            inks.append(ink)
            truths.append(truth)
    write_shard(path, inks, truths)
    return count / (time.time() - begun)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--out', type=Path, required=True)
    parser.add_argument(
        '--words', type=Path, required=True, help='folder with phrases.cut.txt, dictionary.txt and places.txt'
    )
    parser.add_argument('--fonts', type=Path, nargs='+', required=True)
    parser.add_argument('--use', default='training')
    parser.add_argument('--lengths', default='mixed', choices=sorted(LENGTHS))
    parser.add_argument('--strips', type=int, default=4000)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--first', type=int, default=0)
    parser.add_argument('--shards', type=int, default=1)
    parser.add_argument('--keep', type=int, default=0)
    options = parser.parse_args()

    cv2.setNumThreads(1)
    words = options.words
    vocabulary = Vocabulary(words / 'phrases.cut.txt', words / 'dictionary.txt', words / 'places.txt')
    files = font_files(options.fonts)
    for number in range(options.first, options.first + options.shards):
        path = options.out / f'{options.seed:03d}-{number:05d}.npz'
        while options.keep and len(list(options.out.glob('[0-9]*.npz'))) >= options.keep:
            time.sleep(5)
        if path.exists():
            continue
        rate = render_shard(
            path,
            vocabulary,
            files,
            options.use,
            options.lengths,
            options.strips,
            (options.seed * 100_003 + number) * 10,
        )
        print(f'{path.name}\t{rate:.0f} strips/s', flush=True)


if __name__ == '__main__':
    main()
