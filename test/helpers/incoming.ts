/** What lands on the desk in the journeys: the sample bundle, and a province's invitation as pasted text. */
import { join } from 'node:path';
import { findProjectRoot } from '../../electron/project-root.ts';

export const sampleBundle = join(
  findProjectRoot(import.meta.url).folder,
  'assets',
  'samples',
  'circular-bundle.pdf',
);

export const invitationText = `ด่วนมาก
ที่ อน ๐๐๑๗.๒/๕๕๑ ศาลากลางจังหวัดอุทัยธานี
ถนนริมน้ำ อน ๖๑๐๐๐
๑๖ พฤศจิกายน ๒๕๖๙
เรื่อง ขอเชิญประชุมคณะกรรมการจัดงานประจำปี
เรียน นายอำเภอวังหมอก
ด้วยจังหวัดอุทัยธานีกำหนดจัดประชุมคณะกรรมการจัดงานประจำปี ในวันศุกร์ที่ ๒๐ พฤศจิกายน ๒๕๖๙
จึงเรียนมาเพื่อโปรดเข้าร่วมประชุม
ขอแสดงความนับถือ
(นายวรากร ทองธารา)
ผู้ว่าราชการจังหวัดอุทัยธานี
สำนักงานจังหวัด
โทร. ๐ ๕๖๐๐ ๐๔๕๖`;
