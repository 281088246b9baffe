import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AskedDirections, FeatureRole, TrainingColumn } from '../../contracts'
import { concernText } from '../../i18n'
import { Muted, RoleChoice, useFormat } from '../ui'
import { DirectionChoice } from './DirectionChoice'

interface ColumnChoiceRowProps {
  readonly column: TrainingColumn
  readonly isId: boolean
  readonly used: boolean
  readonly role: FeatureRole
  readonly onToggle: (name: string, on: boolean) => void
  readonly onRole: (name: string, role: FeatureRole) => void
  readonly direction: AskedDirections[string] | undefined
  readonly onDirection: (name: string, direction: AskedDirections[string] | undefined) => void
}

/** One column: whether it is used, what is known of it, and why it may be a bad thing to learn from. */
export function ColumnChoiceRow(props: ColumnChoiceRowProps) {
  const { column, isId, used, role, onToggle, onRole, direction, onDirection } = props
  const { t } = useTranslation()
  const format = useFormat()
  const { name, kind, missingShare, auc, concerns, learnable } = column
  return (
    <tr data-used={used}>
      <td>
        <Checkbox
          aria-label={t('training.columns.useColumn', { column: name })}
          checked={used}
          disabled={!learnable || isId}
          onChange={(event) => onToggle(name, event.currentTarget.checked)}
        />
      </td>
      <th scope="row">
        {name}
        {isId && (
          <p>
            <Muted>{t('training.columns.idOut')}</Muted>
          </p>
        )}
        {!isId &&
          concerns.map((concern) => (
            <p key={concern.code}>
              <Muted>{concernText(concern, t, format.language)}</Muted>
            </p>
          ))}
      </th>
      <td>{t(`data.kinds.${kind}`)}</td>
      <td>
        {used && <RoleChoice name={name} role={role} onChange={(next) => onRole(name, next)} />}
      </td>
      <td>
        {used && kind === 'number' && (
          <DirectionChoice
            column={name}
            direction={direction}
            onChange={(next) => onDirection(name, next)}
          />
        )}
      </td>
      <td data-numeric>{missingShare === 0 ? '' : format.percent(missingShare)}</td>
      <td data-numeric>{auc === null ? '' : format.metric(auc)}</td>
    </tr>
  )
}
