import { Button, Group, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { labelOf, type Manifest } from '../../../contracts'
import { actions, type PlaybookLine, useApp } from '../../../store'
import { Note, Section, Table, useFileDialog, useFormat } from '../../ui'
import classes from './PlaybookPart.module.css'
import { PlaybookRow } from './PlaybookRow'
import { usePlaybook } from './usePlaybook'

/** What to do for which reason: the model's own rules, and what a person makes of them. */
export function PlaybookPart({ manifest }: { readonly manifest: Manifest }) {
  const { t } = useTranslation()
  const format = useFormat()
  const own = useApp((state) => state.playbook !== null)
  const lines = usePlaybook(manifest)
  const dialog = useFileDialog('.json,application/json', ([file]) => {
    if (file) void actions.importPlaybook(file)
  })
  if (!lines) return null
  const put = (at: number, line: PlaybookLine | null) =>
    actions.setPlaybook(lines.flatMap((other, i) => (i === at ? (line ? [line] : []) : [other])))
  const add = (feature: string) => {
    const rule = { feature, when: null, also: [], action: 'talk', text: null, on: true } as const
    actions.setPlaybook([...lines, { ...rule, id: freeId(feature, lines) }])
  }
  return (
    <Section title={t('campaign.playbook.title')} lead={t('campaign.playbook.lead')}>
      <Note>{t('campaign.playbook.note')}</Note>
      {lines.length === 0 ? (
        <p>{t(own ? 'campaign.playbook.empty' : 'campaign.playbook.noLevers')}</p>
      ) : (
        <Table caption={t('campaign.playbook.title')} cards>
          <thead>
            <tr>
              <th scope="col">{t('campaign.playbook.on')}</th>
              <th scope="col">{t('campaign.playbook.reason')}</th>
              <th scope="col">{t('campaign.playbook.when')}</th>
              <th scope="col">{t('campaign.playbook.action')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {lines.map((line, at) => (
              <PlaybookRow
                key={line.id}
                line={line}
                manifest={manifest}
                onChange={(changed) => put(at, changed)}
              />
            ))}
          </tbody>
        </Table>
      )}
      <Group gap="sm" className={classes.tools}>
        <Select
          size="xs"
          searchable
          aria-label={t('campaign.playbook.add')}
          placeholder={t('campaign.playbook.add')}
          data={manifest.features.map((feature) => ({
            value: feature.name,
            label: labelOf(feature, format.language),
          }))}
          value={null}
          onChange={(feature) => feature !== null && add(feature)}
        />
        <Button size="xs" variant="default" onClick={() => actions.downloadPlaybook(lines)}>
          {t('campaign.playbook.export')}
        </Button>
        <Button size="xs" variant="default" onClick={dialog.open}>
          {t('campaign.playbook.import')}
        </Button>
        {dialog.input}
        {own && (
          <Button size="xs" variant="subtle" onClick={() => actions.setPlaybook(null)}>
            {t('campaign.playbook.reset')}
          </Button>
        )}
      </Group>
      <Note>
        {own
          ? t('campaign.playbook.own')
          : `${t('campaign.playbook.ofModel')} ${t('campaign.playbook.leversOnly')}`}
      </Note>
    </Section>
  )
}

function freeId(feature: string, lines: readonly PlaybookLine[]): string {
  const taken = new Set(lines.map(({ id }) => id))
  let number = 1
  while (taken.has(`own-${feature}-${number}`)) number++
  return `own-${feature}-${number}`
}
