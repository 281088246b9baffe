/** Cells shown as one, whose value stands in the first of them. From 0, ends included. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Merges looked at; no sheet that people made has more. */
export const mostMerges = 200_000

/** Merges over several rows by their first cell, for filling down. */
export class TallMerges {
  private readonly byTop = new Map<number, Merge[]>()
  private open: { readonly merge: Merge; readonly text: string }[] = []
  /** Cells that got the value of the merge that they are in, and the first row of such. */
  filled = 0
  firstRow = -1

  /** `from` is the column of the first text of rows. Merges of the header are left alone. */
  constructor(
    merges: readonly Merge[],
    header: { readonly bottom: number } | null,
    private readonly from: number,
  ) {
    for (const merge of merges) {
      if (merge.bottom === merge.top || merge.top <= (header?.bottom ?? -1)) continue
      const same = this.byTop.get(merge.top)
      if (same) same.push(merge)
      else this.byTop.set(merge.top, [merge])
    }
  }

  /** A row in which nothing stands but what a merge holds. */
  blank(row: number, width: number): string[] {
    if (this.open.length === 0) return []
    const before = this.filled
    const texts = this.fill(row, new Array<string>(width).fill(''))
    return this.filled > before ? texts : []
  }

  /** Fills the cells of one row; rows come in order. */
  fill(row: number, texts: string[]): string[] {
    if (this.open.length > 0) {
      this.open = this.open.filter(({ merge }) => merge.bottom >= row)
      for (const { merge, text } of this.open) {
        const at = merge.left - this.from
        if (at < 0 || at >= texts.length || texts[at] !== '') continue
        texts[at] = text
        this.filled++
        if (this.firstRow < 0) this.firstRow = row
      }
    }
    for (const merge of this.byTop.get(row) ?? []) {
      const text = texts[merge.left - this.from] ?? ''
      if (text !== '') this.open.push({ merge, text })
    }
    return texts
  }
}
