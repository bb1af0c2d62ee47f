import type { ThaiText } from './index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: ThaiText;
    /** What the formatters of text/format.ts take. */
    interpolationFormatTypeMap: {
      count: number;
      digits: string | number;
      date: string;
      shortDate: string;
      fullDate: string;
      weekdayDate: string;
      time: string;
      moment: string;
      span: number;
    };
  }
}
