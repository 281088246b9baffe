/** Log-odds to seven digits, all that float32 in the model keeps. */
export function roundedLogOdds(value: number): number {
  return Number(value.toPrecision(7))
}

/** The shortest decimal that reads back as the same float32: 0.1, not 0.10000000149011612. */
export function shortestDecimal(value: number): number {
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits))
    if (Math.fround(short) === value) return short
  }
  return Number(value.toPrecision(9))
}
