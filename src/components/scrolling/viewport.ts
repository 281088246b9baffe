/** What a list is seen through: an element that scrolls, or the page. Pixels. */
export interface Viewport {
  /** From the top of the list to what is seen. */
  readonly top: number
  readonly height: number
  /** Of `height`, covered by bars that stand still above and below. */
  readonly covered: { readonly above: number; readonly below: number }
  scrollTo(top: number): void
  /** Where `scroll` is heard. */
  readonly events: EventTarget
}

const uncovered = { above: 0, below: 0 }

/** An element that scrolls its own content. */
export function ownViewport(element: HTMLElement): Viewport {
  return {
    get top() {
      return element.scrollTop
    },
    get height() {
      return element.clientHeight
    },
    covered: uncovered,
    scrollTo: (top) => element.scrollTo({ top }),
    events: element,
  }
}

/** The page, that the list is a part of. */
export function pageViewport(element: HTMLElement): Viewport {
  const heightOf = (selector: string) =>
    document.querySelector(selector)?.getBoundingClientRect().height ?? 0
  return {
    get top() {
      return Math.max(0, -element.getBoundingClientRect().top)
    },
    get height() {
      return window.innerHeight
    },
    get covered() {
      return { above: heightOf('[data-bar="top"]'), below: heightOf('[data-bar="bottom"]') }
    },
    scrollTo(top) {
      const start = window.scrollY + element.getBoundingClientRect().top
      // The top of the list is not hidden under the header.
      window.scrollTo({ top: top === 0 ? start - this.covered.above : start + top })
    },
    events: window,
  }
}
