import type { Progress, Stage } from '../../contracts'
import type { Translate } from '../../i18n'
import type { Formats } from '../ui'

/** The stages of opening a file, in order. */
export const openingStages = ['read', 'profile', 'score'] as const

/** Reading is done when what follows began; profile and scores run side by side. */
export function stageState(
  stage: Stage,
  counts: Partial<Record<Stage, Progress>>,
): 'done' | 'running' | 'waiting' {
  const own = counts[stage]
  if (!own) return 'waiting'
  const followed = stage === 'read' && (counts.profile || counts.score)
  return followed || shareDone(own) === 1 ? 'done' : 'running'
}

/** 0…1, null where the end is not known. */
export function shareDone({ done, total }: Progress): number | null {
  if (total === null || total <= 0) return null
  return Math.min(1, Math.max(0, done / total))
}

/** "1,204,000 of 5,630,000 rows", "12.4 MB of 80 MB · 160,000 rows". */
export function countsOf(progress: Progress, t: Translate, format: Formats): string {
  const { done, total, unit, rows } = progress
  // A column that is begun is not done.
  const show = unit === 'bytes' ? format.bytes : (some: number) => format.count(Math.floor(some))
  const parts = [
    total === null
      ? t(`app.progress.some.${unit}`, { count: done, done: show(done) })
      : t(`app.progress.of.${unit}`, { count: total, done: show(done), total: show(total) }),
  ]
  if (rows !== undefined && unit !== 'rows')
    parts.push(t('app.rows', { count: rows, formatted: format.count(rows) }))
  return parts.join(' · ')
}
