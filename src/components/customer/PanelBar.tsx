import { ActionIcon, CloseButton, Tabs } from '@mantine/core'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './PanelBar.module.css'
import { panelParts } from './panelParts'

interface PanelBarProps {
  readonly onClose: () => void
  /** Null where there is none. */
  readonly onPrevious: (() => void) | null
  readonly onNext: (() => void) | null
  /** The tab of the first part. */
  readonly firstRef: Ref<HTMLButtonElement>
}

/**
 * Leafs through the list without leaving the customer, and tells the parts, within `Tabs`. Stays in
 * view while the panel scrolls.
 */
export function PanelBar(props: PanelBarProps) {
  const { onClose, onPrevious, onNext, firstRef } = props
  const { t } = useTranslation()
  return (
    <div className={classes.bar}>
      <Leaf label={t('customers.one.previous')} path="M3 9.5 8 4.5l5 5" onPress={onPrevious} />
      <Leaf label={t('customers.one.next')} path="M3 5.5 8 10.5l5-5" onPress={onNext} />
      <Tabs.List aria-label={t('customers.one.parts.label')} className={classes.parts}>
        {panelParts.map((part, place) => (
          <Tabs.Tab
            key={part}
            value={part}
            ref={place === 0 ? firstRef : null}
            className={classes.part}
          >
            {t(`customers.one.parts.${part}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <CloseButton aria-label={t('customers.one.close')} onClick={onClose} />
    </div>
  )
}

interface LeafProps {
  readonly label: string
  readonly path: string
  readonly onPress: (() => void) | null
}

/** `data-disabled` instead of `disabled`: at the end of the list the button keeps the focus. */
function Leaf({ label, path, onPress }: LeafProps) {
  return (
    <ActionIcon
      className={classes.leaf}
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={label}
      title={label}
      aria-disabled={onPress === null}
      data-disabled={onPress === null || undefined}
      onClick={() => onPress?.()}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path
          d={path}
          fill="none"
          stroke="currentColor"
          strokeWidth={1.75}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </ActionIcon>
  )
}
