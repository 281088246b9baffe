import { Button, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type CategoryMatch, type Feature, valueWords } from '../../contracts'
import { LinkButton, Table, useFormat } from '../ui'
import classes from './CategoryTable.module.css'

interface CategoryTableProps {
  readonly label: string
  readonly feature: Feature
  readonly matches: readonly CategoryMatch[]
  readonly onChange: (categories: Record<string, string | null>) => void
}

/** A category is never the empty text. */
const missing = ''

/** What each value of the column is for the model; those not understood stand first. */
export function CategoryTable({ label, feature, matches, onChange }: CategoryTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const ordered = matches.toSorted(
    (a, b) => Number(a.category !== null) - Number(b.category !== null) || b.rows - a.rows,
  )
  const proposals = matches.flatMap(({ value, category, proposal }) =>
    category === null && proposal ? [[value, proposal.category] as const] : [],
  )
  const shown = (category: string) => valueWords(feature, category, format.language) ?? category
  return (
    <div className={classes.box}>
      {proposals.length > 0 && (
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => onChange(Object.fromEntries(proposals))}
        >
          {t('mapping.accept')}
        </Button>
      )}
      <Table dense className={classes.table} caption={t('mapping.values', { feature: label })}>
        <thead>
          <tr>
            <th scope="col">{t('mapping.value')}</th>
            <th scope="col" data-numeric>
              {t('mapping.rows')}
            </th>
            <th scope="col">{t('mapping.category')}</th>
          </tr>
        </thead>
        <tbody>
          {ordered.map(({ value, rows, category, proposal }) => (
            <tr key={value}>
              <th scope="row">{value}</th>
              <td data-numeric>{format.count(rows)}</td>
              <td>
                <NativeSelect
                  size="xs"
                  aria-label={t('mapping.categoryOf', { value })}
                  value={category ?? missing}
                  onChange={(event) => onChange({ [value]: event.currentTarget.value || null })}
                >
                  <option value={missing}>{t('mapping.asMissing')}</option>
                  {feature.categories.map((known) => (
                    <option key={known} value={known}>
                      {shown(known)}
                    </option>
                  ))}
                </NativeSelect>
                {category === null && proposal && (
                  <LinkButton small onClick={() => onChange({ [value]: proposal.category })}>
                    {t('mapping.perhaps', { category: shown(proposal.category) })}
                  </LinkButton>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
