import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Manifest } from '../../contracts'
import { useMedia, WithDepth } from '../ui'
import { DriverDepth } from './DriverDepth'
import type { Driver, Scale } from './facts'
import { DriverList } from './list'

interface DriverSectionProps {
  readonly manifest: Manifest
  readonly drivers: readonly Driver[]
}

/** The ranked drivers, and one of them in depth: beside the list on a wide screen, as a sheet elsewhere. */
export function DriverSection({ manifest, drivers }: DriverSectionProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<string | null>(null)
  const [scale, setScale] = useState<Scale>('risk')
  const beside = useMedia('desktop')
  const found = drivers.find(({ key }) => key === chosen)
  const shown = found ?? (beside ? drivers[0] : undefined)
  return (
    <section aria-label={t('app.nav.drivers')}>
      <WithDepth
        beside={beside}
        wider="depth"
        label={t('drivers.depth.label')}
        closeLabel={t('drivers.depth.close')}
        onClose={() => setChosen(null)}
        list={
          <DriverList
            manifest={manifest}
            drivers={drivers}
            shown={shown?.key ?? null}
            followsFocus={beside}
            onChoose={setChosen}
            scale={scale}
          />
        }
      >
        {shown ? (
          <DriverDepth
            key={shown.key}
            driver={shown}
            manifest={manifest}
            scale={scale}
            onScale={setScale}
          />
        ) : null}
      </WithDepth>
    </section>
  )
}
