"""Measure a checkpoint on shards: character error rate, each digit, the commonest confusions.

python -m training.evaluate --checkpoint FILE NAME=SHARD...
"""

import argparse
from pathlib import Path

import torch

from training import checkpoint
from training.alphabet import THAI_DIGITS, TOKENS
from training.metrics import Tally
from training.model import LineReader
from training.reading import read_strips
from training.shards import read_shard


def report(name: str, tally: Tally) -> None:
    print(
        f'{name}: {tally.lines} lines, CER {tally.error_rate:.2f} %, lines without error {100 * tally.perfect_lines / tally.lines:.1f} %'
    )
    digits = '  '.join(f'{digit} {tally.kept[digit]}/{tally.seen[digit]}' for digit in tally.digits)
    print(f'  digits kept {tally.digit_rate:.2f} %, {tally.inserted_digits} inserted: {digits}')
    worst = '  '.join(
        f'{expected or "∅"}>{got or "∅"} {count}' for (expected, got), count in tally.confusions.most_common(24)
    )
    print(f'  confusions: {worst}')


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--checkpoint', type=Path, required=True)
    parser.add_argument('--digits', default=THAI_DIGITS)
    parser.add_argument('--show', type=int, default=0, help='how many misread lines to print')
    parser.add_argument('sets', nargs='+', metavar='NAME=SHARD')
    options = parser.parse_args()
    torch.set_num_threads(1)
    network = LineReader(len(TOKENS)).eval()
    checkpoint.mean_weights(options.checkpoint, network)
    for name, path in (item.split('=') for item in options.sets):
        tally, misread = Tally(options.digits), []
        strips = read_shard(Path(path))
        for strip, reading in zip(strips, read_strips(network, [strip.ink for strip in strips])):
            tally.add(strip.truth, reading)
            if reading.replace(' ', '') != strip.truth.replace(' ', ''):
                misread.append(f'    {strip.truth}\n    {reading}\n')
        report(name, tally)
        print('\n'.join(misread[: options.show]))


if __name__ == '__main__':
    main()
