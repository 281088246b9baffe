/**
 * How a text file is written: delimiter, quotes, line ends.
 *
 * The dialect is the one that gives the most regular table: row patterns times cell types after van
 * den Burg, Nazábal and Sutton 2019, uniform columns after García 2024, with priors for seldom
 * delimiters and one column rated apart. Comments and the prose around a table have no say;
 * apostrophes are quotes only where more cells stand in them than in ". `splitRows` mends a row
 * within its line, so that a stray quote never costs the rows after it, and takes linear time on
 * any text. PapaParse writes CSV and reads none: it knows no backslashes, padded cells, runs of
 * spaces or mixed line ends.
 */
export { type CellMark, cleanCells, holdsMarks } from './cellMarks'
export { isComment } from './comment'
export { detectDialect } from './detectDialect'
export { type Dialect, plainDelimiters } from './dialect'
export { splitRows } from './splitRows'
export { tableWidth } from './tableWidth'
