import { Button, Popover } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Filter, Profile } from '../../contracts'
import { FilterEditor } from './FilterEditor'
import classes from './ScopeBar.module.css'

interface AddFilterProps {
  readonly profile: Profile
  readonly onAdd: (filter: Filter) => void
}

/** A button that opens the making of a filter. */
export function AddFilter({ profile, onAdd }: AddFilterProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  return (
    <Popover
      width={320}
      position="bottom-start"
      shadow="md"
      trapFocus
      hideDetached={false}
      opened={opened}
      onChange={setOpened}
      transitionProps={{ duration: 100 }}
    >
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<span aria-hidden="true">+</span>}
          onClick={() => setOpened((open) => !open)}
        >
          {t('scope.add')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.editor}>
        <FilterEditor
          profile={profile}
          onDone={(filter) => {
            setOpened(false)
            onAdd(filter)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
