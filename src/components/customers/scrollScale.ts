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

/**
 * A view of a scrolling element in pixels of list instead of scrollbar. All else is the element's own.
 * A ratio of 1 returns the element itself.
 */
export function scaledScroller<Scroller extends ScrollBox>(
  element: Scroller,
  ratio: number,
): Scroller {
  if (ratio === 1) return element
  return new Proxy(element, {
    get(target, key) {
      if (key === 'scrollTop') return target.scrollTop * ratio
      if (key === 'scrollHeight') {
        return (target.scrollHeight - target.clientHeight) * ratio + target.clientHeight
      }
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
    set(target, key, value) {
      return Reflect.set(target, key, key === 'scrollTop' ? Number(value) / ratio : value, target)
    },
  })
}

/** What of an element matters for scrolling. */
export interface ScrollBox {
  scrollTop: number
  readonly scrollHeight: number
  readonly clientHeight: number
}
