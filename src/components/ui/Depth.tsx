import { CloseButton, Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Depth.module.css'
import { useMedia } from './useMedia'

interface DepthSheetProps {
  /** What the sheet shows, and what its button does. */
  readonly label: string
  readonly closeLabel: string
  /** For tables of many columns. */
  readonly wide?: boolean
  readonly opened: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Something in depth over the page: at the right on a tablet, the whole screen on a phone. */
export function DepthSheet(props: DepthSheetProps) {
  const { label, closeLabel, wide, opened, onClose, children } = props
  const phone = useMedia('phone')
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position={phone ? 'bottom' : 'right'}
      size={phone ? '100%' : `min(100%, ${wide ? 960 : 640}px)`}
      transitionProps={{ duration: 120 }}
    >
      <Drawer.Overlay />
      <Drawer.Content>
        <Drawer.Body>
          {/* A plain box: the drawer's own header would be a second banner of the page. */}
          <div className={classes.bar}>
            <Drawer.Title className={classes.title}>{label}</Drawer.Title>
            <CloseButton size="lg" aria-label={closeLabel} onClick={onClose} />
          </div>
          {children}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}

interface WithDepthProps extends Omit<DepthSheetProps, 'wide' | 'opened'> {
  /** Whether there is room for both. */
  readonly beside: boolean
  readonly list: ReactNode
  /** Which of the two takes what the other leaves. */
  readonly wider: 'list' | 'depth'
  /** Beside each other both fill the window, and each scrolls for itself. */
  readonly panes?: boolean
  /** One item of the list in depth; null for none. */
  readonly children: ReactNode
}

/** A list, and one of its items in depth: beside it where there is room, else as a sheet. */
export function WithDepth(props: WithDepthProps) {
  const { beside, list, wider, panes, label, children, ...sheet } = props
  return (
    <div
      className={classes.both}
      data-wider={beside ? wider : undefined}
      data-panes={beside ? panes : undefined}
      data-fills={(beside && panes) || undefined}
    >
      <div className={classes.side}>{list}</div>
      {beside ? (
        <aside className={classes.depth} aria-label={label}>
          {children}
        </aside>
      ) : (
        <DepthSheet label={label} opened={children !== null} {...sheet}>
          {children}
        </DepthSheet>
      )}
    </div>
  )
}
