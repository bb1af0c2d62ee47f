/** The height of a consonant on this page, from the heights of all pieces of ink. */
import type { Components } from '../image/components.ts';

/** Zero when there is nothing like letters. */
export function consonantHeight({ count, left, right, top, bottom, area }: Components, most = 80): number {
  const weight = new Float64Array(most + 3);
  let letters = 0;
  for (let at = 0; at < count; at += 1) {
    const height = (bottom[at] as number) - (top[at] as number);
    const width = (right[at] as number) - (left[at] as number);
    const isLetterLike =
      height >= 5 && height <= most && width >= 0.2 * height && width <= 3 * height && filled(at);
    if (!isLetterLike) continue;
    weight[height] = (weight[height] as number) + Math.min(height, width);
    letters += 1;
  }
  if (letters < 3) return 0;
  return peak(weight);

  function filled(at: number): boolean {
    const height = (bottom[at] as number) - (top[at] as number);
    const width = (right[at] as number) - (left[at] as number);
    return (area[at] as number) > 0.08 * width * height;
  }
}

function peak(weight: Float64Array): number {
  const at = (index: number) => weight[index] ?? 0;
  let [best, height] = [-1, 0];
  for (let h = 5; h < weight.length - 1; h += 1) {
    const around = at(h - 1) + at(h) + at(h + 1);
    if (around > best) [best, height] = [around, h];
  }
  const mass = at(height - 1) + at(height) + at(height + 1);
  return (at(height - 1) * (height - 1) + at(height) * height + at(height + 1) * (height + 1)) / mass;
}
