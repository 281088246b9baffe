/** Disjoint sets over 0…size−1 (Tarjan 1975): path halving, the lower number is the root. */
export class UnionFind {
  private readonly parent: Int32Array

  private constructor(parent: Int32Array) {
    this.parent = parent
  }

  /** Every number a set of its own. */
  static of(size: number): UnionFind {
    const parent = new Int32Array(size)
    for (let i = 0; i < size; i++) parent[i] = i
    return new UnionFind(parent)
  }

  find(item: number): number {
    const { parent } = this
    let at = item
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }

  /** Joins two sets. False where they were one already. */
  join(a: number, b: number): boolean {
    const left = this.find(a)
    const right = this.find(b)
    if (left === right) return false
    if (left < right) this.parent[right] = left
    else this.parent[left] = right
    return true
  }

  copy(): UnionFind {
    return new UnionFind(this.parent.slice())
  }

  /** Number of sets. */
  count(): number {
    let sets = 0
    for (let item = 0; item < this.parent.length; item++) if (this.parent[item] === item) sets++
    return sets
  }

  /** Sets numbered without gaps by their first member: result[item] is the number of its set. */
  numbered(): Int32Array {
    const numbers = new Int32Array(this.parent.length)
    let count = 0
    for (let item = 0; item < numbers.length; item++) {
      const root = this.find(item)
      numbers[item] = root === item ? count++ : numbers[root]!
    }
    return numbers
  }
}
