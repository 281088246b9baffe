import { useTranslation } from 'react-i18next'
import type { Profile, TrainingCheck } from '../../contracts'
import { Callout, Section, useFormat } from '../ui'

/** Fewer leavers than this give intervals too wide to act on. */
const fewLeft = 200
/** A share of leavers above this is rarely what is meant. */
const mostLeft = 0.5

interface TrainingNotesProps {
  readonly profile: Profile
  readonly check: TrainingCheck
}

/** What to know of the customers before a model learns from them. */
export function TrainingNotes({ profile, check }: TrainingNotesProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { left, stayed, unknown, sampledRows } = check
  const { families } = profile.repeats
  const share = left / Math.max(1, left + stayed)
  const notes = [
    left < fewLeft && t('training.notes.few', { left: format.count(left) }),
    check.outcome.blank !== undefined &&
      t(`training.notes.blank.${check.outcome.blank}`, { column: check.outcome.column }),
    share > mostLeft && t('training.notes.most', { share: format.percent(share) }),
    families < profile.rows &&
      t('training.notes.families', {
        rows: format.count(profile.rows),
        families: format.count(families),
      }),
    unknown > 0 &&
      t('training.notes.unknown', { count: unknown, formatted: format.count(unknown) }),
    sampledRows !== null && t('training.notes.sampled', { rows: format.count(sampledRows) }),
  ].filter((note) => note !== false)
  if (notes.length === 0) return null
  return (
    <Section id="training-notes" title={t('training.notes.title')} size="text">
      {notes.map((note) => (
        <Callout key={note} tone="medium">
          {note}
        </Callout>
      ))}
    </Section>
  )
}
