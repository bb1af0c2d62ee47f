"""Train the recogniser on shards as they appear; stop and go on at any time.

    python -m training.train --run DIR --shards DIR --validate NAME=SHARD NAME=SHARD [--seconds N] [--resume FILE]

DIR/last.pt is written at every measurement and when the process is asked to end (SIGTERM), and resumed from on the next
start. A line of DIR/log.tsv holds: hours of
training, strips, loss, and for each validation set the character error rate and the share of Thai digits kept, measured
with the running mean of the weights.

The learning rate falls with the square root of the hours, so that no end has to be known beforehand; --cool-down lets it
fall to nothing over the last seconds of a run that shall be the last.
"""

import argparse
import copy
import random
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional

from training import checkpoint
from training.alphabet import BLANK, TOKENS, frames_needed
from training.checkpoint import Progress
from training.geometry import frames, padded_width
from training.metrics import Tally
from training.model import LineReader
from training.reading import batch_of, read_strips
from training.shards import Strip, read_shard

FIRST_RATE = 2e-3
WARM_UP_STEPS = 200
MEAN_DECAY = 0.9995
LARGEST_GRADIENT = 2.0
SHARDS_IN_MEMORY = 12
STRIPS_SORTED_TOGETHER = 768
MEASURE_EVERY_SECONDS = 300


class Supply:
    """Strips from a folder of shards, each drawn `uses` times on average.

    When the shards in memory have been drawn from often enough, the next unread one is taken in and the oldest makes
    room. While no new shard is there, drawing goes on from those in memory: rendering may fall behind.
    """

    def __init__(self, folder: Path, source: random.Random, uses: float, consume: bool):
        self.folder = folder
        self.random = source
        self.uses = uses
        self.consume = consume
        self.loaded: dict[Path, list[Strip]] = {}
        self.taken: set[Path] = set()
        self.drawn_since = 0
        self._order: list[Strip] = []
        self._take_in(SHARDS_IN_MEMORY)
        while not self.loaded:
            time.sleep(5)
            self._take_in(1)

    def draw(self, count: int) -> list[Strip]:
        newest = next(reversed(self.loaded.values()))
        if self.drawn_since >= len(newest) * self.uses:
            self._take_in(1)
        if len(self._order) < count:
            self._order = [strip for strips in self.loaded.values() for strip in strips]
            self.random.shuffle(self._order)
        drawn, self._order = self._order[:count], self._order[count:]
        self.drawn_since += len(drawn)
        return drawn

    def _take_in(self, most: int) -> None:
        unread = [path for path in sorted(self.folder.glob('[0-9]*.npz')) if path not in self.taken]
        for path in unread[:most]:
            strips = [strip for strip in read_shard(path) if frames_needed(strip.classes) < frames(strip.ink.shape[1])]
            self.loaded[path] = strips
            self.taken.add(path)
            self._order = self._order[: 2 * len(strips)] + strips
            self.random.shuffle(self._order)
            self.drawn_since = 0
        while len(self.loaded) > SHARDS_IN_MEMORY:
            oldest = next(iter(self.loaded))
            del self.loaded[oldest]
            if self.consume:
                oldest.unlink(missing_ok=True)


def varied(ink: np.ndarray, source: random.Random) -> np.ndarray:
    """The strip one row higher or lower, a little paler or darker: a second use is not quite the same strip."""
    shift = source.choice([-1, 0, 0, 1])
    if shift:
        ink = np.roll(ink, shift, 0)
        ink[0 if shift > 0 else -1] = 0
    if source.random() < 0.3:
        levels = (np.arange(256) / 255) ** source.uniform(0.75, 1.35) * 255
        ink = levels.astype(np.uint8)[ink]
    return ink


def batches(supply: Supply, columns: int, source: random.Random) -> Iterator[list[Strip]]:
    """Strips of like width together, as many as fit into `columns` columns."""
    while True:
        drawn = sorted(supply.draw(STRIPS_SORTED_TOGETHER), key=lambda strip: strip.ink.shape[1])
        groups: list[list[Strip]] = [[]]
        for strip in drawn:
            if groups[-1] and (len(groups[-1]) + 1) * padded_width(strip.ink.shape[1]) > columns:
                groups.append([])
            groups[-1].append(strip)
        source.shuffle(groups)
        yield from groups


def loss_of(network: LineReader, group: list[Strip], source: random.Random) -> torch.Tensor:
    """Mean over the strips of the CTC loss for each class of the truth."""
    inks = [varied(strip.ink, source) for strip in group]
    answers = network.forward_fast(batch_of(inks, padded_width(max(ink.shape[1] for ink in inks))))
    frame_counts = torch.tensor([frames(ink.shape[1]) for ink in inks])
    lengths = torch.tensor([len(strip.classes) for strip in group])
    targets = torch.tensor([index for strip in group for index in strip.classes])
    losses = functional.ctc_loss(
        answers.transpose(0, 1), targets, frame_counts, lengths, BLANK, reduction='none', zero_infinity=True
    )
    return (losses / lengths.clamp(min=1)).mean()


def update_mean(mean: LineReader, network: LineReader, step: int) -> None:
    """Running mean of the weights: as good as a lower learning rate, at any moment."""
    decay = min(MEAN_DECAY, (1 + step) / (20 + step))
    with torch.no_grad():
        for average, value in zip(mean.state_dict().values(), network.state_dict().values()):
            if value.is_floating_point():
                average.lerp_(value, 1 - decay)


def learning_rate(progress: Progress, step_here: int, left: float, cool_down: float) -> float:
    rate = FIRST_RATE * min(1.0, (step_here + 1) / WARM_UP_STEPS) / (1 + progress.seconds / 3600) ** 0.5
    return rate * max(0.02, min(1.0, left / cool_down)) if cool_down else rate


def measure(network: LineReader, sets: dict[str, list[Strip]]) -> list[float]:
    results = []
    for strips in sets.values():
        tally = Tally()
        for strip, reading in zip(strips, read_strips(network, [strip.ink for strip in strips])):
            tally.add(strip.truth, reading)
        results += [tally.error_rate, tally.digit_rate]
    return results


class Trainer:
    """One run: the network, its running mean, the optimiser, and the way they are saved."""

    def __init__(self, run: Path, resume: Path | None):
        run.mkdir(parents=True, exist_ok=True)
        self.run = run
        self.network = LineReader(len(TOKENS)).to(memory_format=torch.channels_last)
        self.mean = copy.deepcopy(self.network).eval()
        self.optimiser = torch.optim.AdamW(self.network.parameters(), FIRST_RATE, weight_decay=1e-2, fused=True)
        self.progress = Progress()
        start = run / 'last.pt' if (run / 'last.pt').exists() else resume
        if start:
            self.progress = checkpoint.load(start, self.network, self.mean, self.optimiser)
        self.random = random.Random(self.progress.steps)
        self.before = self.progress.seconds
        self.steps_here = 0
        self.mean_loss = 0.0

    def step(self, group: list[Strip], left: float, cool_down: float) -> None:
        loss = loss_of(self.network, group, self.random)
        self.optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), LARGEST_GRADIENT)
        for settings in self.optimiser.param_groups:
            settings['lr'] = learning_rate(self.progress, self.steps_here, left, cool_down)
        self.optimiser.step()
        update_mean(self.mean, self.network, self.progress.steps)
        self.mean_loss += (loss.item() - self.mean_loss) / min(100, self.steps_here + 1)
        self.steps_here += 1
        self.progress.steps += 1
        self.progress.strips += len(group)

    def record(self, sets: dict[str, list[Strip]]) -> None:
        """Measure, write a line of the log, save."""
        results = measure(self.mean, sets)
        hours = self.progress.seconds / 3600
        line = '\t'.join(
            [f'{hours:.3f}', str(self.progress.strips), f'{self.mean_loss:.4f}', *(f'{value:.2f}' for value in results)]
        )
        log = self.run / 'log.tsv'
        if not log.exists():
            names = [f'{name} {what}' for name in sets for what in ('CER %', 'Thai digits %')]
            log.write_text('\t'.join(['hours', 'strips', 'loss', *names]) + '\n', encoding='utf-8')
        with log.open('a', encoding='utf-8') as file:
            file.write(line + '\n')
        print(line, flush=True)
        checkpoint.save(self.run / 'last.pt', self.network, self.mean, self.optimiser, self.progress)
        checkpoint.save(self.run / 'small.pt', self.network, self.mean, self.optimiser, self.progress, small=True)


def train(options: argparse.Namespace) -> None:
    torch.set_num_threads(1)
    trainer = Trainer(options.run, options.resume)
    source = trainer.random
    torch.manual_seed(trainer.progress.steps)
    sets = {name: read_shard(Path(path)) for name, path in (item.split('=') for item in options.validate)}
    groups = batches(Supply(options.shards, source, options.uses, options.consume), options.columns, source)
    trainer.network.train()
    asked_to_stop: list[int] = []
    signal.signal(signal.SIGTERM, lambda number, _: asked_to_stop.append(number))
    begun = measured = time.time()
    paused = 0.0
    while not asked_to_stop and (worked := time.time() - begun - paused) < options.seconds:
        trainer.progress.seconds = trainer.before + worked
        trainer.step(next(groups), options.seconds - worked, options.cool_down)
        if time.time() - measured > options.measure_every:
            measuring = time.time()
            trainer.record(sets)
            measured = time.time()
            paused += measured - measuring
    trainer.record(sets)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--run', type=Path, required=True)
    parser.add_argument('--shards', type=Path, required=True)
    parser.add_argument('--validate', nargs='+', default=[], metavar='NAME=SHARD')
    parser.add_argument('--resume', type=Path, help='a committed checkpoint, used where the run has none of its own')
    parser.add_argument('--seconds', type=float, default=3600)
    parser.add_argument('--cool-down', type=float, default=0, metavar='SECONDS')
    parser.add_argument('--columns', type=int, default=48 * 256, help='pixels of width in a batch')
    parser.add_argument('--uses', type=float, default=2, help='how often a strip is drawn on average')
    parser.add_argument('--consume', action='store_true', help='delete a shard when it leaves memory')
    parser.add_argument('--measure-every', type=float, default=MEASURE_EVERY_SECONDS, metavar='SECONDS')
    train(parser.parse_args())


if __name__ == '__main__':
    main()
