/**
 * Which rows are the same customer. Files of customers are full of repeats: the same export pasted
 * twice, last month's rows beside this month's. A random split would put rows of one customer on both
 * sides, and the model would be asked about customers it has seen.
 *
 * The words: a *family* is all rows of one customer; its rows but the first are *repeats*. A repeat
 * is a *duplicate* where it equals an earlier row, in everything or but for the ID, and else a
 * *copy*. A *near copy* agrees on most columns; a *moved copy* has its numbers moved by constants; a
 * *copied block* stands again at a constant distance, as it was or moved.
 *
 * Duplicates are grouped by hashes of whole rows. Near copies meet by hashes of random subsets of the
 * columns (locality-sensitive hashing, Indyk and Motwani 1998). The distances of copied blocks are
 * voted for by the differences of neighbouring rows, which also finds small blocks, where an
 * autocorrelation would not; moved copies by the differences that many pairs share. Rows that are
 * not equal are joined only where chance, given the shares of values and the dependence of columns,
 * cannot explain how alike they are, at a false rate of 1 in 1,000 (Benjamini and Hochberg 1995).
 * Columns computed from others are not compared, nor are those in which copies agree no more often
 * than strangers do where that loses copies.
 * From some 20,000 rows on this takes long, so a profile counts duplicates first.
 */
export { comparisonRoles, fillableColumns } from './comparisonRoles'
export { countFamilies, groupDuplicates } from './equal'
export { findFamilies } from './findFamilies'
export { findDuplicates, findRepeats } from './findRepeats'
export { type FilledTable, filledIn, fillFromRelatives, sameFill } from './relatives'
