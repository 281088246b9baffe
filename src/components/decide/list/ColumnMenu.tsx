import { Button, Checkbox, Popover, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { actions, type ContactColumn, contactColumns, useApp } from '../../../store'

/** Which columns of the list show; the choice is kept. */
export function ColumnMenu() {
  const { t } = useTranslation()
  const hidden = useApp((state) => state.hiddenColumns)
  const show = (column: ContactColumn, shown: boolean) =>
    actions.setHiddenColumns(
      shown ? hidden.filter((other) => other !== column) : [...hidden, column],
    )
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button size="compact-sm" variant="default">
          {t('campaign.list.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('campaign.list.columns')}>
        <Stack gap="sm">
          {contactColumns.map((column) => (
            <Checkbox
              key={column}
              size="xs"
              label={t(`campaign.list.${column}`)}
              checked={!hidden.includes(column)}
              onChange={(event) => show(column, event.currentTarget.checked)}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
