/**
 * Interventional TreeSHAP of tree ensembles read from a file, which carries no cover counts, so
 * that path-dependent values cannot be had from it. A leaf's values depend on a row only through
 * which players of its path lead elsewhere: background rows are counted by that pattern, and each
 * pattern among 512 rows is worked out once, leaf by leaf. Leaves with more than 31 players are
 * compared row by row.
 */
export { evaluateForest, type Forest, growForest } from './forest'
export type { RawTrees } from './rawTrees'
export { readParallelTrees } from './readParallelTrees'
export { readTreeEnsemble } from './readTreeEnsemble'
export { TreeExplainer } from './treeExplainer'
