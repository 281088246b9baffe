export { shortened, textWidth, wrapped } from './text'
export { colour, textSize, wayColour } from './theme'
