import { CloseButton, Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './DriverSheet.module.css'

interface DriverSheetProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The driver in depth over the page: at the right on a tablet, the whole screen on a phone. */
export function DriverSheet({ opened, onClose, children }: DriverSheetProps) {
  const { t } = useTranslation()
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position={phone ? 'bottom' : 'right'}
      size={phone ? '100%' : 'min(100%, 640px)'}
      transitionProps={{ duration: 120 }}
    >
      <Drawer.Overlay />
      <Drawer.Content>
        <Drawer.Body>
          {/* A plain box: the drawer's own header would be a second banner of the page. */}
          <div className={classes.bar}>
            <Drawer.Title className={classes.title}>{t('drivers.depth.label')}</Drawer.Title>
            <CloseButton size="lg" aria-label={t('drivers.depth.close')} onClick={onClose} />
          </div>
          {children}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
