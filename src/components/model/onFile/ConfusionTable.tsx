import { useTranslation } from 'react-i18next'
import type { Confusion } from '../../../contracts'
import { Detail, Section, Table, useFormat } from '../../ui'

/** Rows by what the model says at its threshold and what the file says. */
export function ConfusionTable({ confusion }: { readonly confusion: Confusion }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { caught, missed, falseAlarms, passed } = confusion
  const lines = [
    { name: 'left', flagged: [caught, 'caught'], passed: [missed, 'missed'] },
    { name: 'stayed', flagged: [falseAlarms, 'falseAlarms'], passed: [passed, 'right'] },
  ] as const
  const heads = {
    flagged: t('onFile.matrix.flagged'),
    passed: t('onFile.matrix.passed'),
    all: t('onFile.matrix.all'),
  }
  const number = (count: number) => <span>{format.count(count)}</span>
  return (
    <Section order={3} size="lead" title={t('onFile.matrix.title')}>
      <Table cards caption={t('onFile.matrix.caption')}>
        <thead>
          <tr>
            <th scope="col">{t('onFile.matrix.rows')}</th>
            <th scope="col" data-numeric>
              {heads.flagged}
            </th>
            <th scope="col" data-numeric>
              {heads.passed}
            </th>
            <th scope="col" data-numeric>
              {heads.all}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.name}>
              <th scope="row">{t(`onFile.matrix.${line.name}`)}</th>
              {(['flagged', 'passed'] as const).map((side) => (
                <td key={side} data-numeric data-label={heads[side]}>
                  <span>
                    {format.count(line[side][0])}
                    <Detail>{t(`onFile.matrix.${line[side][1]}`)}</Detail>
                  </span>
                </td>
              ))}
              <td data-numeric data-label={heads.all}>
                {number(line.flagged[0] + line.passed[0])}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('onFile.matrix.all')}</th>
            <td data-numeric data-label={heads.flagged}>
              {number(caught + falseAlarms)}
            </td>
            <td data-numeric data-label={heads.passed}>
              {number(missed + passed)}
            </td>
            <td data-numeric data-label={heads.all}>
              {number(caught + missed + falseAlarms + passed)}
            </td>
          </tr>
        </tbody>
      </Table>
    </Section>
  )
}
