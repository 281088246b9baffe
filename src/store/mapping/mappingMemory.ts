import * as v from 'valibot'
import { countedTo, inputsOf, type Manifest, type Mapping } from '../../contracts'
import { memoryOf } from '../state'

/** Mappings kept, the latest first. Names of columns and spellings of values only, never a row. */
const Memory = v.object({
  format: v.literal(1),
  kept: v.array(
    v.object({
      model: v.string(),
      header: v.array(v.string()),
      mapping: v.array(
        v.object({
          feature: v.string(),
          column: v.nullable(v.string()),
          scale: v.pipe(v.number(), v.finite()),
          categories: v.record(v.string(), v.nullable(v.string())),
        }),
      ),
    }),
  ),
})
type Kept = v.InferOutput<typeof Memory>['kept']

const memory = memoryOf('holdfast.mappings', Memory)
const mostKept = 30

/** What a person mapped in an earlier file with the same header, for the same model; else null. */
export function rememberedMapping(header: readonly string[], manifest: Manifest): Mapping | null {
  return load().find(isFor(header, manifest))?.mapping ?? null
}

/** Keeps a mapping on this machine, in place of one for the same header and model; days are each file's own. */
export function rememberMapping(
  header: readonly string[],
  manifest: Manifest,
  mapping: Mapping,
): void {
  const others = load().filter((entry) => !isFor(header, manifest)(entry))
  const copy = countedTo(mapping, manifest, null).map((entry) => ({
    ...entry,
    categories: { ...entry.categories },
  }))
  save([{ model: manifest.name, header: [...header], mapping: copy }, ...others])
}

export function forgetMapping(header: readonly string[], manifest: Manifest): void {
  save(load().filter((entry) => !isFor(header, manifest)(entry)))
}

function isFor(header: readonly string[], manifest: Manifest) {
  const { name } = manifest
  const features = inputsOf(manifest)
  return (entry: Kept[number]) =>
    entry.model === name &&
    entry.header.length === header.length &&
    entry.header.every((column, index) => column === header[index]) &&
    entry.mapping.length === features.length &&
    entry.mapping.every(({ feature }, index) => feature === features[index]?.name)
}

const load = (): Kept => memory.load()?.kept ?? []
const save = (kept: Kept) => memory.save({ format: 1, kept: kept.slice(0, mostKept) })
