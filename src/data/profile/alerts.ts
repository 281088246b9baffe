import type { Alert, ColumnProfile, Repeats, Target } from '../../contracts'

const manyMissing = 0.2
const manyOutliers = 0.05
/** More leavers than this are rarely what is meant. */
const mostLeft = 0.6

type Add = (
  code: Alert['code'],
  severity: Alert['severity'],
  column: string | null,
  params: Alert['params'],
) => void

/** What a person should know before trusting the file, the most serious first. */
export function findAlerts(
  rows: number,
  columns: readonly ColumnProfile[],
  repeats: Repeats,
  target: Target | null,
  problemCount: number,
): Alert[] {
  const alerts: Alert[] = []
  const add: Add = (code, severity, column, params) =>
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
    addReading(column, add)
    if (name === target?.column) {
      addOutcome(target, add)
      if (missing > 0 && !target.blank)
        add('target-missing', 'warning', name, { rows: missing, share })
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

/** Words of a column that are named at most. */
const mostWords = 6
const overflow = /^#{3,}$/

/** What was decided for a whole column: words that count as missing, the order of days, the decimal sign. */
function addReading({ name, missingWords = [], date, format }: ColumnProfile, add: Add): void {
  const lost = missingWords.filter(({ word }) => overflow.test(word))
  const words = missingWords.filter(({ word }) => word !== ' ' && !overflow.test(word))
  const rowsOf = (list: typeof words) => list.reduce((sum, { count }) => sum + count, 0)
  if (lost.length > 0) add('missing-overflow', 'warning', name, { rows: rowsOf(lost) })
  if (words.length > 0) {
    const named = words.slice(0, mostWords).map(({ word }) => word)
    const word = named.join(', ') + (words.length > mostWords ? ', …' : '')
    add('missing-words', 'info', name, { word, rows: rowsOf(words) })
  }
  if (date?.decidedBy === 'convention')
    add('dates-assumed', 'info', name, { first: date.first, last: date.last })
  if (format?.assumed) add('numbers-assumed', 'info', name, { sign: format.decimal })
}

/** What of the outcome is a guess that a person should confirm. */
function addOutcome({ column, rate, blank, blankAssumed }: Target, add: Add): void {
  if (blank && blankAssumed) add(`target-blank-${blank}`, 'warning', column, {})
  if (rate > mostLeft) add('target-most-left', 'warning', column, { share: rate })
}
