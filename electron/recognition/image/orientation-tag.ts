/** The orientation tag that EXIF and TIFF share (1 to 8): by how much the stored picture must be turned. */
import type { Turn } from './grey.ts';

/** Mirrored kinds (2, 4, 5, 7) do not come out of cameras or scanners; they are treated as their unmirrored kin. */
export function turnOf(orientation: number): Turn {
  if (orientation === 3 || orientation === 4) return 180;
  if (orientation === 6 || orientation === 5) return 90;
  return orientation === 8 || orientation === 7 ? 270 : 0;
}
