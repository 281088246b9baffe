import { CloseButton, Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './ColumnSheet.module.css'

interface ColumnSheetProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The column in depth over the page, full height; the whole width on a phone. */
export function ColumnSheet({ opened, onClose, children }: ColumnSheetProps) {
  const { t } = useTranslation()
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position="right"
      size="min(100%, 560px)"
      transitionProps={{ duration: 120 }}
    >
      <Drawer.Overlay />
      <Drawer.Content>
        <Drawer.Body>
          {/* A plain box: the drawer's own header would be a second banner of the page. */}
          <div className={classes.bar}>
            <Drawer.Title className={classes.title}>{t('data.column.label')}</Drawer.Title>
            <CloseButton size="lg" aria-label={t('data.column.close')} onClick={onClose} />
          </div>
          {children}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
