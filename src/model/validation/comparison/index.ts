export { compareModels } from './compare'
export { ascending, type Placements, placements } from './delong'
