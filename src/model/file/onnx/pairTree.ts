import type { AttributedPair } from '../../terms'
import type { Share, TreeEnsemble } from './treeEnsemble'

/** Bins [top, bottom) × [left, right) of a pair's grid. */
interface Block {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/**
 * Adds one tree over the grid of a pair, whose leaves add to the columns of both features. The block
 * of cells is halved along its longer side until it is of one kind, so the tree is as shallow as it
 * can be and equal neighbours need no split.
 *
 * The bin of missing values is the last one, behind a split at +infinity: true for every number,
 * false for NaN.
 */
export function addPairTree(ensemble: TreeEnsemble, pair: AttributedPair): void {
  const [rowCuts, columnCuts] = pair.cuts
  const height = rowCuts.length + 2
  const width = columnCuts.length + 2
  const kinds = cellKinds(pair, width)
  const leaf = (kind: number) => {
    const shares: Share[] = pair.features.map((target, side) => ({
      target,
      weight: pair.shares[side]![kind]!,
    }))
    ensemble.leaf(shares)
  }
  const addBlock = (block: Block): void => {
    const { top, bottom, left, right } = block
    const kind = kinds[top * width + left]!
    if (isUniform(kinds, width, block)) leaf(kind)
    else if (bottom - top >= right - left) {
      const middle = (top + bottom) >>> 1
      ensemble.split(
        pair.features[0],
        rowCuts[middle - 1] ?? Number.POSITIVE_INFINITY,
        () => addBlock({ ...block, bottom: middle }),
        () => addBlock({ ...block, top: middle }),
      )
    } else {
      const middle = (left + right) >>> 1
      ensemble.split(
        pair.features[1],
        columnCuts[middle - 1] ?? Number.POSITIVE_INFINITY,
        () => addBlock({ ...block, right: middle }),
        () => addBlock({ ...block, left: middle }),
      )
    }
  }
  ensemble.startTree()
  addBlock({ top: 0, bottom: height, left: 0, right: width })
}

/** For every cell the first cell that has the same two shares in float32. */
function cellKinds(pair: AttributedPair, width: number): Int32Array {
  const [first, second] = pair.shares
  const kinds = new Int32Array(first.length)
  const same = (a: number, b: number) =>
    Math.fround(first[a]!) === Math.fround(first[b]!) &&
    Math.fround(second[a]!) === Math.fround(second[b]!)
  for (let cell = 0; cell < kinds.length; cell++) {
    if (cell >= width && same(cell, cell - width)) kinds[cell] = kinds[cell - width]!
    else if (cell % width > 0 && same(cell, cell - 1)) kinds[cell] = kinds[cell - 1]!
    else kinds[cell] = cell
  }
  return kinds
}

function isUniform(kinds: Int32Array, width: number, block: Block): boolean {
  const kind = kinds[block.top * width + block.left]!
  for (let row = block.top; row < block.bottom; row++) {
    for (let column = block.left; column < block.right; column++)
      if (kinds[row * width + column] !== kind) return false
  }
  return true
}
