/** Runs inside the browser: breaks letters into pages, and tells where each line of text came to lie. Must not use anything outside itself. */

export type TruthLine = {
  readonly text: string;
  /** Stamps lie over the letter and count apart. */
  readonly kind: 'text' | 'stamp';
  /** CSS pixels from the page's top left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Moves the blocks of each letter onto pages; what does not fit goes on under a page number, announced by คำต่อเนื่อง. */
export function breakIntoPages(limit: number): void {
  const thaiDigit = (value: number) => String.fromCharCode(0x0e50 + value);
  for (const letter of document.querySelectorAll<HTMLElement>('.letter')) {
    let page = letter.querySelector<HTMLElement>('.page') as HTMLElement;
    let count = 1;
    for (;;) {
      const flow = page.querySelector('.flow') as HTMLElement;
      const top = page.getBoundingClientRect().top;
      const blocks = [...flow.children] as HTMLElement[];
      const at = blocks.findIndex((block) => block.getBoundingClientRect().bottom - top > limit);
      if (at < 1) break;
      const next = document.createElement('section');
      count += 1;
      next.className = 'page later';
      next.innerHTML = `<div class="pagenumber"><span class="t">- ${thaiDigit(count)} -</span></div><div class="flow"></div>`;
      // The closing goes over whole and takes the end of the body with it (rules §1.0).
      let first = at;
      while (first > 2 && blocks[first]?.classList.contains('keep')) first -= 1;
      const moved = blocks.slice(first);
      (next.querySelector('.flow') as HTMLElement).append(...moved);
      const words = [
        ...new Intl.Segmenter('th', { granularity: 'word' }).segment(
          moved[0]?.innerText.split('\n')[0] ?? '',
        ),
      ];
      const opening = words.slice(0, 4).map(({ segment }) => segment);
      const continued = document.createElement('div');
      continued.className = 'continued';
      continued.innerHTML = `<span class="t">/${opening.join('').trim()}...</span>`;
      page.append(continued);
      page.after(next);
      page = next;
    }
  }
  for (const minute of document.querySelectorAll<HTMLElement>('.minute')) {
    const page = minute.closest('.page') as HTMLElement;
    const bottom = (page.querySelector('.flow') as HTMLElement).getBoundingClientRect().bottom;
    if (bottom - page.getBoundingClientRect().top > 940) minute.remove();
  }
}

/** Lines of one page as they stand, in reading order. */
export function linesOnPage(index: number): TruthLine[] {
  const page = document.querySelectorAll<HTMLElement>('.page')[index] as HTMLElement;
  const origin = page.getBoundingClientRect();
  const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' });
  const lines: { -readonly [Key in keyof TruthLine]: TruthLine[Key] }[] = [];
  for (const unit of page.querySelectorAll<HTMLElement>('.t, .s')) {
    const kind = unit.classList.contains('s') ? 'stamp' : 'text';
    if (unit.offsetParent === null) continue;
    let current: (typeof lines)[number] | null = null;
    const walker = document.createTreeWalker(unit, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      for (const { segment, index: start } of graphemes.segment(node.textContent ?? '')) {
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + segment.length);
        const box = range.getBoundingClientRect();
        const [x, y] = [box.left - origin.left, box.top - origin.top];
        const isSameLine =
          current !== null &&
          (box.height === 0 ||
            Math.abs(y + box.height / 2 - current.y - current.height / 2) < current.height * 0.5);
        if (current === null || !isSameLine) {
          current = { text: segment, kind, x, y, width: box.width, height: box.height };
          lines.push(current);
        } else {
          current.text += segment;
          if (box.width > 0) current.width = Math.max(current.width, x + box.width - current.x);
        }
      }
    }
  }
  return lines;
}
