"""How far a reading is from the truth: edit distance and what became of each digit."""

from collections import Counter

from training.alphabet import THAI_DIGITS


def alignment(truth: str, reading: str) -> list[tuple[str, str]]:
    """Pairs (truth, reading) of a cheapest alignment; '' stands where one side has nothing."""
    rows = [list(range(len(reading) + 1))]
    for above, letter in enumerate(truth, 1):
        last, row = rows[-1], [above]
        for place, other in enumerate(reading, 1):
            row.append(min(last[place] + 1, row[-1] + 1, last[place - 1] + (letter != other)))
        rows.append(row)
    pairs, i, j = [], len(truth), len(reading)
    while i or j:
        if i and j and rows[i][j] == rows[i - 1][j - 1] + (truth[i - 1] != reading[j - 1]):
            i, j = i - 1, j - 1
            pairs.append((truth[i], reading[j]))
        elif i and rows[i][j] == rows[i - 1][j] + 1:
            i -= 1
            pairs.append((truth[i], ''))
        else:
            j -= 1
            pairs.append(('', reading[j]))
    return pairs[::-1]


class Tally:
    """Adds up lines; spaces do not count."""

    def __init__(self, digits: str = THAI_DIGITS):
        self.digits = digits
        self.characters = self.errors = self.inserted_digits = self.lines = self.perfect_lines = 0
        self.confusions: Counter[tuple[str, str]] = Counter()
        self.seen: Counter[str] = Counter()
        self.kept: Counter[str] = Counter()

    def add(self, truth: str, reading: str) -> None:
        truth, reading = truth.replace(' ', ''), reading.replace(' ', '')
        self.lines += 1
        self.perfect_lines += truth == reading
        self.characters += len(truth)
        pairs = [(letter, letter) for letter in truth] if truth == reading else alignment(truth, reading)
        for expected, got in pairs:
            if expected != got:
                self.errors += 1
                self.confusions[(expected, got)] += 1
            if expected and expected in self.digits:
                self.seen[expected] += 1
                self.kept[expected] += expected == got
            elif got and got in self.digits:
                self.inserted_digits += 1

    @property
    def error_rate(self) -> float:
        """Character error rate in per cent."""
        return 100 * self.errors / max(1, self.characters)

    @property
    def digit_rate(self) -> float:
        """Digits of the truth that were kept, in per cent."""
        return 100 * sum(self.kept.values()) / max(1, sum(self.seen.values()))
