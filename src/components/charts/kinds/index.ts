export { Drawn } from './Drawn'
export type { ChartKind, SpecOf } from './registry'
