import { Button, Group, Stack } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fewestRows, type Manifest } from '../../../contracts'
import { Detail, Title, useFormat, WithHelp } from '../../ui'
import type { Driver } from '../facts'
import { importancePoints, riskAt, type Scale } from '../facts'
import { DriverRow } from './DriverRow'

/** Rows shown at first: more would only slow the page. */
const shownFirst = 60

interface DriverListProps {
  readonly manifest: Manifest
  readonly drivers: readonly Driver[]
  /** Key of the driver shown in depth. */
  readonly shown: string | null
  /** Whether moving by arrow keys also shows what is reached. */
  readonly followsFocus: boolean
  readonly onChoose: (key: string) => void
  /** Unit of the strengths. */
  readonly scale: Scale
}

/** All drivers, the strongest first. One tab stop; arrow keys, Home and End move. */
export function DriverList(props: DriverListProps) {
  const { manifest, drivers, shown, followsFocus, onChoose, scale } = props
  const { t } = useTranslation()
  const format = useFormat()
  const list = useRef<HTMLUListElement>(null)
  const [whole, setWhole] = useState(false)
  const [focused, setFocused] = useState<string | null>(null)
  const listed = whole ? drivers : drivers.slice(0, shownFirst)
  const more = drivers.length - listed.length
  const most = drivers[0]?.importance ?? 0
  const stop = listed.find(({ key }) => key === (focused ?? shown)) ?? listed[0]

  const onKeyDown = (event: KeyboardEvent) => {
    const at = listed.findIndex(({ key }) => key === stop?.key)
    const next: Record<string, number> = {
      ArrowDown: Math.min(listed.length - 1, at + 1),
      ArrowUp: Math.max(0, at - 1),
      Home: 0,
      End: listed.length - 1,
    }
    const target = next[event.key]
    const driver = target === undefined ? undefined : listed[target]
    if (target === undefined || !driver) return
    event.preventDefault()
    setFocused(driver.key)
    list.current?.querySelectorAll('button')[target]?.focus()
    if (followsFocus) onChoose(driver.key)
  }

  return (
    <Stack gap="sm">
      <Group justify="space-between" align="baseline" gap="xs" px="sm">
        <Title size="lead">{titleOf(drivers, { t, format })}</Title>
        <Detail>
          <WithHelp label={t(`drivers.list.change.${scale}`)}>
            {t('drivers.list.changeHelp', {
              typical: format.percent(riskAt(manifest.base)),
              fewest: format.count(fewestRows),
            })}
          </WithHelp>
        </Detail>
      </Group>
      <ul ref={list} aria-label={t('drivers.list.label')} onKeyDown={onKeyDown}>
        {listed.map((driver) => (
          <li key={driver.key}>
            <DriverRow
              driver={driver}
              features={manifest.features}
              strength={
                scale === 'risk'
                  ? format.tenths(100 * importancePoints(manifest.base, driver.importance))
                  : format.fixed(driver.importance, 2)
              }
              most={most}
              chosen={driver.key === shown}
              tabStop={driver.key === stop?.key}
              onFocus={() => setFocused(driver.key)}
              onChoose={() => onChoose(driver.key)}
            />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button variant="default" size="xs" onClick={() => setWhole(true)}>
          {t('drivers.list.more', { formatted: format.count(more) })}
        </Button>
      )}
    </Stack>
  )
}

type Words = Pick<ReturnType<typeof useTranslation>, 't'> & {
  readonly format: ReturnType<typeof useFormat>
}

function titleOf(drivers: readonly Driver[], { t, format }: Words): string {
  const pairs = drivers.filter(({ kind }) => kind === 'pair').length
  const count = drivers.length - pairs
  const features = t('drivers.list.title', { count, formatted: format.count(count) })
  return pairs === 0
    ? features
    : t('drivers.list.titlePairs', { count: pairs, formatted: format.count(pairs), features })
}
