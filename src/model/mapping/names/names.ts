import type { ModelInput } from '../../../contracts'

/** What is found by its names. */
type Named = Pick<ModelInput, 'name' | 'aliases'>

/** A spelling without case, spaces, underscores, hyphens and dots. */
function looseSpelling(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.-]+/g, '')
}

/**
 * Finds each feature or date among names: by exact name, then by loose spelling, then by alias in
 * loose spelling. A name serves one feature, and the better kind of match goes first.
 *
 * @returns for each feature the index of its name, or -1.
 */
export function matchNames(features: readonly Named[], names: readonly string[]): Int32Array {
  const matches = new Int32Array(features.length).fill(-1)
  const used = new Set<number>()
  const claim = (
    places: ReadonlyMap<string, number[]>,
    spellings: (feature: Named) => readonly string[],
  ) => {
    features.forEach((feature, index) => {
      if (matches[index] !== -1) return
      for (const spelling of spellings(feature)) {
        const place = places.get(spelling)?.find((candidate) => !used.has(candidate))
        if (place === undefined) continue
        matches[index] = place
        used.add(place)
        return
      }
    })
  }
  claim(placesOf(names), (feature) => [feature.name])
  const loose = placesOf(names.map(looseSpelling))
  claim(loose, (feature) => [looseSpelling(feature.name)])
  claim(loose, (feature) => feature.aliases.map(looseSpelling))
  return matches
}

function placesOf(names: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  names.forEach((name, index) => {
    const found = places.get(name)
    if (found) found.push(index)
    else places.set(name, [index])
  })
  return places
}
