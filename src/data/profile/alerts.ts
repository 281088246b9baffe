import type { Alert, ColumnProfile, Repeats, Target } from '../../contracts'

const manyMissing = 0.2
const manyOutliers = 0.05

/** What a person should know before trusting the file, the most serious first. */
export function findAlerts(
  rows: number,
  columns: readonly ColumnProfile[],
  repeats: Repeats,
  target: Target | null,
  problemCount: number,
): Alert[] {
  const alerts: Alert[] = []
  const add = (
    code: Alert['code'],
    severity: Alert['severity'],
    column: string | null,
    params: Alert['params'],
  ) =>
    alerts.push({
      code,
      severity,
      column,
      params: column === null ? params : { column, ...params },
    })

  if (repeats.ignoringId > 0)
    add('duplicates', 'warning', null, {
      rows: repeats.ignoringId,
      share: repeats.ignoringId / rows,
    })
  if (repeats.repeatedIds) add('repeated-ids', 'warning', null, { rows: repeats.repeatedIds })
  if (problemCount > 0) add('problems', 'warning', null, { count: problemCount })
  for (const column of columns) {
    const { name, kind, missing, distinct, number } = column
    const share = missing / rows
    for (const { word, count } of wordsLikeValues(column))
      add('missing-words', 'info', name, { word, rows: count })
    if (name === target?.column) {
      if (missing > 0) add('target-missing', 'warning', name, { rows: missing, share })
      continue
    }
    if (distinct === 0) add('all-missing', 'warning', name, { rows })
    else if (distinct === 1) add('constant', 'info', name, { rows: rows - missing })
    if (missing > 0 && distinct > 0)
      add('missing-share', share >= manyMissing ? 'warning' : 'info', name, {
        share,
        rows: missing,
      })
    if (kind === 'number' && number && number.outliers > 0) {
      const outlying = number.outliers / (rows - missing)
      const severity = outlying >= manyOutliers ? 'warning' : 'info'
      add('outliers', severity, name, { share: outlying, rows: number.outliers })
    }
  }
  const order = ['error', 'warning', 'info']
  return alerts.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
}

/** Words counted as missing that may well be a value among others: "None", "NA" for Namibia. */
function wordsLikeValues({ number, missingWords = [] }: ColumnProfile) {
  return number ? [] : missingWords.filter(({ word }) => /^\p{L}+$/u.test(word))
}
