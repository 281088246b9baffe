import { holdsMarks } from '../../dialect'
import { NotColumnar } from './layout'

const mostBytes = 1 << 30
const guessMask = 0xff

/**
 * Distinct texts by their UTF-8 bytes, in order of first appearance: an open addressing table over
 * one array in which every text is followed by a byte 0. No text may hold a byte 0.
 */
export class ByteDictionary {
  size = 0
  private arena = new Uint8Array(256)
  private used = 0
  private starts = new Int32Array(16)
  private hashes = new Int32Array(16)
  /** Code + 1 of the text in each slot; 0 is free. Always a power of two, at most half full. */
  private slots = new Int32Array(32)
  /** Code + 1 of the text last seen, by its length and ends; 0 is none. */
  private readonly guesses = new Int32Array(guessMask + 1)

  /** The code of a text: `size` before the call where it is new. */
  code(bytes: Uint8Array, start: number, end: number): number {
    // Most columns hold few texts: one with this length and ends is probably the one meant.
    const ends = start < end ? bytes[start]! * 31 + bytes[end - 1]! * 7 : 0
    const guess = (ends + end - start) & guessMask
    const guessed = this.guesses[guess]! - 1
    if (guessed >= 0 && this.equals(guessed, bytes, start, end)) return guessed
    const code = this.find(bytes, start, end)
    this.guesses[guess] = code + 1
    return code
  }

  /** The bytes of a text. A view: valid until the next text is added. */
  bytesOf(code: number): Uint8Array {
    const end = code + 1 < this.size ? this.starts[code + 1]! : this.used
    return this.arena.subarray(this.starts[code]!, end - 1)
  }

  /** A copy of all texts in order, each followed by a byte 0. */
  packed(): Uint8Array {
    return this.arena.slice(0, this.used)
  }

  private find(bytes: Uint8Array, start: number, end: number): number {
    let hash = end - start
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193)
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
    hash ^= hash >>> 13
    const { slots, hashes } = this
    const mask = slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const code = slots[slot]! - 1
      if (code < 0) return this.add(bytes, start, end, hash, slot)
      if (hashes[code] === hash && this.equals(code, bytes, start, end)) return code
    }
  }

  private equals(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const { arena } = this
    let at = this.starts[code]!
    for (let from = start; from < end; from++) if (arena[at++] !== bytes[from]) return false
    return arena[at] === 0
  }

  private add(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    const code = this.size++
    const length = end - start + 1
    if (this.used + length > this.arena.length) this.growArena(length)
    if (code === this.starts.length) {
      this.starts = doubled(this.starts)
      this.hashes = doubled(this.hashes)
    }
    this.starts[code] = this.used
    this.hashes[code] = hash
    const { arena } = this
    let to = this.used
    for (let at = start; at < end; at++) arena[to++] = bytes[at]!
    arena[to] = 0
    this.used += length
    this.slots[slot] = code + 1
    if (this.size * 2 > this.slots.length) this.growSlots()
    return code
  }

  private growArena(more: number): void {
    const wanted = Math.max(this.arena.length * 2, this.used + more)
    if (wanted > mostBytes) throw new NotColumnar('too many distinct texts')
    const arena = new Uint8Array(wanted)
    arena.set(this.arena)
    this.arena = arena
  }

  private growSlots(): void {
    const slots = new Int32Array(this.slots.length * 4)
    const mask = slots.length - 1
    for (let code = 0; code < this.size; code++) {
      let slot = this.hashes[code]! & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = code + 1
    }
    this.slots = slots
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(array.length * 2)
  grown.set(array)
  return grown
}

/** Longest piece of text that is decoded at once, in bytes. */
const pieceBytes = 1 << 26

/** The texts of a packed dictionary. Throws NotColumnar where one is not UTF-8 or not written as meant. */
export function unpack(packed: Uint8Array, piece = pieceBytes): string[] {
  const pieces: string[][] = []
  for (let from = 0; from < packed.length; ) {
    const last = packed.lastIndexOf(0, Math.min(packed.length - 1, from + piece))
    const end = last < from ? packed.indexOf(0, from) : last
    const text = decode(packed.subarray(from, end))
    if (holdsMarks(text)) throw new NotColumnar('cells not written as meant')
    pieces.push(text.split('\0'))
    from = end + 1
  }
  return pieces.length === 1 ? pieces[0]! : pieces.flat()
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** UTF-8 bytes as text. Throws NotColumnar where they are not UTF-8. */
export function decode(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch {
    throw new NotColumnar('not UTF-8')
  }
}
