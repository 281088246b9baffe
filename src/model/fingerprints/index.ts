/**
 * Whether rows of a file stood in the file that a model learned from. The model keeps hashes of some
 * of its training rows as it sees them, float32 codes and numbers, so renamed columns, translated
 * categories and another order of rows change nothing.
 *
 * Some hashes take part of the features only: a file that lacks a column, or has one spelled anew,
 * meets the sketch that leaves it out. Of each kind of hash the smallest are kept
 * (bottom-k, Bar-Yossef et al. 2002): a row whose hash lies in their range is known to have been
 * there or not, and these rows stand for all. Rows that merely resemble each other count only where
 * more are found than rows of different customers in training equal each other.
 *
 * A hash has only some ten bits more than it takes to number the rows, so that one guessed row in a
 * thousand matches by accident and none can be proven to have been there. Still, hashes say something of
 * customer data: a model file is no place to publish where a customer's row could be guessed.
 */
export { seenShare } from './compare'
export { fingerprintsOf } from './make'
