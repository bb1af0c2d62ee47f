/** Larger and smaller, by a key that is pressed once. */
import { describe, expect, it } from 'vitest';
import { stepZoom } from '../../../../../../renderer/screens/review/document/view.ts';

describe('the page', () => {
  it('is seen to grow and to shrink by one press, wherever it stands', () => {
    // 66 % fills the width of a small screen: 67 % would look the same.
    expect(stepZoom(0.663, 1)).toBe(0.8);
    expect(stepZoom(0.68, -1)).toBe(0.5);
    expect(stepZoom(1, 1)).toBe(1.25);
    expect(stepZoom(1, -1)).toBe(0.8);
  });

  it('goes no further than its last steps', () => {
    expect(stepZoom(3.9, 1)).toBe(4);
    expect(stepZoom(4, 1)).toBe(4);
    expect(stepZoom(0.5, -1)).toBe(0.5);
    expect(stepZoom(0.3, -1)).toBe(0.3);
  });
});
