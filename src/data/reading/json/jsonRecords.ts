import { stringEnd } from './parseJson'

export interface JsonRecord {
  /** The text of one value. */
  readonly text: string
  /** The keys and arrays that it lies in: "" at the top, "/data[" within `{"data": [`. */
  readonly place: string
}

/** No record of a table is as long. */
const longestRecord = 1 << 22
/** Records of tables lie in an array so deep at most: {"result": {"data": [ … ]}}. */
const deepestArray = 4

/** A place where the scanner stands: within an object, or an array that is looked into. */
interface Level {
  readonly isArray: boolean
  readonly place: string
  /** The key whose value comes next, in an object. */
  key: string
}

/** Keys of lists that name the columns of arrays. */
const nameLists = /^(?:columns?|fields|headers?|names)$/i

const plain = /[^"{}[\],:\s]+/y
const skipped = /[\s,:\ufeff]*/y

/**
 * Cuts JSON that comes in pieces into records: what stands at the top one after the other, the elements
 * of an array at the top or of arrays within objects. Throws SyntaxError where brackets do not fit.
 */
export class JsonRecords {
  private pending = ''
  private readonly levels: Level[] = []

  /** `isFlat`: every value at the top is a record. `aside` sees lists of names beside the records. */
  constructor(
    private readonly isFlat: boolean,
    private readonly take: (record: JsonRecord) => void,
    private readonly aside: (text: string) => void = () => {},
  ) {}

  feed(piece: string): void {
    const text = this.pending + piece
    let at = 0
    for (;;) {
      const end = this.step(text, at, false)
      if (end < 0) break
      at = end
    }
    this.pending = text.slice(at)
    if (this.pending.length > longestRecord) throw new SyntaxError('an endless record')
  }

  /** To be called after the last piece. */
  finish(): void {
    let at = 0
    for (;;) {
      const end = this.step(this.pending, at, true)
      if (end < 0) break
      at = end
    }
    const isDone = this.pending.slice(at).trim() === '' && this.levels.length === 0
    if (!isDone) throw new SyntaxError('an unfinished document')
  }

  /** Takes what stands at `at`; returns where it ends, −1 where it is not complete. */
  private step(text: string, from: number, isLast: boolean): number {
    skipped.lastIndex = from
    const at = from + skipped.exec(text)![0].length
    const sign = text[at]
    const level = this.levels.at(-1)
    if (sign === undefined) return -1
    if (sign === ']' || sign === '}') {
      if (!level || level.isArray !== (sign === ']')) throw new SyntaxError('a stray bracket')
      this.levels.pop()
      return at + 1
    }
    if (level && !level.isArray && level.key === '' && sign === '"') {
      const end = stringEnd(text, at)
      if (end < 0) return -1
      level.key = text.slice(at + 1, end - 1) || ' '
      return end
    }
    const place = level ? level.place + (level.isArray ? '' : `/${level.key}`) : ''
    const isOpened =
      sign === '[' ? this.looksInto(text, at, level) : sign === '{' && this.isHull(level)
    if (isOpened === null) return -1
    if (isOpened) {
      if (level) level.key = ''
      const isArray = sign === '['
      this.levels.push({ isArray, place: isArray ? `${place}[` : place, key: '' })
      return at + 1
    }
    const end = valueEnd(text, at, isLast)
    if (end < 0) return -1
    if (!level || level.isArray) this.take({ text: text.slice(at, end), place })
    else if (nameLists.test(level.key)) this.aside(text.slice(at, end))
    if (level) level.key = ''
    return end
  }

  /** An object that may hold the array of records. */
  private isHull(level: Level | undefined): boolean {
    if (this.isFlat) return false
    const inObjects = this.levels.every(({ isArray }) => !isArray)
    return inObjects && (!level || this.levels.length < deepestArray)
  }

  /** Whether the elements of an array are records; null where its first is not there yet. */
  private looksInto(text: string, at: number, level: Level | undefined): boolean | null {
    if (this.isFlat || this.levels.some(({ isArray }) => isArray)) return false
    if (!level) return true
    const first = /\S/.exec(text.slice(at + 1, at + 1000))?.[0]
    if (first === undefined) return text.length > at + 1000 ? false : null
    return first === '{' || first === '['
  }
}

/** Where the value that starts at `at` ends; −1 where it does not. */
function valueEnd(text: string, at: number, isLast: boolean): number {
  const sign = text[at]
  if (sign === '"') return stringEnd(text, at)
  if (sign !== '{' && sign !== '[') {
    plain.lastIndex = at
    const end = at + (plain.exec(text)?.[0].length ?? 0)
    if (end === at) throw new SyntaxError('no value')
    return end < text.length || isLast ? end : -1
  }
  let depth = 0
  for (let index = at; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 0x22) {
      const end = stringEnd(text, index)
      if (end < 0) return -1
      index = end - 1
    } else if (code === 0x7b || code === 0x5b) depth++
    else if ((code === 0x7d || code === 0x5d) && --depth === 0) return index + 1
  }
  return -1
}
