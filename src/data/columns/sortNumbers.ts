import type { Steps } from '../../ground/pacing'

const digitBits = 11
const digits = 1 << digitBits
/** Where the digits of a word of 32 bits begin. */
const shifts = [0, 11, 22]
/** Up to so many numbers the engine's own sort is as quick. */
const fewNumbers = 1 << 13
/** Numbers moved a step. */
const numbersAStep = 1 << 18

/** Numbers and the halves of their bits, low and high in turn. */
interface Keys {
  readonly numbers: Float64Array
  readonly words: Uint32Array
}

const keysOf = (numbers: Float64Array): Keys => ({
  numbers,
  words: new Uint32Array(numbers.buffer, numbers.byteOffset, numbers.length * 2),
})

/**
 * Sorts numbers without NaN and −0 ascending: radix sort over the bits of the doubles, least digit
 * first, so that time a number does not depend on how many there are. `numbers` is overwritten; the
 * result may be another array.
 */
export function* sortNumbers(numbers: Float64Array): Steps<Float64Array> {
  if (numbers.length <= fewNumbers) return numbers.sort()
  let from = keysOf(numbers)
  let to = keysOf(new Float64Array(numbers.length))
  for (const word of [0, 1])
    for (const shift of shifts) {
      const starts = yield* digitStarts(from.words, word, shift)
      if (!starts) continue
      for (let at = 0; at < numbers.length; at += numbersAStep) {
        scatter(from, to, word, shift, starts, at)
        yield
      }
      const swapped = from
      from = to
      to = swapped
    }
  return negativesFirst(from.numbers, to.numbers)
}

/** Where the numbers of each digit begin once sorted; null where all share one digit. */
function* digitStarts(words: Uint32Array, word: number, shift: number): Steps<Int32Array | null> {
  const starts = new Int32Array(digits)
  for (let at = word; at < words.length; at += 2) starts[(words[at]! >>> shift) & (digits - 1)]!++
  yield
  let next = 0
  for (let digit = 0; digit < digits; digit++) {
    const count = starts[digit]!
    if (count * 2 === words.length) return null
    starts[digit] = next
    next += count
  }
  return starts
}

function scatter(
  from: Keys,
  to: Keys,
  word: number,
  shift: number,
  starts: Int32Array,
  begin: number,
): void {
  const { numbers, words } = from
  const target = to.numbers
  const end = Math.min(numbers.length, begin + numbersAStep)
  for (let i = begin; i < end; i++) {
    const digit = (words[2 * i + word]! >>> shift) & (digits - 1)
    target[starts[digit]!++] = numbers[i]!
  }
}

/** By their bits negative numbers stand last, the greatest first. */
function negativesFirst(byBits: Float64Array, spare: Float64Array): Float64Array {
  let positives = byBits.length
  while (positives > 0 && byBits[positives - 1]! < 0) positives--
  if (positives === byBits.length) return byBits
  const negatives = byBits.length - positives
  spare.set(byBits.subarray(positives))
  spare.subarray(0, negatives).reverse()
  spare.set(byBits.subarray(0, positives), negatives)
  return spare
}
