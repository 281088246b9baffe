import { sfc32 } from '../../ground/maths'

/** Seeded random numbers of several distributions: the same seed gives the same sequence in every engine. */
export interface Variates {
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

export function seededVariates(seed: number): Variates {
  const uniform = sfc32(seed)
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
