/** Pixels of the column of row numbers: room for the longest, separators included. */
export function gutterWidth(last: number): number {
  return Math.max(48, Math.ceil(String(last).length * 1.34) * 8 + 24)
}

/** Scrolls sideways as little as brings a column into view beside the row numbers. */
export function cellsSeen(
  scroller: HTMLElement,
  places: Float64Array,
  gutter: number,
  column: number,
): void {
  const [start, end] = [places[column] ?? 0, places[column + 1] ?? 0]
  const room = scroller.clientWidth - gutter
  if (start < scroller.scrollLeft || end - start > room) scroller.scrollLeft = start
  else if (end > scroller.scrollLeft + room) scroller.scrollLeft = end - room
}
