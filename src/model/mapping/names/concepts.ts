import { finestWordsOf, latinised } from '../../../ground/words'
import { isSlip } from './distance'
import { fillers, phrases, vocabulary } from './vocabulary'

/** Shorter words in Latin letters are like too many others. */
const shortestLatinWord = 3
/** Shortest part of a word that stands for all words that begin so, once in Latin letters. */
const shortestLatinStem = 4

interface Index {
  /** Whole word → concept. */
  readonly words: ReadonlyMap<string, string>
  /** Beginnings of words with their concept, longest first. */
  readonly stems: readonly (readonly [string, string])[]
  /** Words in Latin letters, for those spelled so in the file. */
  readonly latinWords: ReadonlyMap<string, string>
  readonly latinStems: readonly (readonly [string, string])[]
}

let built: Index | null = null

function index(): Index {
  built ??= buildIndex()
  return built
}

function buildIndex(): Index {
  const words = new Map<string, string>()
  const latinWords = new Map<string, string>()
  const stems: (readonly [string, string])[] = []
  const latinStems: (readonly [string, string])[] = []
  for (const [concept, list] of Object.entries(vocabulary)) {
    for (const entry of list.split(' ')) {
      const word = entry.replace('*', '')
      const inLatin = latinised(word)
      if (!entry.endsWith('*')) {
        words.set(word, concept)
        if (word !== inLatin && inLatin.length >= shortestLatinWord)
          latinWords.set(inLatin, concept)
      } else {
        stems.push([word, concept])
        if (inLatin.length >= shortestLatinStem) latinStems.push([inLatin, concept])
      }
    }
  }
  const longestFirst = (a: readonly [string, string], b: readonly [string, string]) =>
    b[0].length - a[0].length
  return {
    words,
    stems: stems.sort(longestFirst),
    latinWords,
    latinStems: latinStems.sort(longestFirst),
  }
}

/**
 * What a name or a value says, as concepts of the vocabulary; words outside it stand for themselves.
 * "Кол-во заказов" and "OrderCount" say the same. Each concept stands once.
 */
export function conceptsOf(text: string): string[] {
  let spaced = ` ${finestWordsOf(text).join(' ')} `
  for (const [phrase, concepts] of phrases)
    spaced = spaced.replaceAll(` ${phrase} `, ` ${concepts} `)
  const words = spaced.split(' ').filter((word) => word !== '' && !fillers.has(word))
  return [...new Set(words.map(conceptOf))]
}

/** Words looked up before, for the same ones come again with every pair of columns. */
const known = new Map<string, string>()
const mostKnown = 10_000

function conceptOf(word: string): string {
  const found = known.get(word)
  if (found !== undefined) return found
  if (known.size >= mostKnown) known.clear()
  const concept = lookUp(word)
  known.set(word, concept)
  return concept
}

function lookUp(word: string): string {
  const { words, stems, latinWords, latinStems } = index()
  if (Object.hasOwn(vocabulary, word)) return word
  const found = words.get(word) ?? stemOf(word, stems)
  if (found !== undefined) return found
  const inLatin = latinised(word)
  const spelled = latinWords.get(inLatin) ?? stemOf(inLatin, latinStems)
  if (spelled !== undefined) return spelled
  return slipOf(word) ?? word
}

function stemOf(word: string, stems: readonly (readonly [string, string])[]): string | undefined {
  return stems.find(([stem]) => word.startsWith(stem))?.[1]
}

/** The concept of the one word that this one is a slip of; none where several fit. */
function slipOf(word: string): string | undefined {
  const { words, stems } = index()
  const found = new Set<string>()
  for (const [known, concept] of words) if (isSlip(word, known)) found.add(concept)
  for (const [stem, concept] of stems) {
    if (stem.length >= 6 && isSlip(word.slice(0, stem.length), stem)) found.add(concept)
  }
  return found.size === 1 ? [...found][0] : undefined
}
