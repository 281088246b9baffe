import { Button, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OutcomeColumns, Profile } from '../../contracts'
import { actions, useApp } from '../../store'
import { Callout, Columns, DayField, ErrorSentence, Headline, Muted, useFormat } from '../ui'
import { ColumnChoice } from './ColumnChoice'
import { ModelNaming } from './ModelNaming'
import { OutcomeSection } from './OutcomeSection'
import { type Block, checkBlock, columnsLeftOut, outcomeBlock, planOf, referenceDays } from './plan'
import { TargetsSection } from './TargetsSection'
import { TrainingNotes } from './TrainingNotes'
import { useOutcomeColumns, useTrainingCheck } from './useTraining'

/** What to learn from the open file, what to be careful about, and the start of training. */
export function TrainView() {
  const profile = useApp((state) => state.profile)
  const version = useApp((state) => state.version)
  const { value, failure } = useOutcomeColumns(profile?.file ?? null)
  if (profile === null) return null
  if (failure)
    return (
      <p role="alert">
        <ErrorSentence code={failure.code} params={failure.params} />
      </p>
    )
  // Another file or another way of reading it begins with its own columns.
  return value ? <Choices key={version} profile={profile} outcomes={value} /> : <Waiting />
}

function Waiting() {
  const { t } = useTranslation()
  return (
    <p>
      <Muted>{t('training.checking')}</Muted>
    </p>
  )
}

interface ChoicesProps {
  readonly profile: Profile
  readonly outcomes: OutcomeColumns
}

function Choices({ profile, outcomes }: ChoicesProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const drafted = useApp((state) => state.training)
  const draft = drafted?.file === profile.file ? drafted : null
  const { outcome, column, id } = planOf(profile, outcomes, draft)
  const unfit = column ? outcomeBlock(column, outcome) : null
  const { value: check, failure } = useTrainingCheck(profile.file, unfit ? null : outcome)
  const block = unfit ?? (check && checkBlock(check, id, draft))
  const ownName = profile.file.name.replace(/\.[^.]*$/, '')
  const title = draft?.title ?? ownName
  const days = check && !unfit ? referenceDays(check, id, draft) : null
  const begin = () => {
    if (!check || !outcome) return
    const leaveOut = columnsLeftOut(check, id, draft)
    const roles = draft?.roles ?? {}
    const directions = draft?.directions ?? {}
    const day = draft?.referenceDay ? { referenceDay: draft.referenceDay } : {}
    const named = title.trim() || ownName
    void actions.train({ outcome, id, leaveOut, roles, directions, title: named, ...day })
  }
  return (
    <>
      <Headline
        below={t('training.below', { file: profile.file.name })}
        actions={
          <>
            <Button disabled={!check || block !== null} onClick={begin}>
              {t('training.train')}
            </Button>
            <Button variant="default" onClick={() => actions.setView('model')}>
              {t('training.back')}
            </Button>
          </>
        }
      >
        {check && !unfit
          ? t('training.title', {
              left: format.count(check.left),
              stayed: format.count(check.stayed),
            })
          : t('training.titleOpen')}
      </Headline>
      {block && <BlockSentence block={block} />}
      {failure && (
        <Callout role="alert" tone="medium">
          <ErrorSentence code={failure.code} params={failure.params} />
        </Callout>
      )}
      <Columns>
        <OutcomeSection
          outcomes={outcomes}
          outcome={outcome}
          column={column}
          rows={profile.rows}
          onChange={(next) => actions.changeTraining({ outcome: next })}
        />
        <Stack gap="lg">
          <ModelNaming profile={profile} outcome={outcome} id={id} title={title} />
          {days && (
            <DayField
              {...days}
              about={t('training.days')}
              onChange={(referenceDay) => actions.changeTraining({ referenceDay })}
            />
          )}
          <TargetsSection />
          {check && !unfit && <TrainingNotes profile={profile} check={check} />}
        </Stack>
      </Columns>
      {check && !unfit && <ColumnChoice check={check} id={id} draft={draft} />}
    </>
  )
}

/** Why training cannot begin, and what to do. */
function BlockSentence({ block }: { readonly block: Block }) {
  const { t } = useTranslation()
  const format = useFormat()
  const params = Object.fromEntries(
    Object.entries(block.params).map(([name, value]) => [
      name,
      typeof value === 'number' ? format.count(value) : value,
    ]),
  )
  const { side } = block.params
  const sideText = side === 'left' || side === 'stayed' ? t(`training.blocked.side.${side}`) : ''
  const key =
    block.key === 'tooFew' || block.key === 'noColumns'
      ? (`blocked.${block.key}` as const)
      : block.key
  return (
    <Callout role="alert" tone="medium">
      {t(`training.${key}`, {
        ...params,
        side: sideText,
      })}
    </Callout>
  )
}
