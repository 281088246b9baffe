/** Position that a key leads to in a list of `total` rows, or null for keys that do not move. */
export function positionAfterKey(
  key: string,
  active: number,
  total: number,
  rowsPerPage: number,
): number | null {
  const page = Math.max(1, rowsPerPage - 1)
  const targets = new Map([
    ['ArrowDown', active + 1],
    ['ArrowUp', active - 1],
    ['PageDown', active + page],
    ['PageUp', active - page],
    ['Home', 0],
    ['End', total - 1],
  ])
  const target = targets.get(key)
  return target === undefined ? null : Math.min(Math.max(target, 0), Math.max(0, total - 1))
}
