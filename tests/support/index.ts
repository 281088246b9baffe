export { foreignBytes, tensorInfo } from './foreignModels'
export { manifestFor } from './models'
