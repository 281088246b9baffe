/** The list of customers, one in depth, and other values tried out. */
import { list } from './list'
import { one } from './one'
import { similar } from './similar'
import { whatIf } from './whatIf'

export const customers = { ...list, one, similar, whatIf }
