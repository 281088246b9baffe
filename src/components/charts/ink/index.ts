export {
  type Axis,
  acrossOf,
  type Domain,
  type Drawing,
  type Layer,
  leftRoom,
  type Panel,
  type Place,
  roundTicks,
  type Spoken,
  usualRight,
} from './drawing'
export { box, dot, type Mark, rule, type Span, words } from './marks'
export { shortened, textWidth, wrapped } from './text'
export { colour, textSize, wayColour } from './theme'
