/** An office before it has said anything: the figures of the regulation and of the typing manual (rules §1.0). */
import type { OfficeSettings } from './office.ts';
import { usualFigures } from './page-figures.ts';

/** Names are empty and must be filled in before the office can be saved. */
export function defaultOfficeSettings(): OfficeSettings {
  return {
    officeName: '',
    district: '',
    province: '',
    provinceCode: '',
    addressLines: [],
    postcode: '',
    clerkName: '',
    garudaFileId: null,
    documentFont: 'TH SarabunIT๙',
    circularSeries: 'own',
    numberBeforeSignature: false,
    language: 'th',
    theme: 'system',
    textSizePercent: 100,
    importLimits: { megabytes: 200, pages: 2_000 },
    recognition: { secondReader: true, workers: null },
    pageStyle: { ...usualFigures(), pageNumberField: 'word' },
  };
}
