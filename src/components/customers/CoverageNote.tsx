import { Popover } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { inputsOf, labelOf, type Manifest, type ScoreSummary } from '../../contracts'
import { LinkButton, Title, useFormat } from '../ui'
import classes from './CoverageNote.module.css'

interface CoverageNoteProps {
  readonly summary: ScoreSummary
  readonly manifest: Manifest
}

/** How the file differs from what the model expects, in one line with details on demand. */
export function CoverageNote({ summary, manifest }: CoverageNoteProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { missingFeatures, unseen, matched, filled, replaced } = summary
  const inputs = inputsOf(manifest)
  const unseenCells = unseen.reduce((cells, entry) => cells + entry.cells, 0)
  const replacedCells = replaced.reduce((cells, entry) => cells + entry.cells, 0)
  const sentences = [
    missingFeatures.length > 0 &&
      t('customers.coverage.missing', {
        count: missingFeatures.length,
        features: format.count(inputs.length),
      }),
    unseenCells > 0 &&
      t('customers.coverage.unseen', { count: unseenCells, cells: format.count(unseenCells) }),
    filled !== null &&
      filled.cells > 0 &&
      t('customers.coverage.filled', { count: filled.cells, cells: format.count(filled.cells) }),
    replacedCells > 0 &&
      t('customers.coverage.replaced', {
        count: replacedCells,
        cells: format.count(replacedCells),
      }),
    matched.length > 0 && t('customers.coverage.matched', { count: matched.length }),
  ].filter((sentence) => sentence !== false)
  if (sentences.length === 0) return null

  const label = (name: string) =>
    labelOf(inputs.find((input) => input.name === name) ?? { name, label: {} }, format.language)
  const groups = [
    { title: t('customers.coverage.missingTitle'), lines: missingFeatures.map(label) },
    {
      title: t('customers.coverage.unseenTitle'),
      lines: unseen.map(({ feature, examples }) =>
        t('customers.coverage.unseenLine', {
          feature: label(feature),
          examples: examples.join(', '),
        }),
      ),
    },
    {
      title: t('customers.coverage.replacedTitle'),
      lines: replaced.map(({ feature, cells, by }) =>
        t(`customers.coverage.replacedBy.${by}`, {
          feature: label(feature),
          cells: format.count(cells),
        }),
      ),
    },
    {
      title: t('customers.coverage.matchedTitle'),
      lines: matched.map(([column, feature]) =>
        t('customers.coverage.matchedLine', { column, feature: label(feature) }),
      ),
    },
  ]
  if (groups.every(({ lines }) => lines.length === 0)) return <p>{sentences.join(' ')}</p>
  return (
    <p>
      {sentences.join(' ')}{' '}
      <Popover width={360} position="bottom-start" shadow="md">
        <Popover.Target>
          <LinkButton>{t('customers.coverage.details')}</LinkButton>
        </Popover.Target>
        <Popover.Dropdown className={classes.details} aria-label={t('customers.coverage.details')}>
          {groups.map(
            ({ title, lines }) =>
              lines.length > 0 && (
                <section key={title}>
                  <Title size="small">{title}</Title>
                  <ul className={classes.lines}>
                    {lines.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                </section>
              ),
          )}
        </Popover.Dropdown>
      </Popover>
    </p>
  )
}
