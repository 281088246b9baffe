import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Manifest, Profile } from '../../contracts'
import { actions, useApp } from '../../store'
import { NameInputs } from '../model'
import { EmptyState, ErrorSentence, Parts, UnscoredSteps } from '../ui'
import { ControlPart } from './control'
import { DecideHeadline } from './DecideHeadline'
import classes from './DecideView.module.css'
import { ContactPart } from './list'
import { MoneyForm } from './money'
import { PlaybookPart } from './playbook'
import { ProfitPart } from './profit'
import { ThresholdPart } from './threshold'

/** Whom to contact, with what, and whether it is worth it. */
export function DecideView() {
  const profile = useApp((state) => state.profile)
  const summary = useApp((state) => state.summary)
  const manifest = useApp((state) => state.model.manifest)
  if (!profile) return <NothingOpen />
  if (!summary || !manifest) return <NotScored />
  return <Deciding profile={profile} manifest={manifest} />
}

interface DecidingProps {
  readonly profile: Profile
  readonly manifest: Manifest
}

/** The answer on top; what it is made from at the left; what follows from it at the right. */
function Deciding({ profile, manifest }: DecidingProps) {
  const { t } = useTranslation()
  const version = useApp((state) => state.version)
  const campaign = useApp((state) => state.campaign)
  const current = campaign?.version === version ? campaign : null
  const answer = current?.answer ?? null
  const part = (name: 'list' | 'profit' | 'threshold' | 'control' | 'playbook') =>
    t(`campaign.parts.${name}`)
  return (
    <div className={classes.view}>
      <DecideHeadline
        answer={answer}
        failure={current?.failure ?? null}
        pending={current?.pending ?? true}
      />
      <div className={classes.sides}>
        <MoneyForm profile={profile} answer={answer} />
        <div className={classes.parts}>
          <Parts
            view="decide"
            label={t('campaign.parts.label')}
            parts={{
              list: {
                label: part('list'),
                draw: () => <ContactPart answer={answer} manifest={manifest} version={version} />,
              },
              profit: { label: part('profit'), draw: () => <ProfitPart answer={answer} /> },
              threshold: {
                label: part('threshold'),
                draw: () => <ThresholdPart answer={answer} manifest={manifest} />,
              },
              control: { label: part('control'), draw: () => <ControlPart answer={answer} /> },
              playbook: {
                label: part('playbook'),
                draw: () => <PlaybookPart manifest={manifest} />,
              },
            }}
          />
        </div>
      </div>
    </div>
  )
}

function NothingOpen() {
  const { t } = useTranslation()
  const busy = useApp((state) => state.progress !== null)
  return (
    <EmptyState
      title={t('campaign.empty.title')}
      actions={
        <Button disabled={busy} onClick={() => actions.openSample()}>
          {t('app.trySample')}
        </Button>
      }
    >
      {t('campaign.empty.text')}
    </EmptyState>
  )
}

function NotScored() {
  const { t } = useTranslation()
  const unscored = useApp((state) => state.unscored)
  return (
    <EmptyState
      title={t('customers.notScored.title')}
      actions={
        <>
          <NameInputs />
          <UnscoredSteps />
        </>
      }
    >
      {unscored && <ErrorSentence {...unscored} />}
    </EmptyState>
  )
}
