/** How much a letter may hold: long enough for any, short enough that a mistake cannot fill the disk. */

/** Of one text: the letter's own, or an attachment's. */
export const mostBlocks = 500;
/** Of one table. */
export const mostRows = 2_000;
/** Of one paragraph or cell. */
export const mostCharacters = 20_000;
