import { Popover } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Profile } from '../../../contracts'
import { LinkButton } from '../../ui'
import classes from './OutcomeChange.module.css'
import { OutcomePanel } from './OutcomePanel'

/** The way to say which column tells who left, where the guess is wrong or there is none. */
export function OutcomeChange({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const word = profile.target ? 'change' : 'choose'
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width="min(26rem, calc(100vw - 2rem))"
      position="bottom-start"
      // As far from the edge of a phone as the page itself.
      middlewares={{ shift: { padding: 16 } }}
      shadow="md"
      trapFocus
      hideDetached={false}
      returnFocus
      transitionProps={{ duration: 100 }}
    >
      <Popover.Target>
        <LinkButton aria-label={t(`data.outcome.${word}Label`)} onClick={() => setOpened(!opened)}>
          {t(`data.outcome.${word}`)}
        </LinkButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel}>
        <OutcomePanel profile={profile} onClose={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}
