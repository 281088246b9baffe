export { foreignBytes, tensorInfo } from './foreignModels'
export { generated, type Recipe } from './generated'
export { manifestFor } from './models'
