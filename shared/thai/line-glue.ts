/** What stands between two lines of one sentence once they are run on: Thai has no space between words. */

const thaiEnd = /[\u0E01-\u0E4E]$/;
const thaiStart = /^[\u0E01-\u0E4E]/;
const clauseStart = /^(?:ลงวันที่|จำนวน|ประจำปี|ณ |จึง|โดย|ผ่าน|รายละเอียด|พร้อม|ทั้งนี้|ด่วน|ที่ [ก-ฮ]{2})/u;

/** A line that the margin broke inside a clause goes on without a space. */
export function lineGlue(left: string, right: string): '' | ' ' {
  return thaiEnd.test(left) && thaiStart.test(right) && !clauseStart.test(right) ? '' : ' ';
}

/** The lines as one, with single spaces. `wasDrawn`: the margin broke them, as on a printed page; else the writer did. */
export function asOneLine(text: string, wasDrawn: boolean): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .reduce(
      (before, line) => (before === '' ? line : `${before}${wasDrawn ? lineGlue(before, line) : ' '}${line}`),
      '',
    );
}
