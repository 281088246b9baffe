export { ControlPart } from './ControlPart'
