import { Drawer, Tabs } from '@mantine/core'
import { type KeyboardEvent, type Ref, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Manifest } from '../../contracts'
import { useMedia } from '../ui'
import { CustomerDetail } from './CustomerDetail'
import classes from './CustomerPanel.module.css'
import { PanelBar } from './PanelBar'
import { type PanelPart, panelParts } from './panelParts'

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

const [firstPart] = panelParts

/** One customer beside the list; over it on a tablet; as a full sheet on a phone. */
export function CustomerPanel(props: CustomerPanelProps) {
  const { t } = useTranslation()
  const { onClose, row } = props
  const [part, setPart] = useState<PanelPart>(firstPart)
  const firstRef = useRef<HTMLButtonElement>(null)
  const beside = useMedia('desktop')
  const phone = useMedia('phone')
  const panel = useRef<HTMLDivElement>(null)
  // Another customer or part begins at its top, not where the one before was left.
  const shown = `${row} ${part}`
  useLayoutEffect(() => {
    if (shown === '') return
    panel.current?.scrollTo(0, 0)
    panel.current?.parentElement?.scrollTo(0, 0)
  }, [shown])
  /** Escape goes back to the reasons first; the values tried out stay until another customer is opened. */
  const leaveOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    if (part !== firstPart) {
      setPart(firstPart)
      firstRef.current?.focus()
    } else if (beside) onClose()
  }
  const content = { ...props, part, firstRef, onPart: setPart }
  if (!beside)
    return (
      <Drawer.Root
        opened
        onClose={onClose}
        position={phone ? 'bottom' : 'right'}
        size={phone ? '100%' : 520}
        transitionProps={{ duration: 120 }}
        closeOnEscape={part === firstPart}
      >
        <Drawer.Overlay />
        <Drawer.Content aria-label={t('customers.one.panel')}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the drawer drops key handlers */}
          <div ref={panel} className={classes.content} onKeyDown={leaveOnEscape}>
            <Content {...content} />
          </div>
        </Drawer.Content>
      </Drawer.Root>
    )
  return (
    <aside
      ref={panel}
      className={classes.aside}
      data-wide={part === 'helps'}
      aria-label={t('customers.one.panel')}
      onKeyDown={leaveOnEscape}
    >
      <Content {...content} />
    </aside>
  )
}

interface ContentProps extends CustomerPanelProps {
  readonly part: PanelPart
  readonly firstRef: Ref<HTMLButtonElement>
  readonly onPart: (part: PanelPart) => void
}

function Content({ row, manifest, version, part, onPart, ...bar }: ContentProps) {
  return (
    <Tabs
      value={part}
      onChange={(value) => {
        const chosen = panelParts.find((each) => each === value)
        if (chosen) onPart(chosen)
      }}
      keepMounted={false}
    >
      <PanelBar {...bar} />
      <CustomerDetail row={row} manifest={manifest} version={version} part={part} />
    </Tabs>
  )
}
