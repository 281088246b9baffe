export { type OpenedContainer, openContainer } from './openContainer'
