import type { ModelOnFile } from '../../../contracts'
import { type Failure, useApp } from '../../../store'

export type OnFileState =
  | { readonly status: 'no-file' }
  | { readonly status: 'measuring' }
  | { readonly status: 'ready'; readonly figures: ModelOnFile }
  | { readonly status: 'failed'; readonly failure: Failure }

/** A share from here on reads as all. */
export const nearlyAll = 0.985

const noFile: OnFileState = { status: 'no-file' }
const measuring: OnFileState = { status: 'measuring' }

/** The model in use on the open file, as far as that is known. */
export function useOnFile(): OnFileState {
  const version = useApp((state) => state.version)
  const scored = useApp((state) => state.summary !== null)
  const onFile = useApp((state) => state.onFile)
  if (!scored) return noFile
  if (onFile?.version !== version) return measuring
  const { figures, failure } = onFile
  if (failure) return { status: 'failed', failure }
  return figures ? { status: 'ready', figures } : measuring
}
