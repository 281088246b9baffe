/** Seeded random numbers: the same seed gives the same sequence in every engine. */
export interface Random {
  /** Uniform in [0, 1). */
  readonly uniform: () => number
  /** Normal with the given mean and standard deviation (Box and Muller 1958). */
  readonly normal: (mean: number, deviation: number) => number
  /** Exponential with the given mean. */
  readonly exponential: (mean: number) => number
  readonly chance: (probability: number) => boolean
  /** One of the keys, with probability proportional to its weight. */
  readonly pick: <Key extends string>(weights: Readonly<Record<Key, number>>) => Key
}

/** Generator sfc32 of Chris Doty-Humphrey's PractRand (public domain), seeded by a 32-bit number. */
export function seededRandom(seed: number): Random {
  let a = 0x9e3779b9
  let b = 0x243f6a88
  let c = seed | 0
  let counter = 1
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  // The first outputs still show the seed; PractRand discards 12.
  for (let warmUp = 0; warmUp < 12; warmUp++) next()

  const uniform = () => next() / 2 ** 32
  const exponential = (mean: number) => -mean * Math.log(1 - uniform())
  return {
    uniform,
    exponential,
    chance: (probability) => uniform() < probability,
    normal: (mean, deviation) => {
      const radius = Math.sqrt(-2 * Math.log(1 - uniform()))
      return mean + deviation * radius * Math.cos(2 * Math.PI * uniform())
    },
    pick: <Key extends string>(weights: Readonly<Record<Key, number>>) => {
      const keys = Object.keys(weights) as Key[]
      const total = keys.reduce((sum, key) => sum + weights[key], 0)
      let left = uniform() * total
      for (const key of keys) {
        left -= weights[key]
        if (left < 0) return key
      }
      return keys[keys.length - 1]!
    },
  }
}
