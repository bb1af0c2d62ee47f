/**
 * Names of provinces, districts, departments and of the office's own recipients against their tables. Only a name that
 * nearly is one of the table is doubted: what is merely unknown may be new, or a name of its own.
 */
import { departmentNames } from '../gazetteer/departments.ts';
import { districtsOf, provincesOfDistrict } from '../gazetteer/districts.ts';
import { nearestBeginning } from '../gazetteer/nearest-name.ts';
import { provinces } from '../gazetteer/provinces.ts';
import { type FieldText, fieldTexts } from './field-text.ts';
import type { LetterRule } from './finding.ts';
import { finding, mending } from './finding.ts';
import type { LetterContent, LetterFinding } from './letter.ts';

export type NameFacts = {
  /** Of the office, without จังหวัด and อำเภอ; they need not stand in any table. */
  readonly province: string;
  readonly district: string;
  readonly recipients: readonly string[];
};

const provinceNames = provinces.map(({ name }) => name);

export function findingsAboutNames(content: LetterContent, facts: NameFacts): readonly LetterFinding[] {
  const ownProvinces = [...provinceNames, facts.province];
  const ownDistricts = [...districtsOf(facts.province), facts.district];
  return fieldTexts(content).flatMap((place) => [
    ...against(place, /จังหวัด\s?(?=([ก-๎]{3,40}))/gu, ownProvinces, 'province-name'),
    ...against(place, /อำเภอ\s?(?=([ก-๎]{3,40}))/gu, ownDistricts, 'district-name').filter(
      // another province's district of that very name
      ({ place: where }) => where === undefined || !isDistrict(place.text.slice(where.start)),
    ),
    ...against(place, /(?=(กรม[ก-๎]{4,60}|สำนักงาน[ก-๎]{6,60}))/gu, departmentNames, 'agency-name'),
    ...against(place, /(?=((?:เทศบาล|องค์การบริหารส่วน)[ก-๎]{5,60}))/gu, facts.recipients, 'recipient-name'),
  ]);
}

function isDistrict(run: string): boolean {
  const word = /^[ก-๎]+/u.exec(run)?.[0] ?? '';
  return Array.from({ length: word.length }, (_, at) => word.slice(0, at + 1)).some(
    (name) => name.length >= 3 && provincesOfDistrict(name).length > 0,
  );
}

/** `label`: matches before the name; its group looks ahead at what stands there. */
function against(
  place: FieldText,
  label: RegExp,
  names: readonly string[],
  rule: LetterRule,
): readonly LetterFinding[] {
  return [...place.text.matchAll(label)].flatMap((match) => {
    const run = match[1] ?? '';
    const near = nearestBeginning(run, names);
    if (near === null) return [];
    const start = match.index + match[0].length;
    const change = mending(place, start, start + near.word.length, near.name);
    return [finding(rule, 'doubt', place.field, { name: near.word, near: near.name }, change)];
  });
}
