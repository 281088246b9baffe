import { useTranslation } from 'react-i18next'
import type { ErrorCode, ErrorParams } from '../../contracts/errors'
import { type Formats, useFormat } from './useFormat'

interface ErrorSentenceProps {
  readonly code: ErrorCode
  readonly params: ErrorParams
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
export function ErrorSentence({ code, params }: ErrorSentenceProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return <>{t(`errors.${code}`, formatParams(params, format))}</>
}
