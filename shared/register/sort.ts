/** The order of a register's list on the screen; paper keeps the order of the book. */

/** `running` is the order of entering. */
export const sortColumns = ['running', 'documentDate', 'from', 'to', 'subject'] as const;
export type SortColumn = (typeof sortColumns)[number];

export const sortDirections = ['ascending', 'descending'] as const;
export type SortDirection = (typeof sortDirections)[number];

export type RegisterSort = { readonly column: SortColumn; readonly direction: SortDirection };

/** As the book opens: what was entered last stands first. */
export const usualSort: RegisterSort = { column: 'running', direction: 'descending' };

/** What a press on the head of a column asks for; the same again turns it round. */
export function sortAfterPress(now: RegisterSort, column: SortColumn): RegisterSort {
  if (now.column === column)
    return { column, direction: now.direction === 'ascending' ? 'descending' : 'ascending' };
  // Numbers and days: the newest is looked for; names: the first.
  const isOfTime = column === 'running' || column === 'documentDate';
  return { column, direction: isOfTime ? 'descending' : 'ascending' };
}

export function isSortColumn(name: string): name is SortColumn {
  return (sortColumns as readonly string[]).includes(name);
}
