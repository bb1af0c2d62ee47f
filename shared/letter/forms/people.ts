/** People as a clerk lists them, one a line: "นายธีรภพ ศรีวังทอง, นายอำเภอวังหมอก, ประธาน". */

export type ListedPerson = {
  readonly name: string;
  readonly post: string;
  /** ประธาน, กรรมการ, แทน…; empty when the line names none. */
  readonly part: string;
};

/** Parts end at a comma or a tab, so that a list pasted from a spreadsheet works as well; numbers in front are dropped. */
export function listedPeople(lines: string | undefined): readonly ListedPerson[] {
  return (lines ?? '')
    .split('\n')
    .map((line) => line.replace(/^\s*[๐-๙0-9]+\s*[.)]\s*/u, ''))
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [name = '', post = '', ...part] = line.split(/[,\t]/u).map((cell) => cell.trim());
      return { name, post, part: part.filter((cell) => cell !== '').join(' ') };
    });
}
