import { useTranslation } from 'react-i18next'
import type { ErrorCode, ErrorParams } from '../../../contracts'
import { type Formats, useFormat } from './useFormat'
import { useModelName } from './useModelName'

interface ErrorSentenceProps {
  readonly code: ErrorCode
  readonly params: ErrorParams
  /** What people call the model that the sentence is about; that in use where it is absent. */
  readonly model?: string
}

/** Numbers among the parameters in the reader's notation. */
function formatParams(params: ErrorParams, format: Formats): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' ? format.number(value) : value,
    ]),
  )
}

/** What went wrong, where, and what to do, in the reader's language. */
export function ErrorSentence({ code, params, model }: ErrorSentenceProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const inUse = useModelName()
  const named = 'model' in params ? { ...params, model: model ?? inUse ?? params.model } : params
  return <>{t(`errors.${code}`, formatParams(named, format))}</>
}
