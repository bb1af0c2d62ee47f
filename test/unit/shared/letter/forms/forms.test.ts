/** The forms as data: what the regulation asks for, in its order. */
import { describe, expect, test } from 'vitest';
import { letterFormNames } from '../../../../../shared/letter/forms/form.ts';
import { asksFor, formOf, requires } from '../../../../../shared/letter/forms/index.ts';
import { listedPeople } from '../../../../../shared/letter/forms/people.ts';

describe('the eleven forms', () => {
  test('are forms 1 to 11 of the regulation, each asking for text and a date, none twice for one thing', () => {
    expect(letterFormNames.map((name) => formOf(name).formNumber)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
    ]);
    for (const form of letterFormNames.map(formOf)) {
      const names = form.fields.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect([form.name, requires(form, 'body'), requires(form, 'date')]).toEqual([form.name, true, true]);
    }
  });

  test('know whose number they bear: letters the register’s, orders their own, minutes none', () => {
    const bearing = (numbering: string | null) =>
      letterFormNames.filter((name) => formOf(name).numbering === numbering);
    expect(bearing('letter')).toEqual(['external', 'memo', 'sealed']);
    expect(bearing('order')).toEqual(['order']);
    expect(bearing(null)).toEqual(['regulation', 'rule', 'communique', 'news', 'minutes']);
    expect(letterFormNames.filter((name) => formOf(name).mayBeCircular)).toEqual(bearing('letter'));
  });

  test('only letters under a signature of form 1 close with คำลงท้าย; orders and news address nobody', () => {
    expect(letterFormNames.filter((name) => asksFor(formOf(name), 'complimentaryClose'))).toEqual([
      'external',
    ]);
    expect(letterFormNames.filter((name) => asksFor(formOf(name), 'addressee'))).toEqual([
      'external',
      'memo',
      'sealed',
    ]);
  });
});

test('people are listed one a line, from typing or from a spreadsheet, numbered or not', () => {
  expect(
    listedPeople('๑. นายธีรภพ ศรีวังทอง, นายอำเภอวังหมอก, ประธาน\n\n2) นางสาวกมลเนตร ทุ่งรวง\tปลัดอำเภอ\nนายเอก'),
  ).toEqual([
    { name: 'นายธีรภพ ศรีวังทอง', post: 'นายอำเภอวังหมอก', part: 'ประธาน' },
    { name: 'นางสาวกมลเนตร ทุ่งรวง', post: 'ปลัดอำเภอ', part: '' },
    { name: 'นายเอก', post: '', part: '' },
  ]);
  expect(listedPeople(undefined)).toEqual([]);
});
