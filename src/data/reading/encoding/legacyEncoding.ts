import type { Encoding } from '../../../contracts'
import { type Alphabet, alphabets } from './alphabets'
import { eastAsianScores } from './eastAsian'

/** Two bytes are a sign of China by chance more often than a letter of Europe. */
const plausibleEastAsian = 0.35
/** Seldom letters are less likely than by chance, and letters of another encoding far less. */
const plausibleEuropean = -0.6

/** An encoding with how sure it is. */
export interface EncodingGuess {
  readonly encoding: Encoding
  /** Another encoding makes words that are nearly as likely, or there are few letters to tell by. */
  readonly doubtful: boolean
  /** The letters make words at all. */
  readonly plausible: boolean
}

/** So many bytes beyond ASCII tell. */
const mostJudged = 4000
/** Fewer of them tell little. */
const fewestJudged = 8
/** By so much a letter the best is better than what reads otherwise. */
const surely = 0.12

/** Signs that texts in any alphabet hold. */
const usualSigns = /[\u00a0«»“”„‘’–—…•°±§©®€£№¥²³½ªº¿¡·]/
const asciiLetter = /[A-Za-z]/
const letter = /\p{L}/u

/**
 * The encoding in which the bytes beyond ASCII make the likeliest text: letters as often as a language
 * has them, in words that do not change to capitals inside, or the signs that China, Japan and Korea
 * use most.
 */
export function legacyEncoding(bytes: Uint8Array): EncodingGuess {
  if (isIso2022(bytes)) return { encoding: 'iso-2022-jp', doubtful: false, plausible: true }
  const { judged, count } = stretches(bytes)
  const best = new Map<Encoding, number>()
  for (const alphabet of alphabets)
    for (const encoding of alphabet.encodings) {
      const score = alphabetScore(new TextDecoder(encoding).decode(judged), alphabet)
      best.set(encoding, Math.max(best.get(encoding) ?? Number.NEGATIVE_INFINITY, score))
    }
  const eastAsian = new Map(eastAsianScores(judged))
  for (const [encoding, score] of eastAsian) best.set(encoding, score)
  const ranked = [...best].sort(([, a], [, b]) => b - a)
  const [encoding, score] = ranked[0]!
  const text = new TextDecoder(encoding).decode(judged)
  const other = ranked.find(([name]) => new TextDecoder(name).decode(judged) !== text)
  const lead = score - (other?.[1] ?? Number.NEGATIVE_INFINITY)
  const least = eastAsian.has(encoding) ? plausibleEastAsian : plausibleEuropean
  const plausible = score > least * count && /[^\0-\x7f\P{L}]/u.test(text)
  return {
    encoding,
    plausible,
    doubtful: !plausible || lead < surely * count || (count < fewestJudged && lead < fewestJudged),
  }
}

/** Escapes by which ISO-2022-JP turns to Japanese. */
function isIso2022(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1))
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40)) return true
  return false
}

/** The stretches of words with bytes beyond ASCII in them: at most some thousand such bytes. */
function stretches(bytes: Uint8Array): { readonly judged: Uint8Array; readonly count: number } {
  const kept = new Uint8Array(8 * mostJudged)
  let length = 0
  let count = 0
  for (let at = 0; at < bytes.length && count < mostJudged && length < kept.length; at++) {
    const near = bytes[at]! >= 0x80 || bytes[at - 1]! >= 0x80 || bytes[at + 1]! >= 0x80
    if (!near) continue
    if (bytes[at]! >= 0x80) count++
    kept[length++] = bytes[at]!
  }
  return { judged: kept.subarray(0, length), count }
}

function alphabetScore(text: string, alphabet: Alphabet): number {
  if (alphabet.own && !alphabet.own.test(text)) return Number.NEGATIVE_INFINITY
  let total = 0
  for (let at = 0; at < text.length; at++)
    if (text.charCodeAt(at) >= 0x80)
      total += letterScore(text[at]!, text[at - 1] ?? '', text[at + 1] ?? '', alphabet)
  return total
}

/** How much likelier a letter is in the alphabet than any byte by chance, as a logarithm. */
function letterScore(
  character: string,
  before: string,
  after: string,
  { letters, latin }: Alphabet,
): number {
  const lower = character === 'İ' ? 'ı' : character.toLowerCase()
  const worth = letters.get(lower)
  if (worth === undefined) {
    if (character === '№' && !latin) return 1
    if (!usualSigns.test(character)) return -5
    return signScore(character, letter.test(before), letter.test(after))
  }
  const inner =
    letter.test(before) && before === before.toLowerCase() && before !== before.toUpperCase()
  const misplaced = character !== lower && inner
  const beside = asciiLetter.test(before) || asciiLetter.test(after)
  const alone = !letter.test(before) && !letter.test(after)
  // Of the Greek s one form stands at the end of words alone.
  const odd = misplaced || (character === 'ς' && letter.test(after))
  const capital = character === lower ? 0 : letter.test(before) ? 0.3 : 0.2
  if (!latin) return worth - capital - (odd ? 4 : 0) - (beside ? 3 : 0) - (alone ? 1 : 0)
  const crowded = before.charCodeAt(0) >= 0x80 || after.charCodeAt(0) >= 0x80
  return (beside ? worth : worth - 2.5) - (crowded ? 1.5 : 0) - (misplaced ? 2 : 0)
}

/** A sign within a word, or on its wrong side, is a letter in another encoding. */
function signScore(sign: string, afterLetter: boolean, beforeLetter: boolean): number {
  if (afterLetter && beforeLetter && !/[\u00a0’–—·]/.test(sign)) return -3
  if (/[«„“‘¿¡]/.test(sign)) return afterLetter ? -1.5 : 0
  if (/[»”’²³ªº]/.test(sign)) return beforeLetter ? -1.5 : 0
  if (/[–—…•]/.test(sign)) return 0
  return afterLetter !== beforeLetter ? -1 : 0
}
