import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Correlation, Profile } from '../../../contracts'
import { Chart, type SpecOf } from '../../charts'
import { Note, Title, useFormat, useMedia, WithDepth } from '../../ui'
import { ColumnDepth } from '../depth'
import { useShowMore } from '../facts'
import classes from './Relations.module.css'

/** |r| below which two columns say little about each other. */
const worthShowing = 0.1
/** Drawn at most; the table has all. */
const mostDrawn = 1000
/** Pixels of a bar and of the axis. */
const [bar, axis] = [28, 32]

type Pair = Pick<Correlation, 'a' | 'b'>

/** The number columns that rise and fall together, strongest first; pressed, two of them in depth. */
export function RelationsPart({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation()
  const { correlations } = profile
  const [pressed, setPressed] = useState<Pair | null>(null)
  const beside = useMedia('wide')
  const strong = useMemo(
    () => correlations.filter(({ r }) => Math.abs(r) >= worthShowing),
    [correlations],
  )
  const [first] = strong
  if (!first)
    return (
      <>
        <Title order={1}>{t('data.together.none')}</Title>
        <Note>{t('data.together.note')}</Note>
      </>
    )
  const pair = pressed ?? (beside ? first : null)
  const columns = pair
    ? [pair.a, pair.b].flatMap((name) => profile.columns.find((each) => each.name === name) ?? [])
    : []
  return (
    <WithDepth
      beside={beside}
      wider="list"
      label={pair ? t('data.together.pair', pair) : t('data.together.both')}
      closeLabel={t('data.column.close')}
      onClose={() => setPressed(null)}
      list={<CorrelationChart strong={strong} strongest={first} onPress={setPressed} />}
    >
      {pair && (
        <div className={classes.both}>
          {columns.map((column) => (
            <ColumnDepth key={column.name} column={column} profile={profile} brief />
          ))}
        </div>
      )}
    </WithDepth>
  )
}

interface CorrelationChartProps {
  readonly strong: readonly Correlation[]
  readonly strongest: Correlation
  readonly onPress: (pair: Pair) => void
}

function CorrelationChart({ strong, strongest, onPress }: CorrelationChartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const drawable = useMemo(() => strong.slice(0, mostDrawn), [strong])
  const { shown, more } = useShowMore(drawable)
  const drawn = shown.length
  const spec = useMemo((): SpecOf<'correlation'> => {
    const some = drawable.slice(0, drawn)
    const pairs = some.map(({ a, b, r }) => {
      const [label, value] = [t('data.together.pair', { a, b }), format.signed(r)]
      return { label, r, value, reading: `${label}: ${value}` }
    })
    return {
      label: t('data.together.chart'),
      rest: pairs[0]?.reading ?? '',
      press: (index) => {
        const pair = some[index]
        if (pair) onPress(pair)
      },
      pairs,
      text: (r) => (r === 0 ? '0' : format.signed(r)),
    }
  }, [drawable, drawn, onPress, t, format])
  return (
    <>
      <Chart
        kind="correlation"
        spec={spec}
        level={1}
        title={t(strongest.r > 0 ? 'data.together.rise' : 'data.together.oppose', {
          a: strongest.a,
          b: strongest.b,
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
    </>
  )
}
