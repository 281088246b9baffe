export { EmptyState } from './EmptyState'
export { Headline } from './Headline'
export { Help } from './Help'
export { KeyNumber, KeyNumbers } from './KeyNumber'
