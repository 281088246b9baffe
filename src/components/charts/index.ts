/**
 * The one room of charts. Views hand over small specs and load Recharts with the first picture; `kinds`
 * has a file and a line for each chart, `plot` the axes, marks and pointing they are made of, `frame`
 * what stands around a picture, `ink` colours and sizes of text.
 */
export { Chart } from './Chart'
export type { SpecOf } from './kinds'
