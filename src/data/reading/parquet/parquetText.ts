const dayMs = 86_400_000

/** ISO 8601 of a moment in `unit` fractions of a second since 1970, exact to the last digit. */
function momentText(moment: bigint, unit: bigint): string {
  const seconds = moment >= 0n ? moment / unit : (moment - unit + 1n) / unit
  const fraction = moment - seconds * unit
  const ms = Number(seconds) * 1000
  if (Math.abs(ms) > 8.64e15) return String(moment)
  const whole = new Date(ms).toISOString().slice(0, -5)
  if (fraction === 0n) return whole
  const digits = String(fraction).padStart(String(unit).length - 1, '0')
  return `${whole}.${digits.replace(/(?<!0)0+$/, '')}`
}

/** How dates and times become text; the reader's own way keeps milliseconds alone. */
export const dateParsers = {
  dateFromDays: (days: number) => dateText(days),
  timestampFromMilliseconds: (moment: bigint) => textOfMoment(moment, 1000n),
  timestampFromMicroseconds: (moment: bigint) => textOfMoment(moment, 1_000_000n),
  timestampFromNanoseconds: (moment: bigint) => textOfMoment(moment, 1_000_000_000n),
  stringFromBytes: (bytes: Uint8Array | undefined) => bytes && decoder.decode(bytes),
}

const decoder = new TextDecoder()

/** Absent values come here as they are. */
function textOfMoment(moment: bigint | number | undefined, unit: bigint): string | undefined {
  return moment === undefined || moment === null ? undefined : momentText(BigInt(moment), unit)
}

function dateText(days: number | undefined): string | undefined {
  if (days === undefined || days === null) return undefined
  const time = days * dayMs
  return Math.abs(time) > 8.64e15 ? String(days) : new Date(time).toISOString().slice(0, 10)
}

/** How values of a column are written, as its schema tells. */
export interface ValueStyle {
  /** Numbers of 32 bits: their shortest decimals are those of 32 bits too. */
  readonly isFloat32: boolean
  /** Digits after the point of decimals; null for other columns. */
  readonly scale: number | null
  /** Fractions of a second that a time of day counts; null for other columns. */
  readonly timeUnit: number | null
}

/** The text of a value as a CSV would have it; the empty text for an absent one. Lists and groups become JSON. */
export function valueText(value: unknown, style: ValueStyle): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (style.timeUnit !== null && (typeof value === 'number' || typeof value === 'bigint'))
    return timeOfDay(Number(value), style.timeUnit)
  if (typeof value === 'number') {
    if (Number.isNaN(value)) return ''
    if (style.isFloat32) return float32Text(value)
    return style.scale === null ? String(value) : String(Number(value.toFixed(style.scale)))
  }
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value)
  return JSON.stringify(value, plain)
}

/** Values that JSON has no words for. */
function plain(_: string, value: unknown): unknown {
  if (typeof value === 'bigint')
    return Number.isSafeInteger(Number(value)) ? Number(value) : `${value}`
  if (ArrayBuffer.isView(value) && !(value instanceof DataView))
    return Array.from(value as Uint8Array)
  return value
}

/** The shortest decimal that is this float32: 0.1 rather than 0.10000000149011612. */
function float32Text(value: number): string {
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits))
    if (Math.fround(short) === value) return String(short)
  }
  return String(Number(value.toPrecision(9)))
}

function timeOfDay(moment: number, unit: number): string {
  const ms = Math.round((moment / unit) * 1000)
  const iso = new Date(((ms % dayMs) + dayMs) % dayMs).toISOString()
  return iso.slice(11, ms % 1000 === 0 ? 19 : 23)
}
