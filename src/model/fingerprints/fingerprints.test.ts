import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../ground/maths/random'
import { seenShare } from './compare'
import { fingerprintsOf } from './make'
import { packed, unpacked } from './packed'
import { groupHashes, rowHash } from './rowHashes'

const width = 6

/** Rows of six features of so many values each; every eleventh cell is missing. */
function rowsOf(count: number, values: number, seed: number): Float32Array {
  const random = seededRandom(seed)
  return Float32Array.from({ length: count * width }, () =>
    random() < 1 / 11 ? Number.NaN : Math.floor(random() * values),
  )
}

const everyRow = (count: number) => Int32Array.from({ length: count }, (_, row) => row)
const present = new Array<boolean>(width).fill(false)
const trained = rowsOf(3000, 40, 1)
const prints = fingerprintsOf(trained, width, everyRow(3000))
const part = trained.slice(500 * width, 1400 * width)
const others = rowsOf(900, 40, 2)

describe('packed', () => {
  it('gives back ascending numbers below 2³²', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 32 - 1 })), (numbers) => {
        const ascending = numbers.sort((a, b) => a - b)
        expect(unpacked(packed(ascending))).toEqual(ascending)
      }),
    )
  })

  it('of what is no base64 are none', () => expect(unpacked('§')).toEqual([]))
})

describe('hashes', () => {
  it('are equal where cells are, missing and zero included', () => {
    const odd = new Float32Array(new Uint32Array([0x7fc00001, 0x80000000]).buffer)
    const plain = Float32Array.of(Number.NaN, 0)
    expect(groupHashes(odd, [0, 1])).toEqual(groupHashes(plain, [0, 1]))
  })

  it('differ where one cell does, and forget only the groups left out', () => {
    const cell = fc.float({ noDefaultInfinity: true })
    fc.assert(
      fc.property(fc.array(cell, { minLength: 4, maxLength: 4 }), cell, (cells, other) => {
        fc.pre(Object.is(cells[2], other) === false && cells[2] !== other)
        const groups = [0, 1, 2, 3]
        const a = groupHashes(Float32Array.from(cells), groups)
        const b = groupHashes(Float32Array.from(cells.with(2, other)), groups)
        expect(rowHash(a, 0, [2], 32)).toBe(rowHash(b, 0, [2], 32))
        expect(rowHash(a, 0, [], 32)).not.toBe(rowHash(b, 0, [], 32))
      }),
    )
  })
})

describe('rows that a model learned from', () => {
  it('are known as a part, in any order, and others are not', () => {
    expect(seenShare(prints, trained, present)).toBe(1)
    expect(seenShare(prints, part, present)).toBe(1)
    expect(seenShare(prints, others, present)).toBeNull()
  })

  it('are counted beside others', () => {
    const mixed = new Float32Array([...part, ...others, ...others.map((value) => value + 40)])
    expect(seenShare(prints, mixed, present)).toBeGreaterThan(1 / 3 - 0.08)
    expect(seenShare(prints, mixed, present)).toBeLessThan(1 / 3 + 0.08)
  })

  it('are known without any two of their columns', () => {
    for (let a = 0; a < width; a++)
      for (let b = a + 1; b < width; b++) {
        const lacking = part.map((value, at) =>
          at % width === a || at % width === b ? Number.NaN : value,
        )
        const absent = present.map((_, feature) => feature === a || feature === b)
        expect(seenShare(prints, lacking, absent)).toBeGreaterThan(0.95)
      }
  })

  it('are others where they differ in a column that the file has', () => {
    for (let changed = 0; changed < width; changed++) {
      const anew = part.map((value, at) => (at % width === changed ? value + 1 : value))
      expect(seenShare(prints, anew, present) ?? 0).toBeLessThan(0.2)
    }
  })

  it('are not told from too few', () => {
    expect(seenShare(prints, part.subarray(0, 10 * width), present)).toBeNull()
  })

  it('are not known by rows that equal each other anyway', () => {
    const common = fingerprintsOf(rowsOf(3000, 2, 3), width, everyRow(3000))
    expect(common.sketches[0]!.equalByChance).toBeGreaterThan(0.9)
    expect(seenShare(common, rowsOf(900, 2, 4), present)).toBeNull()
  })

  it('are kept small, and too coarse to prove that a guessed row was there', () => {
    expect(JSON.stringify(prints).length).toBeLessThan(13_000)
    expect(prints.bits).toBe(22)
    // 2²² hashes for 3,000 rows: 1 in 1,400 rows that were not there has the hash of one that was.
    const guesses = rowsOf(200_000, 40, 5)
    const hashes = groupHashes(guesses, prints.groups)
    const [whole] = prints.sketches
    const known = new Set(unpacked(whole!.hashes))
    let hits = 0
    for (let row = 0; row < 200_000; row++) if (known.has(rowHash(hashes, row, [], 22))) hits++
    expect(hits).toBeGreaterThan(10)
  })
})
