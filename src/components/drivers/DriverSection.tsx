import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Manifest } from '../../contracts'
import { DepthSheet, useMedia } from '../ui'
import { DriverDepth } from './DriverDepth'
import classes from './DriverSection.module.css'
import type { Driver } from './facts'
import { DriverList } from './list'

interface DriverSectionProps {
  readonly manifest: Manifest
  readonly drivers: readonly Driver[]
}

/** The ranked drivers, and one of them in depth: beside the list on a wide screen, as a sheet elsewhere. */
export function DriverSection({ manifest, drivers }: DriverSectionProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<string | null>(null)
  const beside = useMedia('desktop')
  const found = drivers.find(({ key }) => key === chosen)
  const shown = found ?? (beside ? drivers[0] : undefined)
  const depth = shown && <DriverDepth key={shown.key} driver={shown} manifest={manifest} />
  return (
    <section className={classes.section} aria-label={t('app.nav.drivers')}>
      <DriverList
        manifest={manifest}
        drivers={drivers}
        shown={shown?.key ?? null}
        followsFocus={beside}
        onChoose={setChosen}
      />
      {beside ? (
        <aside className={classes.depth} aria-label={t('drivers.depth.label')}>
          {depth}
        </aside>
      ) : (
        <DepthSheet
          label={t('drivers.depth.label')}
          closeLabel={t('drivers.depth.close')}
          opened={shown !== undefined}
          onClose={() => setChosen(null)}
        >
          {depth}
        </DepthSheet>
      )}
    </section>
  )
}
