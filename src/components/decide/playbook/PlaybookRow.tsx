import { CloseButton, NativeSelect, Switch, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { actionCodes, labelOf, type Manifest } from '../../../contracts'
import type { PlaybookLine } from '../../../store'
import { Detail, useFormat } from '../../ui'
import classes from './PlaybookPart.module.css'

interface PlaybookRowProps {
  readonly line: PlaybookLine
  readonly manifest: Manifest
  /** Null takes it away. */
  readonly onChange: (line: PlaybookLine | null) => void
}

const anyValue = 'any'
const longestText = 200

/** One rule of the playbook, all of it to be changed. */
export function PlaybookRow({ line, manifest, onChange }: PlaybookRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const label = (name: string) => {
    const found = manifest.features.find((feature) => feature.name === name)
    return found ? labelOf(found, format.language) : name
  }
  const feature = label(line.feature)
  const words = (code: PlaybookLine['action']) => t(`decide.action.${code}`, { feature })
  return (
    <tr data-absent={!line.on || undefined}>
      <td data-label={t('campaign.playbook.on')}>
        <Switch
          size="xs"
          aria-label={t('campaign.playbook.onLabel', { feature })}
          checked={line.on}
          onChange={(event) => onChange({ ...line, on: event.currentTarget.checked })}
        />
      </td>
      <th scope="row">
        {feature}
        {line.also.map((other) => (
          <Detail key={other.feature}>
            + {label(other.feature)}: {t(`campaign.playbook.${other.when}`)}
          </Detail>
        ))}
      </th>
      <td className={classes.when} data-label={t('campaign.playbook.when')}>
        <NativeSelect
          size="xs"
          aria-label={t('campaign.playbook.whenLabel', { feature })}
          data={([anyValue, 'high', 'low'] as const).map((when) => ({
            value: when,
            label: t(`campaign.playbook.${when}`),
          }))}
          value={line.when ?? anyValue}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...line, when: value === 'high' || value === 'low' ? value : null })
          }
        />
      </td>
      <td className={classes.action} data-label={t('campaign.playbook.action')}>
        <NativeSelect
          size="xs"
          aria-label={t('campaign.playbook.actionLabel', { feature })}
          data={actionCodes.map((code) => ({ value: code, label: words(code) }))}
          value={line.action}
          onChange={({ currentTarget: { value } }) => {
            const action = actionCodes.find((code) => code === value)
            if (action) onChange({ ...line, action })
          }}
        />
        <TextInput
          size="xs"
          mt={4}
          aria-label={t('campaign.playbook.textLabel', { feature })}
          placeholder={words(line.action)}
          maxLength={longestText}
          value={line.text?.[format.language] ?? ''}
          onChange={({ currentTarget: { value } }) => {
            const { [format.language]: _, ...others } = line.text ?? {}
            const text = value === '' ? others : { ...others, [format.language]: value }
            onChange({ ...line, text: Object.keys(text).length > 0 ? text : null })
          }}
        />
      </td>
      <td>
        <CloseButton
          size="sm"
          aria-label={t('campaign.playbook.remove', { feature })}
          onClick={() => onChange(null)}
        />
      </td>
    </tr>
  )
}
