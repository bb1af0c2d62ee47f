"""Gather what training needs beside this folder: words and fonts, into a work folder.

    python -m training.prepare --work DIR [--system-fonts DIR...]

WORK/npm must hold the packages that run.sh installs: wordcut (its dictionaries, LGPL; used to train, never committed) and
the Thai faces of @fontsource. Written: WORK/words/{phrases.cut,dictionary,places}.txt and WORK/faces/*.ttf.
"""

import argparse
import re
import shutil
import subprocess
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
PLACE_DICTIONARIES = ('tdict-district.txt', 'tdict-city.txt', 'tdict-geo.txt')
STYLES = (('400', 'normal'), ('700', 'normal'), ('400', 'italic'))

CUT_SCRIPT = """
const wordcut = require('wordcut'); wordcut.init()
const lines = require('fs').readFileSync(process.argv[1], 'utf8').trim().split('\\n')
for (const line of lines) if (!line.startsWith('#')) console.log(wordcut.cut(line))
"""


def prepare_words(work: Path) -> None:
    words, dictionaries = work / 'words', work / 'npm/node_modules/wordcut/data'
    words.mkdir(parents=True, exist_ok=True)
    command = ['node', '-e', CUT_SCRIPT, str(HERE / 'text/phrases.txt')]
    cut = subprocess.run(command, cwd=work / 'npm', capture_output=True, text=True, check=True).stdout
    (words / 'phrases.cut.txt').write_text(cut, encoding='utf-8')

    entries = {
        line.strip()
        for file in sorted(dictionaries.glob('*.txt'))
        for line in file.read_text(encoding='utf-8').splitlines()
    }
    write_lines(words / 'dictionary.txt', {entry for entry in entries if entry and not entry.startswith('#')})

    gazetteer = (HERE.parent / 'shared/gazetteer/provinces.ts').read_text(encoding='utf-8')
    places = set(re.findall(r'^[ก-ฮ]{2,3} ([ก-๙]+)$', gazetteer, re.M))
    for name in PLACE_DICTIONARIES:
        lines = (dictionaries / name).read_text(encoding='utf-8').splitlines()
        places |= {line.strip() for line in lines if re.fullmatch('[ก-๙]+', line.strip())}
    write_lines(words / 'places.txt', places)


def write_lines(path: Path, lines: set[str]) -> None:
    path.write_text('\n'.join(sorted(lines)) + '\n', encoding='utf-8')


def prepare_faces(work: Path, system_folders: list[Path]) -> None:
    """One folder of TTF files: the repository's own faces, the system's, and the packages' merged ones."""
    faces = work / 'faces'
    faces.mkdir(parents=True, exist_ok=True)
    for folder in [HERE.parent / 'assets/fonts', *system_folders]:
        for file in folder.glob('*.ttf'):
            shutil.copy(file, faces / file.name)
    for package in sorted((work / 'npm/node_modules/@fontsource').iterdir()):
        for weight, style in STYLES:
            merge_face(package, weight, style, faces)


def merge_face(package: Path, weight: str, style: str, faces: Path) -> None:
    """The packages keep Thai letters apart from digits, Latin and the space: put them together again."""
    parts = [package / f'files/{package.name}-{subset}-{weight}-{style}.woff2' for subset in ('thai', 'latin')]
    target = faces / f'{package.name}-{weight}-{style}.ttf'
    if target.exists() or not all(part.exists() for part in parts):
        return
    loose = []
    for part in parts:
        font = TTFont(part)
        font.flavor = None
        loose.append(faces / f'.{part.stem}.ttf')
        font.save(loose[-1])
    try:
        Merger().merge([str(file) for file in loose]).save(target)
    except Exception as problem:  # fontTools raises many kinds; a face less does no harm
        print(f'{target.name}: left out ({problem!r:.80})')
    for file in loose:
        file.unlink()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--work', type=Path, required=True)
    parser.add_argument('--system-fonts', type=Path, nargs='*', default=[Path('/usr/share/fonts/truetype/tlwg')])
    options = parser.parse_args()
    prepare_words(options.work)
    prepare_faces(options.work, options.system_fonts)


if __name__ == '__main__':
    main()
