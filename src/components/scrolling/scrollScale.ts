/**
 * Browsers cap the height of an element (Chromium near 33.5 million px, Firefox near 17.9 million),
 * which a million rows exceed. Above `maxHeight` the scrollbar therefore moves over a shorter range:
 * one pixel of it stands for `ratio` pixels of list.
 */
export const maxHeight = 15_000_000

/** Pixels of list per pixel of scrollbar: 1 for all lists that fit. */
export function scrollRatio(count: number, rowHeight: number, limit = maxHeight): number {
  return Math.max(1, (count * rowHeight) / limit)
}

/** Height of the scrolled element such that its end is the end of the list. */
export function scrolledHeight(listHeight: number, viewport: number, ratio: number): number {
  return listHeight <= viewport ? listHeight : (listHeight - viewport) / ratio + viewport
}
