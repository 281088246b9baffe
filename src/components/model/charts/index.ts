export { CalibrationChart } from './CalibrationChart'
export { CurveChart } from './CurveChart'
export { curveFacts } from './curveFacts'
