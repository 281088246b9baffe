import { Popover, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Help.module.css'

interface HelpProps {
  /** What is explained; names the button for screen readers. */
  readonly about: string
  readonly children: ReactNode
}

/** A question mark that opens an explanation. Works by keyboard and touch, unlike a tooltip. */
export function Help({ about, children }: HelpProps) {
  const { t } = useTranslation()
  return (
    <Popover width={288} position="bottom-start" shadow="md" transitionProps={{ duration: 100 }}>
      <Popover.Target>
        <UnstyledButton className={classes.mark} aria-label={t('app.help', { about })}>
          ?
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.text} aria-label={about}>
        {children}
      </Popover.Dropdown>
    </Popover>
  )
}

interface WithHelpProps {
  readonly label: string
  readonly children: ReactNode
}

/** A name and its explanation. */
export function WithHelp({ label, children }: WithHelpProps) {
  return (
    <span className={classes.withHelp}>
      {label}
      <Help about={label}>{children}</Help>
    </span>
  )
}
