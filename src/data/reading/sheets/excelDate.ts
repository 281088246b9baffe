/** What a number format makes of a number. */
export type NumberMeaning = 'number' | 'percent' | 'date' | 'dateTime' | 'time'

const dayMs = 86_400_000
/** Serial 0 of the calendar that starts in 1904, and of the one of 1900 from March 1900 on. */
const zero1904 = Date.UTC(1904, 0, 1)
const zero1900 = Date.UTC(1899, 11, 30)
/** Excel believes in 29 February 1900, as Lotus 1-2-3 did: the days before it are one off. */
const leapDay = 60
/** 31 December 9999. */
const lastSerial = 2_958_465

/**
 * A serial date of a workbook as ISO 8601: "2024-03-01", "2024-03-01T09:30:00", "09:30:00". Days
 * beyond the first in a time of day count as hours ("49:30:00"). Null where the calendar has no such
 * date: the number is then what it is.
 */
export function excelDate(
  serial: number,
  meaning: NumberMeaning,
  from1904: boolean,
): string | null {
  if (!(serial >= 0) || serial > lastSerial) return null
  // Times are fractions of a day in float64: a millisecond is all that is sure.
  const ms = Math.round(serial * dayMs)
  if (meaning === 'time' || (serial < 1 && !from1904)) return timeText(ms)
  const day = Math.floor(ms / dayMs)
  const rest = ms - day * dayMs
  const date = from1904 ? isoDay(zero1904 + day * dayMs) : date1900(day)
  return meaning === 'date' && rest === 0 ? date : `${date}T${timeText(rest)}`
}

function date1900(day: number): string {
  if (day === leapDay) return '1900-02-29'
  return isoDay(zero1900 + (day < leapDay ? day + 1 : day) * dayMs)
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

/** Hours, minutes and seconds, with milliseconds where there are any. */
function timeText(ms: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const fraction = ms % 1000
  const tail = fraction === 0 ? '' : `.${String(fraction).padStart(3, '0')}`
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}${tail}`
}
