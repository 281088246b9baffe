export { holdfast } from './holdfast'
