"""Trains the digit reader: a small network that sees one glyph alone, for a second opinion on every digit of a line.

    python -m training.digits OUT.onnx LINE.onnx SECONDS SHARD...

The strips are the line model's own. LINE.onnx tells where each character of a strip stands; the truth tells what it is,
so a digit that LINE.onnx misreads is taught rightly. The program cuts its windows at the same places.
"""

import sys
import time
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from torch import nn

from training.alphabet import BLANK, TOKENS
from training.geometry import HEIGHT, PIXELS_PER_FRAME, padded_width
from training.shards import Strip, read_shard

DIGITS = '๐๑๒๓๔๕๖๗๘๙0123456789'
NO_DIGIT = len(DIGITS)
CLASS_OF = {digit: index for index, digit in enumerate(DIGITS)}
LETTERS_KEPT = 0.06
"""Of the letters, this share teaches what is no digit; of those the line model took for digits, all."""

WINDOW, WINDOW_TOP = 32, 10
SLACK = 2
"""Windows are kept this much larger on every side, so that training can shift them."""


class DigitNet(nn.Module):
    def __init__(self):
        super().__init__()

        def step(inputs: int, outputs: int, stride: int = 1) -> nn.Sequential:
            convolution = nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False)
            return nn.Sequential(convolution, nn.BatchNorm2d(outputs), nn.ReLU(inplace=True))

        self.look = nn.Sequential(
            step(1, 16, 2), step(16, 32), nn.MaxPool2d(2), step(32, 48), nn.MaxPool2d(2), step(48, 64)
        )
        self.say = nn.Sequential(nn.Flatten(), nn.Dropout(0.2), nn.Linear(64 * 16, len(DIGITS) + 1))

    def forward(self, windows):
        return self.say(self.look(windows))


def peaks(frames: np.ndarray) -> list[tuple[int, int]]:
    """Best path of CTC: class and surest frame of every character."""
    found: list[list] = []
    previous = BLANK
    for at, best in enumerate(frames.argmax(1)):
        if best != BLANK and best == previous and frames[at, best] > found[-1][2]:
            found[-1][1:] = [at, frames[at, best]]
        elif best != BLANK and best != previous:
            found.append([int(best), at, frames[at, best]])
        previous = best
    return [(token, at) for token, at, _ in found]


def windows_of(strip: Strip, frames: np.ndarray, chance: np.random.Generator):
    """Windows about the characters whose truth is known, with their classes."""
    read = peaks(frames)
    reach = WINDOW // 2 + SLACK
    ink = np.pad(strip.ink, ((0, 0), (reach, reach)))
    matcher = SequenceMatcher(None, strip.classes, [token for token, _ in read], autojunk=False)
    for kind, first, last, begin, end in matcher.get_opcodes():
        if kind not in ('equal', 'replace') or last - first != end - begin:
            continue
        for truth, (token, frame) in zip(strip.classes[first:last], read[begin:end]):
            label = CLASS_OF.get(TOKENS[truth], NO_DIGIT)
            taken_for_digit = TOKENS[token] in CLASS_OF
            if label == NO_DIGIT and not taken_for_digit and chance.random() >= LETTERS_KEPT:
                continue
            middle = frame * PIXELS_PER_FRAME + PIXELS_PER_FRAME // 2 + reach
            yield ink[WINDOW_TOP - SLACK : WINDOW_TOP + WINDOW + SLACK, middle - reach : middle + reach], label


def gather(line_model: Path, shards: list[Path]) -> tuple[np.ndarray, np.ndarray]:
    session = onnxruntime.InferenceSession(str(line_model), providers=['CPUExecutionProvider'])
    chance = np.random.default_rng(5)
    windows, labels = [], []
    for shard in shards:
        for strip in read_shard(shard):
            if not any(digit in strip.truth for digit in DIGITS):
                continue
            padded = np.zeros((1, 1, HEIGHT, padded_width(strip.ink.shape[1])), np.float32)
            padded[0, 0, :, : strip.ink.shape[1]] = strip.ink / 255
            frames = session.run(None, {session.get_inputs()[0].name: padded})[0][0]
            for window, label in windows_of(strip, frames, chance):
                windows.append(window)
                labels.append(label)
        print(f'{shard.name}: {len(labels)} windows', flush=True)
    return np.array(windows), np.array(labels)


def train(windows: np.ndarray, labels: np.ndarray, seconds: float, batch: int = 128) -> DigitNet:
    torch.manual_seed(3)
    chance = np.random.default_rng(3)
    net = DigitNet()
    optimiser = torch.optim.AdamW(net.parameters(), 2e-3, weight_decay=1e-2)
    counts = np.bincount(labels, minlength=len(DIGITS) + 1)
    shares = (1 / np.sqrt(np.maximum(counts, 1)))[labels]
    shares /= shares.sum()
    began = time.time()
    while (passed := (time.time() - began) / seconds) < 1:
        for group in optimiser.param_groups:
            group['lr'] = 1e-5 + 1e-3 * (1 + np.cos(np.pi * passed))
        chosen = chance.choice(len(labels), batch, p=shares)
        seen = np.empty((batch, 1, WINDOW, WINDOW), np.float32)
        for at, index in enumerate(chosen):
            top, left = chance.integers(0, 2 * SLACK + 1, 2)
            seen[at, 0] = windows[index, top : top + WINDOW, left : left + WINDOW] / 255
        seen = seen ** chance.uniform(0.7, 1.4, (batch, 1, 1, 1)).astype(np.float32)
        seen += chance.normal(0, chance.uniform(0, 0.06), seen.shape).astype(np.float32)
        loss = nn.functional.cross_entropy(
            net(torch.from_numpy(seen)), torch.from_numpy(labels[chosen]), label_smoothing=0.01
        )
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    return net.eval()


def main(out: Path, line_model: Path, seconds: float, shards: list[Path]) -> None:
    windows, labels = gather(line_model, shards)
    net = train(windows, labels, seconds)
    torch.onnx.export(
        net,
        torch.rand(2, 1, WINDOW, WINDOW),
        str(out),
        input_names=['x'],
        output_names=['p'],
        dynamic_axes={'x': {0: 'glyphs'}, 'p': {0: 'glyphs'}},
        opset_version=14,
        dynamo=False,
    )


if __name__ == '__main__':
    main(Path(sys.argv[1]), Path(sys.argv[2]), float(sys.argv[3]), [Path(name) for name in sys.argv[4:]])
