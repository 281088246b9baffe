import { Group, SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Manifest } from '../../contracts'
import { RoleSelect } from '../model'
import { Muted, Title, useFormat } from '../ui'
import classes from './DriverDepth.module.css'
import { FeatureDepth } from './effect'
import type { Driver, Scale } from './facts'
import { driverName } from './facts'
import { PairDepth } from './pair'

interface DriverDepthProps {
  readonly driver: Driver
  readonly manifest: Manifest
  readonly scale: Scale
  readonly onScale: (scale: Scale) => void
}

/** One driver: its name, the unit to read it in, and its curve, rows or map. */
export function DriverDepth({ driver, manifest, scale, onScale }: DriverDepthProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const feature = driver.kind === 'feature' ? manifest.features[driver.feature] : undefined
  return (
    <article className={classes.driver}>
      <Group component="header" justify="space-between" align="flex-start" gap="sm">
        <div className={classes.words}>
          <Title>{driverName(driver, manifest.features, t, language)}</Title>
          {feature ? (
            <RoleSelect feature={feature} />
          ) : (
            <p>
              <Muted>{t('drivers.list.pair')}</Muted>
            </p>
          )}
        </div>
        <SegmentedControl<Scale>
          flex="none"
          size="xs"
          aria-label={t('drivers.scale.label')}
          value={scale}
          onChange={onScale}
          data={[
            {
              value: 'risk',
              label: t(driver.kind === 'pair' ? 'drivers.scale.points' : 'drivers.scale.risk'),
            },
            { value: 'logOdds', label: t('drivers.scale.logOdds') },
          ]}
        />
      </Group>
      {driver.kind === 'feature' ? (
        <FeatureDepth driver={driver} manifest={manifest} scale={scale} />
      ) : (
        <PairDepth driver={driver} manifest={manifest} scale={scale} />
      )}
    </article>
  )
}
