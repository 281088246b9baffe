import { useTranslation } from 'react-i18next'
import type { ThresholdFacts } from '../../../contracts'
import { useOnFile } from '../../model'
import { useFormat } from '../../ui'

/** Whether outcomes of the file can judge a threshold, and a sentence that says so or why not. */
export function useMeasured(facts: ThresholdFacts | null): {
  readonly measured: boolean
  readonly sentence: string
} {
  const { t } = useTranslation()
  const format = useFormat()
  const onFile = useOnFile()
  const expected = (why: Parameters<typeof reason>[0]) => ({
    measured: false,
    sentence: `${reason(why)} ${t('campaign.threshold.expected')}`,
  })
  const reason = (
    why:
      | 'no-outcome'
      | 'one-class'
      | 'outcome-is-input'
      | 'trained-on-this-file'
      | 'seen'
      | 'measuring',
  ) => t(`campaign.threshold.unmeasured.${why}`)
  if (!facts?.measured) return expected('no-outcome')
  if (onFile.status !== 'ready') return expected('measuring')
  const { unmeasured, seenShare } = onFile.figures
  if (unmeasured !== null) return expected(unmeasured)
  if (seenShare !== null) return expected('seen')
  const { known } = facts.measured
  return {
    measured: true,
    sentence: t('campaign.threshold.measured', { count: known, formatted: format.count(known) }),
  }
}
