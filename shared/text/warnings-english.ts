/** The warnings in English: one sentence each, what stands there first. */
import type { WarningSentences } from './warnings.ts';

export const englishWarnings: WarningSentences = {
  'impossible-date': ({ date }) => `The calendar has no “${date}”`,
  'weekday-date': ({ weekday, date, real }) => `${date} is ${real}, not ${weekday}`,
  'cited-number': ({ cited, own }) => `Cited as “${cited}”, but the enclosed letter's own number is “${own}”`,
  'cited-date': ({ cited, own }) => `Cited as dated ${cited}, but the enclosed letter is dated ${own}`,
  'cited-agency': ({ cited, own }) =>
    `Cited as a letter of “${cited}”, but the enclosed letter's head is “${own}”`,
  'province-name': ({ name }) => `There is no province “${name}”`,
  'district-name': ({ name, province }) => `The province of ${province} has no district “${name}”`,
  'district-province': ({ district, province, real }) =>
    `The district ${district} lies in ${real}, not in ${province}`,
  'postcode-province': ({ postcode, province, expected }) =>
    `The postcode ${postcode} is not one of ${province} (${expected})`,
  'code-province': ({ code, codeProvince, headProvince }) =>
    `The code “${code}” is that of ${codeProvince}, but the head names ${headProvince}`,
  'code-agency': ({ code, codeAgency, headAgency }) =>
    `The code “${code}” is that of ${codeAgency}, but the head names “${headAgency}”`,
  'agency-address': ({ agency, address, known }) =>
    `The address “${address}” is not the known one of ${agency} (${known})`,
  'stamp-province': ({ stamp, expected }) =>
    `The receive stamp is of ${stamp}, but ${expected} forwarded the letter`,
  'stamp-labels': ({ labels }) =>
    `The receive stamp's labels were read as “${labels}”; a stamp has number, date and time`,
  'stamp-merged': ({ stamp }) => `Words of a receive stamp were read into a line of the letter: ${stamp}`,
  'phone-digits': ({ phone, count }) => `The phone number “${phone}” has ${count} digits, which no line has`,
  'phone-grouping': ({ phone }) => `The mobile number “${phone}” is grouped oddly; a digit may be wrong`,
  'phone-style': ({ phone }) => `The phone number “${phone}” has hyphens; official letters use spaces`,
  'phone-differs': ({ one, other }) => `One office's number is printed two ways: “${one}” and “${other}”`,
  'mail-differs': ({ one, other }) => `One mail address is printed two ways: “${one}” and “${other}”`,
  'mailbox-unofficial': ({ mailbox }) => `“${mailbox}” is no official mailbox (.go.th)`,
  'address-differs': ({ one, other, agency }) =>
    `The address of ${agency} is printed two ways: “${one}” and “${other}”`,
  'enclosure-missing': ({ number, listed }) => `Refers to enclosure ${number}, but only ${listed} are listed`,
  'deadline-after-event': ({ deadline, event }) =>
    `The reply is due ${deadline}, after the event of ${event}`,
  'deadline-before-letter': ({ deadline, letter }) =>
    `The deadline ${deadline} had passed when the letter was written (${letter})`,
  'letter-before-cited': ({ own, cited }) =>
    `The letter is dated ${own}, before a letter it cites (${cited})`,
  'minute-before-letter': ({ minute, letter }) =>
    `The minute is dated ${minute}, before the letter (${letter})`,
  'minute-before-stamp': ({ minute, stamp }) =>
    `The minute is dated ${minute}, before the receive stamp (${stamp})`,
  'minute-address': ({ line }) => `The minute begins “${line}”; it should begin with เรียน`,
  'minute-position': ({ line }) => `“${line}” below the writer's name is no post`,
  'stamp-before-letter': ({ stamp, letter }) =>
    `The receive stamp is dated ${stamp}, before the letter (${letter})`,
  'forwarded-before-received': ({ letter, stamp }) =>
    `The covering letter is dated ${letter}, before what it forwards was received (${stamp})`,
  'url-host': ({ host, other }) =>
    `The web address “${host}” differs from “${other}” elsewhere in the bundle`,
  'code-host': ({ host, other }) =>
    `The QR code leads to “${host}”, which resembles but is not “${other}” that the letter names`,
  'signature-slash': ({ line }) => `A slash stands in the signatory's position “${line}”`,
  'signature-brackets': ({ name }) => `The signatory's name “${name}” is not in brackets`,
  'signature-acting': ({ line }) =>
    `The signatory's position “${line}” lacks the acting phrase or the post acted for`,
  'signature-office': ({ position, head }) => `Signed by “${position}”, but the head is “${head}”`,
  'signer-name': ({ one, other, position }) =>
    `One post (${position}) has two names: “${one}” and “${other}”`,
  'name-garbled': ({ name, word }) =>
    `The name “${name}” holds the word “${word}”; compare it with the original`,
  'letter-twice': ({ number, date, page, first }) =>
    `The letter ${number} of ${date} is in this file twice (pages ${first} and ${page}); it may have been scanned again`,
  'pointer-dropped': ({ words, dropped }) =>
    `Where this letter ends with “${words}”, its source goes on with “${dropped}”`,
  'person-name': ({ one, other }) => `A person's name is printed two ways: “${one}” and “${other}”`,
  'office-head': ({ line }) => `The office's name “${line}” looks misspelt`,
  'total-sum': ({ stated, computed }) =>
    `The total is given as ${stated}, but the rows add up to ${computed}`,
  'stated-count': ({ stated, counted, unit }) => `${stated} (${unit}) are announced, ${counted} are listed`,
  'row-sequence': ({ rows }) => `The table's row numbers do not run on: ${rows}`,
  'item-sequence': ({ items }) => `The item numbers do not run on: ${items}`,
  'page-sequence': ({ pages }) => `The page numbers do not run on: ${pages}; a page may be missing`,
  'amount-words': ({ figure, words, value }) =>
    `The amount ${figure} baht is not what the words “${words}” say (${value})`,
  'range-year': ({ range, other }) =>
    `The dates “${range}” differ in year from “${other}” in the same bundle`,
  'year-drift': ({ date, other }) => `The date “${date}” differs in year from “${other}” in the same bundle`,
  'year-distant': ({ date, letter }) =>
    `The deadline “${date}” is more than a year after the letter (${letter}); the year may be wrong`,
  'fiscal-period': ({ period, year }) =>
    `“${period}” is not the fiscal year ${year} (1 October to 30 September)`,
  'time-range': ({ range }) => `The time “${range}” ends before it begins`,
  'slot-length': ({ slot, hours }) =>
    `The slot “${slot}” takes ${hours} hours, far more than the others of the programme`,
  'slot-gap': ({ one, other }) => `The programme leaves a gap between “${one}” and “${other}”`,
  'slot-overlap': ({ one, other }) => `The programme's “${one}” and “${other}” overlap`,
  'break-time': ({ time }) => `The break at ${time} does not lie between slots of the programme`,
  'rounds-overlap': ({ name, rounds }) => `${name} is in rounds ${rounds} at once`,
  'rounds-missing': ({ names }) => `The list of provinces lacks ${names}`,
  'doubled-words': ({ words }) => `The words “${words}” are doubled`,
  'impossible-marks': ({ word }) => `“${word}” bears marks that Thai does not use so`,
  'misspelt-phrase': ({ found, phrase }) => `“${found}” is probably “${phrase}”`,
  'spelling-vote': ({ found, usual, times }) =>
    `“${found}” differs from “${usual}”, which stands ${times} times in the bundle`,
  'subject-differs': ({ one, other }) =>
    `The covering letter's subject “${one}” differs from the enclosed letter's “${other}”`,
  'title-differs': ({ one, other }) => `The annex's title “${one}” differs from the subject “${other}”`,
  continuation: ({ words, next, page }) =>
    next === ''
      ? `After “${words}” no page follows`
      : page !== ''
        ? `The next page should begin “${words}” but begins “${next}”; page ${page} begins so: pages may be out of order`
        : `The next page should begin “${words}” but begins “${next}”; a page may be missing`,
  'stray-line': ({ line }) => `“${line}” stands alone in the letter; it may be a stroke or a speck`,
  'circular-mark': ({ to }) => `The letter is to “${to}”, but its number has no ว of a circular`,
  'era-space': ({ found }) => `“${found}” is usually written with a space after พ.ศ.`,
  'digit-style': ({ found }) => `Arabic figures (${found}) stand in a text with Thai ones`,
  'not-for-us': ({ to, district }) =>
    `The letter is addressed to “${to}”, not to the district of ${district}`,
  'page-without-text': ({ page }) => `Page ${page} is a picture; its text is not read yet`,
  'page-lossy': ({ page }) =>
    `Page ${page} lacks characters that its file did not keep; compare with the original`,
  'letters-not-found': () =>
    'The letters in this file could not be told apart; look at the pages and type the values, or read it again',
  'checks-not-run': () =>
    'This bundle could not be searched for contradictions; look it over yourself, or read it again',
};
