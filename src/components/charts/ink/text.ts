import { textSize } from './theme'

let measuring: CanvasRenderingContext2D | null | undefined
let family = ''
const known = new Map<string, number>()
const mostKnown = 5000

/** Mean width of a character as a share of its size, where nothing can be measured. */
const meanCharacter = 0.58

/** Pixels a line of text takes in the font of the page. */
export function textWidth(text: string, size: number = textSize.small, strong = false): number {
  const key = `${size}${strong} ${text}`
  const before = known.get(key)
  if (before !== undefined) return before
  if (measuring === undefined) {
    measuring = document.createElement('canvas').getContext('2d')
    family = getComputedStyle(document.body).fontFamily
  }
  if (measuring) measuring.font = `${strong ? 600 : 400} ${size}px ${family || 'sans-serif'}`
  const width = measuring?.measureText(text).width ?? text.length * size * meanCharacter
  if (known.size >= mostKnown) known.clear()
  known.set(key, width)
  return width
}

/** Where a line may break: after spaces, hyphens and slashes, and inside names such as OrderCount or order_count. */
const breaks = /(?<=[ \-/–_])|(?<=\p{Ll})(?=\p{Lu})/u

/** Text in lines of at most `width` pixels. A word that is too long is cut between characters; nothing is left out. */
export function wrapped(text: string, width: number, size?: number, strong?: boolean) {
  const lines: string[] = []
  let line = ''
  const fits = (longer: string) => textWidth(longer.trimEnd(), size, strong) <= width
  for (const word of text.split(breaks)) {
    if (line !== '' && !fits(line + word)) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += word
    while (!fits(line) && line.length > 1) {
      let end = line.length - 1
      while (end > 1 && !fits(line.slice(0, end))) end--
      lines.push(line.slice(0, end))
      line = line.slice(end)
    }
  }
  return [...lines, line.trimEnd()]
}

/** Text cut to `width` pixels; a readout and the table hold it whole. */
export function shortened(text: string, width: number): string {
  if (textWidth(text) <= width) return text
  let end = text.length - 1
  while (end > 1 && textWidth(`${text.slice(0, end)}…`) > width) end--
  return `${text.slice(0, end).trimEnd()}…`
}
