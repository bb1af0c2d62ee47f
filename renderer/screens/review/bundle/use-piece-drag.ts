/** A piece dragged by mouse or keyboard: onto a letter it stands behind it, between top letters it is one of them. */
import { useRef } from 'react';
import { type DropTarget, useDragAndDrop } from 'react-aria-components';
import { type BundleCut, pieceOf } from '../../../../shared/document/bundle-cut.ts';
import type { PieceSteps } from './use-piece-steps.ts';

const type = 'saraban-piece';

export function usePieceDrag(cut: BundleCut, steps: PieceSteps, canCut: boolean) {
  const dragged = useRef<string | null>(null);
  const parentAt = (target: DropTarget): string | null | undefined => {
    if (target.type !== 'item') return undefined;
    const key = String(target.key);
    return target.dropPosition === 'on' ? key : (pieceOf(cut, key)?.under ?? null);
  };
  const isPossible = (target: DropTarget) => {
    const parent = parentAt(target);
    if (dragged.current === null || parent === undefined) return false;
    return steps.places(dragged.current).includes(parent);
  };
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: !canCut,
    acceptedDragTypes: [type],
    getItems: (keys) =>
      [...keys].map((key) => ({ [type]: String(key), 'text/plain': steps.nameOf(String(key)) })),
    getAllowedDropOperations: () => ['move'],
    onDragStart: ({ keys }) => {
      dragged.current = String([...keys][0] ?? '');
    },
    onDragEnd: () => {
      dragged.current = null;
    },
    getDropOperation: (target) => (isPossible(target) ? 'move' : 'cancel'),
    onMove: ({ keys, target }) => {
      const parent = parentAt(target);
      const [key] = keys;
      if (key !== undefined && parent !== undefined) steps.move(String(key), parent);
    },
  });
  return dragAndDropHooks;
}
