import { useTranslation } from 'react-i18next'
import type { ColumnProfile, Profile } from '../../../contracts'
import { findingOf, findingText, useColumnFormat } from '../facts'
import { outliersOf, typicalValue } from './columnOrder'
import { miniBars } from './miniBars'

/** What the list says of a column; `finding` puts the picture into words. */
export function useColumnFacts(column: ColumnProfile, profile: Profile) {
  const { t } = useTranslation()
  const format = useColumnFormat(column)
  return {
    t,
    format,
    bars: miniBars(column, profile.target),
    typical: typicalValue(column),
    outliers: outliersOf(column),
    finding: () =>
      findingText(findingOf(column, profile), column.name, profile.rows, { t, format }),
  }
}
