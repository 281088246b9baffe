export { ChartFrame } from './ChartFrame'
export { PointedPlot } from './PointedPlot'
export { slotAt, useLinePointing } from './useLinePointing'
export { usePointing } from './usePointing'
