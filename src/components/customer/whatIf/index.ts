export { useChanges } from './useChanges'
export { WhatIf } from './WhatIf'
