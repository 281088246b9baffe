import { Box, Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { countedTo, type Manifest, type MappingReport } from '../../contracts'
import { actions, needsLook, useApp } from '../../store'
import { Callout, DayField, EmptyState, Headline, LinkButton, Note, Section } from '../ui'
import { FeatureList } from './FeatureList'
import { MappingFacts } from './MappingFacts'
import classes from './MappingView.module.css'
import { useDraft } from './useDraft'

/** Which column of the file fills which property of the model, to be confirmed or changed. */
export function MappingView() {
  const { t } = useTranslation()
  const report = useApp((state) => state.mapping)
  const manifest = useApp((state) => state.model.manifest)
  const version = useApp((state) => state.version)
  if (!report || !manifest || report.model !== manifest.name)
    return <EmptyState title={t('mapping.nothing')} />
  // Other scores begin with their own mapping.
  return <Mapped key={version} inForce={report} manifest={manifest} />
}

interface MappedProps {
  readonly inForce: MappingReport
  readonly manifest: Manifest
}

function Mapped({ inForce, manifest }: MappedProps) {
  const { t } = useTranslation()
  const file = useApp((state) => state.profile?.file.name ?? '')
  const scored = useApp((state) => state.summary !== null)
  const trainable = useApp((state) => state.profile?.target != null)
  const { draft, report, changed, failed, choose, change, reset } = useDraft(inForce, manifest)
  const found = draft.filter(({ column }) => column !== null).length
  const looks = report.features.filter(needsLook).length
  const settled = scored && !changed
  // Where the model does not fit the file and nothing was chosen, another model is the next step.
  const train = report.trust === 'poor' && trainable && !changed
  const rest = train ? 'default' : 'filled'
  return (
    <>
      <Headline
        below={
          <p>
            {looks > 0 ? t('mapping.look', { count: looks }) : t('mapping.noLook')}{' '}
            {inForce.remembered && t('mapping.remembered')}
          </p>
        }
        actions={
          <>
            {train && (
              <Button onClick={() => actions.setView('train')}>{t('mapping.train')}</Button>
            )}
            {settled ? (
              <Button variant={rest} onClick={() => actions.setView('customers')}>
                {t('mapping.customers')}
              </Button>
            ) : (
              <Button
                variant={rest}
                disabled={found === 0}
                onClick={() => actions.applyMapping(draft)}
              >
                {t('mapping.score')}
              </Button>
            )}
            {changed && (
              <Button variant="default" onClick={reset}>
                {t('mapping.reset')}
              </Button>
            )}
          </>
        }
      >
        {t('mapping.headline', { count: draft.length, found, file })}
      </Headline>
      {failed && (
        <Callout role="alert" tone="error">
          {t('mapping.failed')}
        </Callout>
      )}
      <MappingFacts report={report} manifest={manifest} />
      {report.dates && (
        <Box maw={420} my="lg">
          <DayField
            day={draft.find(({ referenceDay }) => referenceDay)?.referenceDay ?? report.dates.usual}
            usual={report.dates.usual}
            daysAfter={report.dates.daysAfter}
            onChange={(day) => choose(countedTo(draft, manifest, day))}
          />
        </Box>
      )}
      <FeatureList
        report={report}
        order={inForce}
        draft={draft}
        manifest={manifest}
        onChange={change}
      />
      {report.unusedColumns.length > 0 && (
        <Section
          className={classes.after}
          title={t('mapping.unused')}
          size="text"
          lead={report.unusedColumns.join(', ')}
        />
      )}
      <Note className={classes.after}>
        {t('mapping.memory')}{' '}
        {inForce.remembered && (
          <LinkButton onClick={actions.forgetMapping}>{t('mapping.forget')}</LinkButton>
        )}
      </Note>
    </>
  )
}
