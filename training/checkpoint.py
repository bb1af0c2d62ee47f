"""Saving and resuming. A full checkpoint lies beside the work data; a small one is committed.

The small one has what a run needs to go on (weights, their running mean, the second moments of AdamW, the counters) in 16
bits, under 8 MB. The first moments are rebuilt within a dozen steps.
"""

from dataclasses import asdict, dataclass
from pathlib import Path

import torch

from training.alphabet import TOKENS


@dataclass
class Progress:
    """How far the training has come, over all runs."""

    seconds: float = 0.0
    steps: int = 0
    strips: int = 0


def save(path: Path, network, mean, optimiser, progress: Progress, small: bool = False) -> None:
    def packed(tensors: dict, kind: torch.dtype) -> dict:
        return {
            name: value.to(kind) if small and value.is_floating_point() else value for name, value in tensors.items()
        }

    states = optimiser.state_dict()['state']
    content = {
        'tokens': TOKENS,
        'progress': asdict(progress),
        'weights': packed(network.state_dict(), torch.float16),
        'mean': packed(mean.state_dict(), torch.float16),
        'second_moments': packed({str(place): state['exp_avg_sq'] for place, state in states.items()}, torch.bfloat16),
    }
    if not small:
        content['first_moments'] = {str(place): state['exp_avg'] for place, state in states.items()}
    partial = path.with_suffix('.partial')
    torch.save(content, partial)
    partial.rename(path)


def load(path: Path, network, mean=None, optimiser=None) -> Progress:
    """Fill the networks and the optimiser; classes added to the alphabet since then start from nothing."""
    content = torch.load(path, map_location='cpu')
    known = len(content['tokens'])
    if content['tokens'] != TOKENS[:known]:
        raise ValueError(f'{path}: made for another alphabet')
    network.load_state_dict(_widened(content['weights'], network))
    if mean is not None:
        mean.load_state_dict(_widened(content['mean'], mean))
    progress = Progress(**content['progress'])
    if optimiser is not None and known == len(TOKENS):
        _fill_moments(optimiser, content, progress)
    return progress


def mean_weights(path: Path, network) -> Progress:
    """Fill a network with the running mean: what is measured and shipped."""
    content = torch.load(path, map_location='cpu')
    network.load_state_dict(_widened(content['mean'], network))
    return Progress(**content['progress'])


def _widened(saved: dict, network) -> dict:
    own = network.state_dict()
    filled = {}
    for name, value in saved.items():
        target = own[name].clone()
        if value.shape == target.shape:
            target = value.to(target.dtype)
        else:
            target[: value.shape[0]] = value.to(target.dtype)
        filled[name] = target
    return filled


def _fill_moments(optimiser, content: dict, progress: Progress) -> None:
    for place, parameter in enumerate(optimiser.param_groups[0]['params']):
        second = content['second_moments'][str(place)].float()
        first = content.get('first_moments', {}).get(str(place))
        optimiser.state[parameter] = {
            'step': torch.tensor(float(progress.steps)),
            'exp_avg': first.float() if first is not None else torch.zeros_like(second),
            'exp_avg_sq': second.contiguous(),
        }
