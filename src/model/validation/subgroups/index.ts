export { measureSubgroups } from './subgroups'
