"""Files of strips. A shard is one .npz: `ink` uint8 [48, sum of widths], `widths` int32 [n], `truths` one string."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from training.alphabet import encode


@dataclass
class Strip:
    """One example: ink uint8 [48, width], its text, and the classes of that text."""

    ink: np.ndarray
    truth: str
    classes: list[int]


def write_shard(path: Path, inks: list[np.ndarray], truths: list[str]) -> None:
    """Written beside its place and moved there, so that a reader never sees half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name('.' + path.name)
    widths = np.array([ink.shape[1] for ink in inks], np.int32)
    np.savez(partial, ink=np.concatenate(inks, 1), widths=widths, truths=np.array('\n'.join(truths)))
    partial.rename(path)


def read_shard(path: Path) -> list[Strip]:
    with np.load(path) as content:
        ink, widths, truths = content['ink'], content['widths'], str(content['truths']).split('\n')
    ends = np.cumsum(widths)
    strips = []
    for end, width, truth in zip(ends, widths, truths):
        classes = encode(truth)
        if classes is not None:
            strips.append(Strip(ink[:, end - width : end], truth, classes))
    return strips
