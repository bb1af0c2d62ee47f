/** An office before it has said anything: the figures of the regulation and of the typing manual (rules §1.0). */
import type { OfficeSettings, PageStyle } from './office.ts';

/** Figures of page styles that were saved before there were forms beside หนังสือภายนอก. */
export const formStyle = {
  garudaTopCm: 1.5,
  numberLineTopCm: 4.35,
  pageNumberTopCm: 1.5,
  continuationBottomCm: 1,
  ownerRoomLines: 3,
  memoTitlePt: 29,
  memoLabelPt: 20,
  memoSignatureLines: 2,
  dateLineCm: 5,
  sealLines: 4,
  secrecyPt: 24,
} as const satisfies Partial<PageStyle>;

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
    pageStyle: {
      marginTopCm: 2.5,
      marginBottomCm: 2,
      marginLeftCm: 3,
      marginRightCm: 2,
      axisCm: 7.5,
      firstLineCm: 2.5,
      fontPt: 16,
      urgencyPt: 32,
      blockBeforePt: 6,
      closingBeforePt: 12,
      signatureLines: 4,
      ...formStyle,
      pageNumberField: 'word',
    },
  };
}
