import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Manifest } from '../../contracts'
import { actions, useApp } from '../../store'
import { EmptyState, Headline, useFormat } from '../ui'
import { DriverSection } from './DriverSection'
import { type Driver, driversHeadline, rankDrivers } from './facts'

/** Which features move the risk, and how: the curves of the model in use. */
export function DriversView() {
  const { t } = useTranslation()
  const { manifest, status } = useApp((state) => state.model)
  if (manifest === null)
    return <EmptyState title={t(`model.status.${status}`)}>{t('drivers.empty.loading')}</EmptyState>
  const drivers = rankDrivers(manifest)
  if (drivers.length === 0) return <NoCurves foreign={manifest.foreign !== undefined} />
  return (
    <Drivers
      key={manifest.training?.sha256 ?? manifest.name}
      manifest={manifest}
      drivers={drivers}
    />
  )
}

/** A model file from before the curves were kept, or one that Holdfast did not train: what else there is. */
function NoCurves({ foreign }: { readonly foreign: boolean }) {
  const { t } = useTranslation()
  const scored = useApp((state) => state.summary !== null)
  const learnable = useApp((state) => (state.profile?.target ?? null) !== null)
  const card = t(foreign ? 'foreign.drivers.card' : 'drivers.empty.model')
  return (
    <EmptyState
      title={t(foreign ? 'foreign.drivers.title' : 'drivers.empty.title')}
      actions={
        <>
          {scored && (
            <Button onClick={() => actions.setView('customers')}>
              {t('foreign.drivers.customers')}
            </Button>
          )}
          {learnable && (
            <Button variant="default" onClick={() => actions.setView('train')}>
              {t('customers.notScored.train')}
            </Button>
          )}
          <Button variant={scored ? 'default' : 'filled'} onClick={() => actions.setView('model')}>
            {card}
          </Button>
        </>
      }
    >
      {t(foreign ? 'foreign.drivers.text' : 'drivers.empty.text')}
    </EmptyState>
  )
}

interface DriversProps {
  readonly manifest: Manifest
  readonly drivers: readonly Driver[]
}

function Drivers({ manifest, drivers }: DriversProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const exact = manifest.effects?.every((effect) => effect.reading === 'exact') ?? false
  return (
    <>
      <Headline below={t(exact ? 'drivers.below' : 'drivers.belowMean')}>
        {driversHeadline(drivers, manifest, { t, format })}
      </Headline>
      <DriverSection manifest={manifest} drivers={drivers} />
    </>
  )
}
