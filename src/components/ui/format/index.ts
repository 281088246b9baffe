export { ErrorSentence } from './ErrorSentence'
export { type Formats, useFormat } from './useFormat'
export { useModelName } from './useModelName'
export { useMoney } from './useMoney'
