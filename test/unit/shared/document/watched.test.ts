import { expect, it } from 'vitest';
import { folderAfterTaking } from '../../../../shared/document/watched.ts';

it('names the folder in which a file that was taken in lies', () => {
  expect(folderAfterTaking({ folder: '/scan', after: 'leave' })).toBe('/scan');
  expect(folderAfterTaking({ folder: '/scan/', after: 'move' })).toBe('/scan/นำเข้าแล้ว');
  expect(folderAfterTaking({ folder: 'D:\\scan', after: 'move' })).toBe('D:\\scan\\นำเข้าแล้ว');
});
