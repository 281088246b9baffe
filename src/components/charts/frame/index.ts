export { ChartFrame, type FrameProps } from './ChartFrame'
