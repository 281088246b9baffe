/**
 * Symmetric (oblivious) trees up to depth 6 (Prokhorenkova et al. 2018), boosted (Friedman 2001).
 * All splits of a level are shared, so a leaf fixes the whole pattern of answers and its Shapley
 * vector is a constant of the leaf: deeper models keep exact reasons.
 */
export { fitDeep, predictDeep } from './fitDeep'
export { deepSettingsFor } from './settings'
