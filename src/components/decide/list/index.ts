export { ContactPart } from './ContactPart'
