import type { Encoding } from '../../../contracts'

/** Frequency of letters in Russian text, per thousand (Lyashevskaya and Sharov 2009, rounded). */
const russianLetters = new Map(
  Object.entries({
    о: 110,
    е: 85,
    а: 80,
    и: 74,
    н: 67,
    т: 63,
    с: 55,
    р: 47,
    в: 45,
    л: 44,
    к: 35,
    м: 32,
    д: 30,
    п: 28,
    у: 26,
    я: 20,
    ы: 19,
    ь: 17,
    г: 17,
    з: 16,
    б: 16,
    ч: 14,
    й: 12,
    х: 10,
    ж: 9,
    ш: 7,
    ю: 6,
    ц: 5,
    щ: 4,
    э: 3,
    ф: 3,
    ъ: 0.4,
    ё: 2,
  }),
)

/** Letters beyond ASCII that Western European languages use often, and their seldom ones. */
const westernLetters = /[àâäáãåæçéèêëíîïñóôöõøœúùûüßÀÂÄÁÃÅÆÇÉÈÊËÍÎÏÑÓÔÖÕØÚÙÛÜ]/
const seldomWestern = /[ðþýÿìòÌÒÐÞÝŸ]/
/** Signs that text in either alphabet holds. */
const usualSigns = /[\u00a0«»“”„‘’–—…•°±§©®€£№¥²³½ªº¿¡·]/
const cyrillic = /[а-яёА-ЯЁ]/
const upper = /[А-ЯЁ]/
const latin = /[A-Za-z]/

type Legacy = Extract<Encoding, 'windows-1251' | 'windows-1252' | 'koi8-r' | 'ibm866'>

/** So many bytes beyond ASCII tell. */
const mostJudged = 4000

/**
 * The 8-bit encoding in which the bytes beyond ASCII make the likeliest text: Cyrillic letters as often
 * as Russian has them, in words that do not change to capitals inside, or Western letters among
 * ASCII ones.
 */
export function legacyEncoding(bytes: Uint8Array): Legacy {
  const judged = stretches(bytes)
  const scores: [Legacy, number][] = [
    ['windows-1252', score(judged, 'windows-1252', westernScore)],
    ['windows-1251', score(judged, 'windows-1251', russianScore)],
    ['koi8-r', score(judged, 'koi8-r', russianScore)],
    ['ibm866', score(judged, 'ibm866', russianScore)],
  ]
  return scores.reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}

/** The stretches of words with bytes beyond ASCII in them: at most some thousand such bytes. */
function stretches(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(8 * mostJudged)
  let length = 0
  let judged = 0
  for (let at = 0; at < bytes.length && judged < mostJudged && length < kept.length; at++) {
    const near = bytes[at]! >= 0x80 || bytes[at - 1]! >= 0x80 || bytes[at + 1]! >= 0x80
    if (!near) continue
    if (bytes[at]! >= 0x80) judged++
    kept[length++] = bytes[at]!
  }
  return kept.subarray(0, length)
}

type Scorer = (character: string, before: string, after: string) => number

function score(bytes: Uint8Array, encoding: Legacy, of: Scorer): number {
  const text = new TextDecoder(encoding).decode(bytes)
  let total = 0
  for (let at = 0; at < text.length; at++)
    if (text.charCodeAt(at) >= 0x80) total += of(text[at]!, text[at - 1] ?? '', text[at + 1] ?? '')
  return total
}

/** Logarithm of how much likelier a letter is in Russian than any of 64 bytes by chance. */
function russianScore(character: string, before: string, after: string): number {
  if (character === '№') return 1
  if (usualSigns.test(character)) return 0
  if (!cyrillic.test(character)) return -5
  const frequency = russianLetters.get(character.toLowerCase()) ?? 1
  let value = Math.log((frequency / 1000) * 32)
  if (upper.test(character)) {
    value -= 0.7
    // A capital after a small letter, as when a text in KOI8-R is read as Windows-1251.
    if (/[а-яё]/.test(before)) value -= 4
  }
  if (latin.test(before) || latin.test(after)) value -= 3
  return value
}

function westernScore(character: string, before: string, after: string): number {
  if (usualSigns.test(character)) return 0
  const beside = latin.test(before) || latin.test(after)
  if (seldomWestern.test(character)) return -2
  if (!westernLetters.test(character)) return -5
  const crowded = before.charCodeAt(0) >= 0x80 || after.charCodeAt(0) >= 0x80
  // Capitals stand at the start of words or among capitals.
  const misplaced = character !== character.toLowerCase() && /[a-zà-ÿ]/.test(before)
  return (beside ? 1 : -1.5) - (crowded ? 1.5 : 0) - (misplaced ? 2 : 0)
}
