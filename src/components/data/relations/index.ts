export { RelationsPart } from './RelationsPart'
