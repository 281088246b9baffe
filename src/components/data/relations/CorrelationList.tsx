import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Correlation } from '../../../contracts'
import { Chart, type SpecOf } from '../../charts'
import { useFormat } from '../../ui'
import { useShowMore } from '../facts'
import classes from './CorrelationList.module.css'

/** |r| below which two columns say little about each other. */
const worthShowing = 0.1
/** Drawn at most; the table has all. */
const mostDrawn = 1000
/** Pixels of a bar and of the axis. */
const [bar, axis] = [28, 32]

interface CorrelationListProps {
  readonly correlations: readonly Correlation[]
}

/** The number columns that rise and fall together, strongest first. */
export function CorrelationList({ correlations }: CorrelationListProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const strong = useMemo(
    () => correlations.filter(({ r }) => Math.abs(r) >= worthShowing),
    [correlations],
  )
  const drawable = useMemo(() => strong.slice(0, mostDrawn), [strong])
  const { shown, more } = useShowMore(drawable)
  const [first] = strong
  const drawn = shown.length
  const spec = useMemo((): SpecOf<'correlation'> => {
    const pairs = drawable.slice(0, drawn).map(({ a, b, r }) => {
      const [label, value] = [t('data.together.pair', { a, b }), format.signed(r)]
      return { label, r, value, reading: `${label}: ${value}` }
    })
    const [strongest] = pairs
    return {
      label: t('data.together.chart'),
      rest: strongest?.reading ?? '',
      pairs,
      text: (r) => (r === 0 ? '0' : format.signed(r)),
    }
  }, [drawable, drawn, t, format])
  if (correlations.length === 0) return null
  if (!first)
    return (
      <section className={classes.section}>
        <h2 className={classes.title}>{t('data.together.none')}</h2>
        <p className={classes.note}>{t('data.together.note')}</p>
      </section>
    )
  return (
    <section className={classes.section}>
      <Chart
        kind="correlation"
        spec={spec}
        level={2}
        title={t(first.r > 0 ? 'data.together.rise' : 'data.together.oppose', {
          a: first.a,
          b: first.b,
        })}
        subtitle={t('data.together.note')}
        height={drawn * bar + axis}
        table={() => ({
          heads: [
            { label: t('data.together.columns') },
            { label: t('data.together.correlation'), numeric: true },
          ],
          rows: strong.map(({ a, b, r }) => [t('data.together.pair', { a, b }), format.signed(r)]),
        })}
      />
      {more}
    </section>
  )
}
