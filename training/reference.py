"""A few strips with the answers of the shipped model, so that the program's own reader can be held against this one.

    python -m training.reference --model DIR [--words DIR --fonts DIR...]

With --words and --fonts the strips are drawn anew; without, only the answers are brought up to date with the model.
Written to reference-strips/: NAME.png, grey as cut from a page, before contrast; and expected.json, for each strip:
`ink_sum` (sum of all pixels after contrast), `padded_width`, `best` (most probable class of every frame) and `text`.
"""

import argparse
import json
import random
from pathlib import Path

import cv2
import numpy as np
import onnxruntime

from training.alphabet import decode_greedy
from training.fonts import FontBook, family_weights, font_files
from training.geometry import ink_of, padded_width
from training.reading import batch_of
from training.strips import StripMaker
from training.text import LineText, Vocabulary

FOLDER = Path(__file__).parent / 'reference-strips'
LAYOUTS = {
    'letter-number': 'ที่ ชร ๐๐๑๘.๑/ว ๒๔๖๘',
    'date': '๑๓ กุมภาพันธ์ ๒๕๖๙',
    'phone': 'โทร. ๐ ๕๓๗๑ ๔๙๘๖ ต่อ ๒๐๗',
    'subject': 'เรื่อง\tขอเชิญประชุมเตรียมความพร้อมรับน้ำท่วมขั้นต่ำสุด ๗ ตำบล',
    'item': '๓.\tแบบตอบรับการเข้าร่วมประชุม จำนวน ๑ ฉบับ',
    'lone-digits': '๓\t๑๒\t๘',
    'mail': 'E-mail : saraban_0118@moi.go.th',
    'signature': '(ลงชื่อ)\t￼\tผู้รับ',
}  # fmt: skip
SEED = 2569


def draw_strips(words: Path, folders: list[Path]) -> None:
    source = random.Random(SEED)
    files = font_files(folders)
    text = LineText(Vocabulary(words / 'phrases.cut.txt', words / 'dictionary.txt', words / 'places.txt'), SEED)
    maker = StripMaker(
        text,
        FontBook(family_weights(files, 'sarabun'), source),
        FontBook(family_weights(files, 'handwriting'), source),
        SEED,
    )
    FOLDER.mkdir(exist_ok=True)
    for name, layout in LAYOUTS.items():
        cv2.imwrite(str(FOLDER / f'{name}.png'), maker.grey(layout))


def answers(model: Path) -> dict[str, dict]:
    session = onnxruntime.InferenceSession(str(model / 'line.onnx'))
    expected = {}
    for name in LAYOUTS:
        ink = ink_of(cv2.imread(str(FOLDER / f'{name}.png'), cv2.IMREAD_GRAYSCALE))
        width = padded_width(ink.shape[1])
        best = session.run(None, {'x': batch_of([ink], width).contiguous().numpy()})[0][0].argmax(-1)
        expected[name] = {
            'ink_sum': int(ink.sum(dtype=np.int64)),
            'padded_width': width,
            'best': [int(index) for index in best],
            'text': decode_greedy(best),
        }
    return expected


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--model', type=Path, required=True)
    parser.add_argument('--words', type=Path)
    parser.add_argument('--fonts', type=Path, nargs='+')
    options = parser.parse_args()
    if options.words and options.fonts:
        draw_strips(options.words, options.fonts)
    lines = [
        f'  {json.dumps(name)}: {json.dumps(entry, ensure_ascii=False)}'
        for name, entry in answers(options.model).items()
    ]
    (FOLDER / 'expected.json').write_text('{\n' + ',\n'.join(lines) + '\n}\n', encoding='utf-8')


if __name__ == '__main__':
    main()
