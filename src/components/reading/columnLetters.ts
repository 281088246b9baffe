const letters = 26

/** The name of a 0-based column in a spreadsheet: A … Z, AA, AB, …. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % letters))
  return column < letters ? last : columnLetters(Math.floor(column / letters) - 1) + last
}
