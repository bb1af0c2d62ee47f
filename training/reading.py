"""Strips to text with a network, in the way that the shipped program must use: see geometry.padded_width."""

from collections.abc import Iterator

import numpy as np
import torch

from training.alphabet import decode_greedy
from training.geometry import HEIGHT, frames, padded_width
from training.model import LineReader


def batch_of(inks: list[np.ndarray], width: int) -> torch.Tensor:
    """Inks (uint8) to a float batch [B, 1, 48, width], padded with paper on the right."""
    batch = np.zeros((len(inks), 1, HEIGHT, width), np.uint8)
    for place, ink in enumerate(inks):
        batch[place, 0, :, : ink.shape[1]] = ink
    return torch.from_numpy(batch).float().div_(255).contiguous(memory_format=torch.channels_last)


def equal_width_batches(inks: list[np.ndarray], most: int = 32) -> Iterator[list[int]]:
    """Places of the inks, grouped so that all of a group have the same padded width."""
    order = sorted(range(len(inks)), key=lambda place: inks[place].shape[1])
    group: list[int] = []
    for place in order:
        if group and (
            len(group) == most or padded_width(inks[place].shape[1]) != padded_width(inks[group[0]].shape[1])
        ):
            yield group
            group = []
        group.append(place)
    if group:
        yield group


@torch.no_grad()
def best_classes(network: LineReader, inks: list[np.ndarray]) -> list[np.ndarray]:
    """For each strip the most probable class of every frame."""
    network.eval()
    answers: list[np.ndarray] = [np.empty(0, int)] * len(inks)
    for group in equal_width_batches(inks):
        width = padded_width(inks[group[0]].shape[1])
        best = network(batch_of([inks[place] for place in group], width)).argmax(-1).numpy()
        for place, row in zip(group, best):
            answers[place] = row[: frames(inks[place].shape[1])]
    return answers


def read_strips(network: LineReader, inks: list[np.ndarray]) -> list[str]:
    return [decode_greedy(best) for best in best_classes(network, inks)]
