export {
  axisPlaces,
  type BinPlace,
  binOfValue,
  type EffectBin,
  effectBins,
  missingBin,
  readsAsRows,
} from './bins'
export { driverName } from './driverName'
export {
  type Driver,
  type FeatureDriver,
  importancePoints,
  type PairDriver,
  rankDrivers,
} from './drivers'
export type { EffectChartProps, Marked } from './effectChart'
export {
  binReadout,
  effectTable,
  effectText,
  findingSentence,
  type Told,
  typicalText,
} from './effectText'
export { strongestRun } from './finding'
export { driversHeadline } from './headline'
export { digitsFor, placeSentence, placeText, type Words } from './placeText'
export { restLine } from './restLine'
export { pointsOf, riskAt, type Scale } from './risk'
export { useChosenCustomer } from './useChosenCustomer'
