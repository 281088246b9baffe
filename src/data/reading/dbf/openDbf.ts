import { HoldfastError } from '../../../contracts'
import { detectEncoding } from '../encoding'
import type { RowChunk, RowOptions, RowSource } from '../source'
import { unreadable } from '../source'

const headerBytes = 32
const fieldBytes = 32
const rowsAChunk = 2048
/** First bytes of versions without and with memo fields. */
const versions = [0x02, 0x03, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8b, 0xcb, 0xf5, 0xfb]

/** Encodings by the language driver, byte 29 of the header. */
const encodings: ReadonlyMap<number, string> = new Map([
  ...[0x26, 0x65].map((id) => [id, 'ibm866'] as const),
  [0xc9, 'windows-1251'],
  [0x57, 'windows-1252'],
  [0x03, 'windows-1252'],
  [0xc8, 'windows-1250'],
  [0xcb, 'windows-1253'],
  [0xca, 'windows-1254'],
  [0x7d, 'windows-1255'],
  [0x7e, 'windows-1256'],
  [0x96, 'x-mac-cyrillic'],
  [0x04, 'macintosh'],
  [0x7b, 'shift_jis'],
  [0x7a, 'gbk'],
  [0x79, 'euc-kr'],
  [0x78, 'big5'],
])

interface Field {
  readonly name: string
  readonly type: string
  readonly start: number
  readonly length: number
}

/** Whether a file begins with the header of a dBASE table: its sizes fit each other and the file. */
export function isDbf(start: Uint8Array, fileBytes: number): boolean {
  if (start.length < headerBytes + fieldBytes || !versions.includes(start[0]!)) return false
  const view = new DataView(start.buffer, start.byteOffset, start.length)
  const [month, day] = [start[2]!, start[3]!]
  const [rows, header, row] = [
    view.getUint32(4, true),
    view.getUint16(8, true),
    view.getUint16(10, true),
  ]
  const isDated = month <= 12 && day <= 31
  const isSized = header >= headerBytes + fieldBytes && row > 1 && header <= fileBytes
  return isDated && isSized && header + rows * row <= fileBytes + row
}

/**
 * A dBASE table as rows of text, the names of its fields first; rows marked as deleted are left out.
 * Rejects with `file-unreadable` or `cancelled`.
 */
export async function openDbf(file: File): Promise<RowSource> {
  const head = await bytesOf(file, 0, headerBytes)
  const view = new DataView(head.buffer)
  const [headerEnd, rowBytes] = [view.getUint16(8, true), view.getUint16(10, true)]
  const fields = fieldsOf(await bytesOf(file, headerBytes, headerEnd), rowBytes)
  const rowCount = Math.min(view.getUint32(4, true), Math.floor((file.size - headerEnd) / rowBytes))
  const known = encodings.get(head[29]!)
  const encoding = known ?? (await guessedEncoding(file, headerEnd))
  const decoder = new TextDecoder(encoding)
  const names = fields.map(({ name }) => decoder.decode(latinBytes(name)))
  return {
    description: {
      format: 'dbf',
      encoding,
      delimiter: ',',
      quote: '"',
      newline: '\n',
      decimal: '.',
    },
    header: { top: 0, bottom: 0, names },
    async *chunks({ signal, onBytes }: RowOptions): AsyncGenerator<RowChunk, void> {
      yield { rows: [names], damage: [] }
      for (let from = 0; from < rowCount; from += rowsAChunk) {
        if (signal?.aborted) throw new HoldfastError('cancelled')
        const start = headerEnd + from * rowBytes
        const count = Math.min(rowsAChunk, rowCount - from)
        const bytes = await bytesOf(file, start, start + count * rowBytes)
        onBytes?.(bytes)
        const rows: string[][] = []
        for (let row = 0; row < count; row++) {
          const at = row * rowBytes
          if (bytes[at] === 0x2a) continue
          rows.push(fields.map((field) => cellOf(field, bytes, at, decoder)))
        }
        yield { rows, damage: [] }
      }
    },
  }
}

async function bytesOf(file: File, start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(start, end).arrayBuffer())
  } catch (error) {
    throw unreadable(file, error)
  }
}

/** Names are in the encoding of the table; here each byte is a letter. */
function fieldsOf(bytes: Uint8Array, rowBytes: number): Field[] {
  const fields: Field[] = []
  const latin = new TextDecoder('latin1')
  let start = 1
  for (let at = 0; at + fieldBytes <= bytes.length && bytes[at] !== 0x0d; at += fieldBytes) {
    const name = latin.decode(bytes.subarray(at, at + 11)).split('\0', 1)[0]!
    const type = String.fromCharCode(bytes[at + 11]!)
    // Long texts use the byte of decimals, too.
    const length = bytes[at + 16]! + (type === 'C' ? bytes[at + 17]! << 8 : 0)
    // FoxPro's own marks of nulls are no column.
    if (type !== '0' && start + length <= rowBytes) fields.push({ name, type, start, length })
    start += length
  }
  return fields
}

const latinBytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

function cellOf(
  { type, start, length }: Field,
  bytes: Uint8Array,
  row: number,
  decoder: TextDecoder,
): string {
  const from = row + start
  const cell = bytes.subarray(from, from + length)
  const view = new DataView(bytes.buffer, bytes.byteOffset + from, length)
  if (type === 'I' && length === 4) return String(view.getInt32(0, true))
  if (type === 'B' && length === 8) return String(view.getFloat64(0, true))
  if (type === 'Y' && length === 8) return String(Number(view.getBigInt64(0, true)) / 10_000)
  if (type === 'T' && length === 8) return momentOf(view)
  // Memos stand in another file.
  if (type === 'M' || type === 'G' || type === 'P') return ''
  let end = cell.length
  while (end > 0 && (cell[end - 1] === 0x20 || cell[end - 1] === 0)) end--
  const text = decoder.decode(cell.subarray(0, end))
  if (type === 'C') return text
  const value = text.trim()
  if (type === 'L') return /^[TY]$/i.test(value) ? 'TRUE' : /^[FN]$/i.test(value) ? 'FALSE' : ''
  if (type !== 'D') return /^\*+$/.test(value) ? '' : value
  const date = /^(\d{4})(\d\d)(\d\d)$/.exec(value)
  return date ? `${date[1]}-${date[2]}-${date[3]}` : ''
}

/** A Julian day and milliseconds; day 2,440,588 is 1 January 1970. */
function momentOf(view: DataView): string {
  const day = view.getInt32(0, true)
  if (day === 0) return ''
  const time = (day - 2_440_588) * 86_400_000 + view.getInt32(4, true)
  if (!(Math.abs(time) < 8.64e15)) return ''
  return new Date(time).toISOString().replace(/T00:00:00\.000Z$|\.\d{3}Z$/, '')
}

const sampleBytes = 1 << 16

/** Tables that name no encoding are in the one of DOS or of Windows. */
async function guessedEncoding(file: File, start: number): Promise<string> {
  return detectEncoding(await bytesOf(file, start, start + sampleBytes), false).encoding
}
