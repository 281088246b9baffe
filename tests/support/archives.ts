import { deflateSync } from 'fflate'
import { Crc32 } from '../../src/data/reading/archive/crc32'

export interface PackedFile {
  readonly name: Uint8Array
  readonly content: Uint8Array
  /** General purpose flags: 1 encrypted, 0x800 a name in UTF-8. */
  readonly flags?: number
  readonly method?: 0 | 8 | 12
  /** Writes sizes and place into the zip64 extra field. */
  readonly isWide?: boolean
}

/** A zip archive for tests, written field by field (APPNOTE.TXT 6.3.10). */
export function zipOf(files: readonly PackedFile[], comment = ''): Uint8Array<ArrayBuffer> {
  const local: number[] = []
  const central: number[] = []
  for (const { name, content, flags = 0x800, method = 8, isWide = false } of files) {
    const packed = method === 8 ? deflateSync(content) : content
    const crc = new Crc32()
    crc.add(content)
    const start = local.length
    const sizes = isWide
      ? [...u32(0xffffffff), ...u32(0xffffffff)]
      : [...u32(packed.length), ...u32(content.length)]
    const common = [...u16(flags), ...u16(method), ...u32(0), ...u32(crc.value), ...sizes]
    const extra = isWide
      ? [...u16(1), ...u16(24), ...u64(content.length), ...u64(packed.length), ...u64(start)]
      : []
    local.push(0x50, 0x4b, 3, 4, ...u16(45), ...common, ...u16(name.length), ...u16(0))
    local.push(...name)
    for (const byte of packed) local.push(byte)
    central.push(0x50, 0x4b, 1, 2, ...u16(45), ...u16(45), ...common, ...u16(name.length))
    central.push(...u16(extra.length), ...u16(0), ...u16(0), ...u16(0), ...u32(0))
    central.push(...u32(isWide ? 0xffffffff : start), ...name, ...extra)
  }
  const end = [0x50, 0x4b, 5, 6, ...u32(0), ...u16(files.length), ...u16(files.length)]
  end.push(...u32(central.length), ...u32(local.length), ...u16(comment.length))
  return Uint8Array.from([...local, ...central, ...end, ...new TextEncoder().encode(comment)])
}

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

function u16(value: number): number[] {
  return [value & 255, (value >> 8) & 255]
}

function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)]
}

function u64(value: number): number[] {
  return [...u32(value >>> 0), ...u32(Math.floor(value / 2 ** 32))]
}
