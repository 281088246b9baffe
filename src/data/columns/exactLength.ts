import type { CodeArray, NumberArray } from '../../contracts'

/** So much of an array's memory may lie idle before it is worth a copy. */
const idleShare = 1 / 16

/** The array itself, or a copy of it where it is a view of a much larger memory. */
export function exactLength<Numbers extends NumberArray | CodeArray>(numbers: Numbers): Numbers {
  const idle = numbers.buffer.byteLength - numbers.byteLength
  return idle > idleShare * numbers.byteLength ? (numbers.slice() as Numbers) : numbers
}
