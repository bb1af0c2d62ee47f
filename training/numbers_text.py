"""Numbers as official letters write them: letter numbers, dates, phones, sums, times, items, identities.

Every digit is drawn evenly, and a share of the dates and years is impossible on purpose: the network has to read what is
printed. A reader that turns ๗๒ พฤศจิกายน into ๒๒ พฤศจิกายน by itself hides the mistake from the clerk.
"""

import random

from training.alphabet import CONSONANTS, THAI_DIGITS

MONTHS = 'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'.split()
SHORT_MONTHS = 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split()
WEEKDAYS = 'จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์ อาทิตย์'.split()
SHORT_WEEKDAYS = 'จ. อ. พ. พฤ. ศ. ส. อา.'.split()
COUNTED = 'คน ราย ฉบับ ชุด แผ่น แห่ง เครื่อง เล่ม หน้า หมู่บ้าน ครัวเรือน ไร่ บาท กม. ตัน ลิตร ครั้ง วัน ปี'.split()
LETTER_CODES = (
    'นร กห กค กต กก พม กษ คค ทส พน พณ มท ยธ รง วธ อว ศธ สธ อก ดศ พศ ตช อส ตผ ปช ลต ผผ สม กบ อต ขก ชม ชร นศ '
    'สฎ อบ อด นม บร สร ศก รอ มค กส สน นพ มห ยส อจ หนค นค บก ลย พล พจ พช สท ตก กพ นว อน ชน สห ลบ อย สบ นย '
    'ปจ ฉช ชบ รย จบ ตร สก กจ รบ สพ นฐ สค สส พบ ปข ชพ รน พง ภก ตง พท สต สข ปน ยล นธ พร นน พย ลป ลพ มส'
).split()

_TO_THAI = str.maketrans('0123456789', THAI_DIGITS)

LOOK_ALIKE_DIGITS = ['017', '0127', '37', '37', '45', '486', '689', '29', '03', '13', '58']
"""Thai digits that pale or blurred print confuses, written as ASCII: ๐๑๗, ๐๑๒๗, ๓๗, ๔๕ …"""


class NumberText:
    """Draws one number with its usual words around it; all from one random source."""

    def __init__(self, source: random.Random):
        self.random = source
        self._kinds = [
            (self.letter_number, 12), (self.long_date, 11), (self.short_date, 6), (self.day_range, 4),
            (self.phone, 10), (self.sum_of_money, 7), (self.time_of_day, 7), (self.clause, 4), (self.year, 5),
            (self.order_number, 4), (self.percentage, 4), (self.count, 7), (self.identity, 5), (self.address, 5),
            (self.page_number, 2), (self.look_alikes, 10), (self.bare, 6), (self.sum_in_words_tail, 2),
        ]  # fmt: skip

    def draw(self, thai_share: float = 0.78) -> str:
        """One number of a random kind, in Thai or ASCII digits, never mixed."""
        kinds, weights = zip(*self._kinds)
        text = self.random.choices(kinds, weights)[0]()
        return text.translate(_TO_THAI) if self.random.random() < thai_share else text

    def digits(self, least: int, most: int | None = None) -> str:
        count = least if most is None else self.random.randint(least, most)
        return ''.join(self.random.choice('0123456789') for _ in range(count))

    def _maybe(self, share: float, text: str) -> str:
        return text if self.random.random() < share else ''

    def _day(self) -> str:
        return str(self.random.randint(1, 31)) if self.random.random() < 0.75 else str(self.random.randint(1, 99))

    def _buddhist_year(self) -> str:
        draw = self.random.random()
        if draw < 0.6:
            return str(self.random.randint(2550, 2575))
        return str(self.random.randint(2400, 2699)) if draw < 0.85 else self.digits(4)

    def code(self) -> str:
        choose = self.random.choice
        return choose(LETTER_CODES) if self.random.random() < 0.6 else choose(CONSONANTS) + choose(CONSONANTS)

    def letter_number(self) -> str:
        choose = self.random.choice
        office = self.digits(4, 5) + ''.join('.' + self.digits(1, 2) for _ in range(choose([0, 1, 1, 2, 3])))
        circular = choose(['', '', 'ว', 'ว ', 'ว ', 'ว. '])
        head = choose(['', 'ที่ ', 'ที่ ', 'ที่', 'ด่วนที่สุด ที่ ', 'ด่วนมาก ที่ '])
        return f'{head}{self.code()}{self._maybe(0.06, ".")} {office}/{circular}{self.digits(1, 5)}'

    def long_date(self) -> str:
        choose = self.random.choice
        head = choose(['', '', '', 'วันที่ ', 'ลงวันที่ ', f'วัน{choose(WEEKDAYS)}ที่ ', 'ภายในวันที่ ', 'ณ วันที่ '])
        return f'{head}{self._day()} {choose(MONTHS)} {choose(["", "", "", "พ.ศ. "])}{self._buddhist_year()}'

    def short_date(self) -> str:
        choose = self.random.choice
        if self.random.random() < 0.2:
            return f'{self._day()}/{self.random.randint(1, 12)}/{self._buddhist_year()}'
        head = choose(['', '', 'วันที่ ', choose(SHORT_WEEKDAYS) + ' '])
        return f'{head}{self._day()} {choose(SHORT_MONTHS)} {choose(["", "25"])}{self.digits(2)}'

    def day_range(self) -> str:
        dash = self.random.choice([' - ', '-', ' – ', '–', ' ถึงวันที่ '])
        return f'{self._day()}{dash}{self._day()} {self.random.choice(MONTHS)} {self._buddhist_year()}'

    def phone(self) -> str:
        digits, choose = self.digits, self.random.choice
        number = choose([
            f'0 {digits(4)} {digits(4)}', f'0 {digits(4)} {digits(4)}', f'0{digits(1)} {digits(4)} {digits(4)}',
            f'0 {digits(2)} {digits(2)} {digits(4)}', f'0-{digits(4)}-{digits(4)}', f'0{digits(2)}-{digits(3)}-{digits(4)}',
            f'0{digits(2)}-{digits(7)}', f'0{digits(2)} {digits(3)} {digits(4)}', f'({digits(3)}) {digits(3)} {digits(3)}',
        ])  # fmt: skip
        head = choose(['โทร. ', 'โทร ', 'โทรศัพท์ ', 'โทรสาร ', 'โทร./โทรสาร ', 'มือถือ ', '', '', ''])
        return head + number + self._maybe(0.25, choose([' ต่อ ', ' - ', ', ', '-']) + digits(1, 4))

    def sum_of_money(self) -> str:
        groups = ','.join([self.digits(1, 3)] + [self.digits(3) for _ in range(self.random.choice([0, 1, 1, 1, 2]))])
        return groups + self.random.choice(['', '.-', '.00', '.' + self.digits(2), ' บาท', '.00 บาท', ' บาทถ้วน'])

    def sum_in_words_tail(self) -> str:
        words = 'หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า'.split()
        ranks = ['ล้าน', 'แสน', 'หมื่น', 'พัน', 'ร้อย', 'สิบ']
        spoken = ''.join(self.random.choice(words) + rank for rank in ranks[self.random.randrange(5) :])
        return f'{self.digits(1, 3)},{self.digits(3)} บาท ({spoken}บาทถ้วน)'

    def time_of_day(self) -> str:
        def clock() -> str:
            return f'{self.random.randint(0, 24):02d}{self.random.choice("...:")}{self.random.choice(["00", "30", self.digits(2)])}'

        return self.random.choice(['', 'เวลา ']) + self.random.choice([
            f'{clock()} น.', f'{clock()} นาฬิกา', f'{clock()} - {clock()} น.', f'{clock()}-{clock()} น.', f'{clock()} – {clock()} น.',
        ])  # fmt: skip

    def clause(self) -> str:
        head = self.random.choice(['ข้อ ', 'ข้อ ', 'มาตรา ', 'หมวด ', 'ส่วนที่ ', 'แบบที่ ', 'สิ่งที่ส่งมาด้วย '])
        tail = self.random.choice(
            ['', '', f'.{self.digits(1)}', f' ({self.digits(1)})', f' วรรค {self.digits(1)}', f'/{self.digits(1)}']
        )
        return head + self.digits(1, 3) + tail

    def year(self) -> str:
        head = self.random.choice(['พ.ศ. ', 'พ.ศ.', 'ประจำปี พ.ศ. ', 'ปีงบประมาณ พ.ศ. ', 'ปีการศึกษา ', ''])
        return head + self._buddhist_year()

    def order_number(self) -> str:
        return f'{self.random.choice(["", "ที่ ", "คำสั่งที่ ", "ครั้งที่ "])}{self.digits(1, 4)}/{self._buddhist_year()}'

    def percentage(self) -> str:
        number = self.digits(1, 3) + self._maybe(0.6, '.' + self.digits(1, 2))
        return self.random.choice([f'ร้อยละ {number}', f'{number}%', f'{number} %', number])

    def count(self) -> str:
        return (
            f'{self.random.choice(["จำนวน ", "จำนวน ", "รวม ", ""])}{self.digits(1, 4)} {self.random.choice(COUNTED)}'
        )

    def identity(self) -> str:
        grouped = f'{self.digits(1)}-{self.digits(4)}-{self.digits(5)}-{self.digits(2)}-{self.digits(1)}'
        spaced = f'{self.digits(1)} {self.digits(4)} {self.digits(5)} {self.digits(2)} {self.digits(1)}'
        return self.random.choice([grouped, spaced, self.digits(13), self.digits(5, 10)])

    def address(self) -> str:
        choose = self.random.choice
        return choose([
            f'เลขที่ {self.digits(1, 3)} หมู่ที่ {self.digits(1, 2)}', f'{self.digits(1, 3)}/{self.digits(1, 2)} หมู่ {self.digits(1, 2)}',
            f'{self.code()} {self.digits(5)}', f'กทม. {self.digits(5)}', f'ชั้น {self.digits(1, 2)}', f'ถนนหมายเลข {self.digits(1, 4)}',
            f'ม.{self.digits(1, 2)} ต.', f'บ้านเลขที่ {self.digits(1, 3)}/{self.digits(1, 3)}',
        ])  # fmt: skip

    def page_number(self) -> str:
        return self.random.choice(
            [f'- {self.digits(1, 2)} -', f'-{self.digits(1, 2)}-', f'หน้า {self.digits(1, 2)}', f'/{self.digits(1)}. ']
        )

    def look_alikes(self) -> str:
        """Digits of one confusable family in a row, so that shape alone decides."""
        family = self.random.choice(LOOK_ALIKE_DIGITS)
        run = ''.join(self.random.choice(family) for _ in range(self.random.randint(1, 5)))
        return self.random.choice(
            [run, f'{run[:2]}.{run[2:] or run}', f'{run}/{self.random.choice(family)}', f'ว {run}', f'{run[:1]}. ']
        )

    def bare(self) -> str:
        return self.digits(1, 6)

    def item_start(self, thai_share: float = 0.8) -> str:
        """What a numbered line begins with: ๑.  ๒.๑  (๓)  ๔)  ๑.๒.๓  ข้อ ๕"""
        one = str(self.random.randint(1, 9)) if self.random.random() < 0.7 else str(self.random.randint(10, 99))
        text = self.random.choice([
            f'{one}.', f'{one}.', f'{one}.', f'{one}.{self.digits(1)}', f'{one}.{self.digits(1)}', f'({one})', f'{one})',
            f'{one}.{self.digits(1)}.{self.digits(1)}', f'({one}.{self.digits(1)})', f'ข้อ {one}', f'/{one}.', one,
        ])  # fmt: skip
        return text.translate(_TO_THAI) if self.random.random() < thai_share else text
