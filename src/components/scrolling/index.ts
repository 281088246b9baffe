export { useNarrow } from './useNarrow'
export { useVirtualRows } from './useVirtualRows'
