const msPerDay = 86_400_000
const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/

/** A day in ISO 8601, such as "2024-03-12". @param day days since 1970-01-01 */
export function isoDay(day: number): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10)
}

/** Days since 1970-01-01 of a day in ISO 8601, a time of day left aside; NaN for any other text. */
export function dayOfIso(text: string): number {
  const found = isoDate.exec(text.trim())
  if (!found) return Number.NaN
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.getTime() / msPerDay : Number.NaN
}
