"""The network: convolutions over the strip, two bidirectional GRU layers along it, one answer for every four columns.

1.13 million weights. The size is set by reading, not by training: a page of 40 lines has to be read in about a third of a
second on one core of an office machine.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional

from training import fast_gru

CHANNELS = (32, 64, 96, 128)
STRIDES = ((2, 2), (2, 2), (2, 1), (2, 1))
COLUMN_WIDTH = 192
HIDDEN = 160


def _convolution(inputs: int, outputs: int, stride: tuple[int, int]) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True)
    )


class LineReader(nn.Module):
    """Ink [B, 1, 48, W] in 0..1 to log-probabilities [B, W / 4, classes]; W a multiple of 4."""

    def __init__(self, classes: int):
        super().__init__()
        inputs = (1, *CHANNELS[:-1])
        self.convolutions = nn.Sequential(*[_convolution(*sizes) for sizes in zip(inputs, CHANNELS, STRIDES)])
        rows_left = 3
        self.column = nn.Sequential(
            nn.Conv1d(CHANNELS[-1] * rows_left, COLUMN_WIDTH, 1, bias=False),
            nn.BatchNorm1d(COLUMN_WIDTH),
            nn.ReLU(inplace=True),
        )
        self.recurrent = nn.GRU(COLUMN_WIDTH, HIDDEN, 2, bidirectional=True, batch_first=True)
        self.dropout = nn.Dropout(0.1)
        self.classify = nn.Linear(2 * HIDDEN, classes)

    def columns(self, ink: Tensor) -> Tensor:
        """[B, 1, 48, W] to [B, W / 4, 192]."""
        features = self.convolutions(ink)
        batch, channels, rows, columns = features.shape
        return self.column(features.reshape(batch, channels * rows, columns)).transpose(1, 2)

    def forward(self, ink: Tensor) -> Tensor:
        features, _ = self.recurrent(self.columns(ink))
        return functional.log_softmax(self.classify(self.dropout(features)).float(), -1)

    def forward_fast(self, ink: Tensor) -> Tensor:
        """The same in mixed precision, for training."""
        with torch.autocast('cpu', dtype=torch.bfloat16):
            features = fast_gru.run(self.recurrent, self.columns(ink))
        return functional.log_softmax(self.classify(self.dropout(features.float())), -1)
