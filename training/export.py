"""Write the model that ships: line.onnx and line.tokens.json.

    python -m training.export --checkpoint FILE --out DIR [--verify SHARD]

Input `x` float32 [batch, 1, 48, width], output `p` [batch, width / 4, classes], log-probabilities. The running mean of the
weights is exported. With --verify, 200 strips are read by both and have to give the same text.
"""

import argparse
import json
import sys
from pathlib import Path

import torch

from training import checkpoint
from training.alphabet import TOKENS, decode_greedy
from training.geometry import HEIGHT, padded_width
from training.model import LineReader
from training.reading import batch_of, read_strips
from training.shards import read_shard


def export(network: LineReader, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / 'line.onnx'
    axes = {'x': {0: 'batch', 3: 'width'}, 'p': {0: 'batch', 1: 'frames'}}
    example = torch.rand(2, 1, HEIGHT, 256)
    torch.onnx.export(
        network,
        (example,),
        str(path),
        input_names=['x'],
        output_names=['p'],
        dynamic_axes=axes,
        opset_version=14,
        dynamo=False,
    )
    (folder / 'line.tokens.json').write_text(json.dumps(TOKENS, ensure_ascii=False) + '\n', encoding='utf-8')
    return path


def differing(network: LineReader, path: Path, shard: Path, count: int = 200) -> int:
    """How many of the shard's strips ONNX reads otherwise than the network."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(path), options)
    strips = read_shard(shard)[:count]
    readings = read_strips(network, [strip.ink for strip in strips])
    wrong = 0
    for strip, reading in zip(strips, readings):
        batch = batch_of([strip.ink], padded_width(strip.ink.shape[1])).contiguous().numpy()
        wrong += decode_greedy(session.run(None, {'x': batch})[0][0].argmax(-1)) != reading
    return wrong


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--checkpoint', type=Path, required=True)
    parser.add_argument('--out', type=Path, required=True)
    parser.add_argument('--verify', type=Path)
    options = parser.parse_args()
    torch.set_num_threads(1)
    network = LineReader(len(TOKENS)).eval()
    progress = checkpoint.mean_weights(options.checkpoint, network)
    path = export(network, options.out)
    print(
        f'{path}: {path.stat().st_size / 1e6:.2f} MB after {progress.seconds / 3600:.2f} hours, {progress.strips} strips'
    )
    if options.verify:
        wrong = differing(network, path, options.verify)
        print(f'{wrong} strips read otherwise by ONNX than by torch')
        sys.exit(1 if wrong else 0)


if __name__ == '__main__':
    main()
