/**
 * Fills a model's features from the columns of any file.
 *
 * Exact names, spellings and aliases go first (`names`); the rest is an assignment with the largest
 * total confidence (`columns`). Confidence comes from the name (what its words mean, in English and
 * Russian, transliterated too, and likeness of spelling) and from the values against the training
 * histogram. From 0.6 on a column is mapped, above 0.8 the program is sure; content alone never
 * reaches 0.6. Categories are matched in the same way (`values`); below 0.8 a match is proposed and
 * the cell counts as missing. Where a model counts days, columns fill its dates, and the features
 * derived from them follow. What that means for the scores is told by `report`.
 */
export { proposeMapping } from './columns'
export { conceptsOf, matchNames } from './names'
export { compareScores, reportMapping } from './report'
export { bindColumn, bindDates, categoryCodes, derivedColumn, type Source } from './values'
