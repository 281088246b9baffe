import * as v from 'valibot'
import { HoldfastError, type TrainedManifest, withRoles } from '../../contracts'
import { rolesIn } from './fileRoles'
import { manifestSchema } from './manifestSchema'
import { type ModelProto, metadataKey, readModel } from './onnx'

/** The manifest format that this code reads and writes. */
const knownFormat: TrainedManifest['format'] = 1

/**
 * Reads and validates the manifest inside an ONNX file that Holdfast wrote.
 *
 * @throws HoldfastError `model-empty`, `model-damaged` (not a whole ONNX file, or a manifest that is
 * not in shape), `model-foreign` (ONNX without a manifest), `model-version` (another format).
 */
export function readManifest(bytes: Uint8Array, fileName: string): TrainedManifest {
  const manifest = manifestIn(readModel(bytes, fileName), fileName)
  if (!manifest) throw new HoldfastError('model-foreign', { file: fileName })
  return manifest
}

/**
 * The manifest of a model; null where Holdfast did not write it.
 *
 * @throws HoldfastError `model-damaged`, `model-version`
 */
export function manifestIn(model: ModelProto, fileName: string): TrainedManifest | null {
  const text = model.metadataProps.find((entry) => entry.key === metadataKey)?.value
  if (text === undefined) return null
  const manifest = parseJson(text, fileName)
  const found = formatOf(manifest)
  if (found !== null && found !== knownFormat)
    throw new HoldfastError('model-version', { file: fileName, found, known: knownFormat })
  const result = v.safeParse(manifestSchema, manifest)
  if (!result.success) {
    const [issue] = result.issues
    const place = v.getDotPath(issue) ?? 'manifest'
    throw new HoldfastError('model-damaged', {
      file: fileName,
      detail: `${place}: ${issue.message}`,
    })
  }
  return withRoles(result.output, rolesIn(model))
}

function parseJson(text: string, fileName: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new HoldfastError('model-damaged', { file: fileName, detail })
  }
}

function formatOf(manifest: unknown): number | string | null {
  if (typeof manifest !== 'object' || manifest === null || !('format' in manifest)) return null
  const { format } = manifest
  return typeof format === 'number' || typeof format === 'string' ? format : null
}
