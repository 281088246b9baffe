export { Similar } from './Similar'
