import { Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Manifest } from '../../contracts/manifest'
import { CustomerDetail } from './CustomerDetail'
import classes from './CustomerPanel.module.css'
import { PanelBar } from './PanelBar'

interface CustomerPanelProps {
  /** Row of the file. */
  readonly row: number
  readonly manifest: Manifest
  readonly version: number
  readonly onClose: () => void
  /** Null where there is none. */
  readonly onPrevious: (() => void) | null
  readonly onNext: (() => void) | null
}

/** One customer beside the list; over it on a tablet; as a full sheet on a phone. */
export function CustomerPanel(props: CustomerPanelProps) {
  const { t } = useTranslation()
  const { onClose } = props
  const beside = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false })
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  if (!beside)
    return (
      <Drawer.Root
        opened
        onClose={onClose}
        position={phone ? 'bottom' : 'right'}
        size={phone ? '100%' : 520}
        transitionProps={{ duration: 120 }}
      >
        <Drawer.Overlay />
        <Drawer.Content aria-label={t('customers.one.panel')}>
          <Content {...props} />
        </Drawer.Content>
      </Drawer.Root>
    )
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose()
  }
  return (
    <aside
      className={classes.aside}
      aria-label={t('customers.one.panel')}
      onKeyDown={closeOnEscape}
    >
      <Content {...props} />
    </aside>
  )
}

function Content({ row, manifest, version, onClose, onPrevious, onNext }: CustomerPanelProps) {
  return (
    <>
      <PanelBar onClose={onClose} onPrevious={onPrevious} onNext={onNext} />
      <CustomerDetail row={row} manifest={manifest} version={version} />
    </>
  )
}
