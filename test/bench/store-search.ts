/** Search at size: words of one, two, three and ten letters, common ones, parts of what is there, and absent ones. */
import type { Store } from '../../electron/store/store.ts';
import { fold } from '../../shared/thai/fold.ts';
import { type Bench, median, percentile, seededRandom } from './harness.ts';

/** Stand in most lines or pages. */
const common: Readonly<Record<string, readonly string[]>> = {
  '1': ['ก', 'า', 'น', 'ร', 'อ', '๕'],
  '2': ['กา', 'รา', 'ปร', 'ะก', 'อง'],
  '3': ['การ', 'ประ', 'ราย', 'ขอค', 'งาน'],
  '10': ['องค์กรปกครองส่วนท้องถิ่น', 'เบี้ยยังชีพ', 'ผู้สูงอายุ', 'กรมส่งเสริมการปกครองท้องถิ่น', 'จังหวัดธารบุรี'],
};
/** ฃ and ฅ, which no word of today is written with, alone and in company. */
const absent: Readonly<Record<string, readonly string[]>> = {
  '1': ['ฃ', 'ฅ', '~'],
  '2': ['ฃฅ', 'กฃ', 'ฅา', '~1', 'ฃะ'],
  '3': ['ฃฅฃ', 'การฃ', 'ฅาฅ', '~~~', 'ฃกฃ'],
  '10': ['องค์กรปกครองส่วนฃ', 'เบี้ยยังชีพฃฃฃ', 'ผู้สูงอายุฅฅ', 'รายงานฃการประชุม', 'จังหวัดธารบุรีฃ'],
};
const each = 40;
const shown = 50;

/** Milliseconds as a person waits, and of the processor: on a busy machine the first says more of the others. */
export async function measureSearch(bench: Bench, store: Store): Promise<void> {
  const parts = await partsOf(store);
  const [waits, works]: [number[], number[]] = [[], []];
  for (const length of ['1', '2', '3', '10'] as const) {
    const kinds = { common: common[length], part: parts[length], absent: absent[length] };
    for (const [kind, texts = []] of Object.entries(kinds)) {
      const taken = await timeSearches(store, texts);
      const isRight = kind === 'absent' ? taken.hits === 0 : taken.empty === 0;
      bench.check(`search_${length}_${kind}_right`, isRight);
      bench.figure(`search_${length}_${kind}_p50_ms`, median(taken.waits));
      bench.figure(`search_${length}_${kind}_p95_ms`, percentile(taken.waits, 0.95));
      waits.push(...taken.waits);
      works.push(...taken.works);
    }
  }
  bench.figure('search_p50_ms', median(waits));
  bench.figure('search_processor_p95_ms', percentile(works, 0.95));
  bench.target('search_p95_ms', percentile(waits, 0.95), 'at-most', bench.size <= 100_000 ? 10 : 50);
}

async function timeSearches(store: Store, texts: readonly string[]) {
  const found = { waits: [] as number[], works: [] as number[], hits: 0, empty: 0 };
  for (let turn = 0; turn < each; turn += 1) {
    const text = texts[turn % texts.length] ?? '';
    const [began, worked] = [performance.now(), process.cpuUsage()];
    const hits = await store.registers.search(text, shown);
    found.waits.push(performance.now() - began);
    const { user, system } = process.cpuUsage(worked);
    found.works.push((user + system) / 1_000);
    found.hits += hits.length;
    if (hits.length === 0) found.empty += 1;
  }
  return found;
}

/** Parts of subjects that stand in the books, from anywhere in them. */
async function partsOf(store: Store): Promise<Readonly<Record<string, readonly string[]>>> {
  const random = seededRandom(3);
  const query = { book: 'received', year: null, order: 'newest-first', limit: 1 } as const;
  const { total } = await store.registers.list({ ...query, offset: 0 });
  const subjects: string[] = [];
  for (let at = 0; at < each; at += 1) {
    const { rows } = await store.registers.list({ ...query, offset: Math.floor(random() * total) });
    subjects.push(...rows.map(({ subject }) => fold(subject)));
  }
  const part = (text: string, length: number) => {
    const start = Math.floor(random() * Math.max(1, text.length - length));
    return text.slice(start, start + length);
  };
  return Object.fromEntries(
    [1, 2, 3, 10].map((length) => [String(length), subjects.map((subject) => part(subject, length))]),
  );
}
