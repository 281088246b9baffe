/** Types of the compact protocol of Thrift, as Parquet uses them. */
const yes = 1
const no = 2
const byte = 3
const double = 7
const binary = 8
const list = 9
const struct = 12
const deepest = 8

/** A structure as its whole numbers and inner structures by field; what else it holds is left out. */
export interface Fields {
  readonly numbers: ReadonlyMap<number, number>
  readonly structs: ReadonlyMap<number, Fields>
}

/** Reads structures, never beyond the bytes given. Throws RangeError where they are not whole. */
export class ThriftReader {
  /** Where the next structure starts. */
  at = 0

  constructor(private readonly view: DataView) {}

  struct(depth = 0): Fields {
    if (depth > deepest) throw new RangeError('structures too deep')
    const numbers = new Map<number, number>()
    const structs = new Map<number, Fields>()
    for (let field = 0; ; ) {
      const head = this.byte()
      const type = head & 15
      if (type === 0) return { numbers, structs }
      field = head >> 4 ? field + (head >> 4) : this.number()
      if (type > byte && type < double) numbers.set(field, this.number())
      else if (type === struct) structs.set(field, this.struct(depth + 1))
      else this.skip(type, depth)
    }
  }

  private skip(type: number, depth: number): void {
    if (type === yes || type === no) return
    if (type === byte) this.move(1)
    else if (type < double) this.number()
    else if (type === double) this.move(8)
    else if (type === binary) this.move(this.varint())
    else if (type === struct) this.struct(depth + 1)
    else if (type === list) this.skipList(depth)
    else throw new RangeError('a type that Parquet does not use')
  }

  private skipList(depth: number): void {
    const head = this.byte()
    const length = head >> 4 === 15 ? this.varint() : head >> 4
    for (let index = 0; index < length; index++) {
      // Truth values take a byte each in a list.
      const type = head & 15
      this.skip(type === yes || type === no ? byte : type, depth + 1)
    }
  }

  /** Signed numbers are written so that small ones of either sign are short. */
  private number(): number {
    const value = this.varint()
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2
  }

  private varint(): number {
    let value = 0
    for (let scale = 1; scale < 2 ** 70; scale *= 128) {
      const part = this.byte()
      value += (part & 127) * scale
      if (part < 128) return value
    }
    throw new RangeError('a number too long')
  }

  private byte(): number {
    return this.view.getUint8(this.at++)
  }

  private move(bytes: number): void {
    this.at += bytes
    if (this.at > this.view.byteLength) throw new RangeError('bytes beyond the end')
  }
}
