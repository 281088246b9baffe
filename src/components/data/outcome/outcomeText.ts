import type { Profile } from '../../../contracts'
import type { Translate } from '../../../i18n'

/** Which column says who left, as a part of a sentence. */
export function outcomeText({ target }: Profile, t: Translate): string {
  if (!target) return t('data.targetUnknown')
  const said = { column: target.column, value: target.left }
  if (target.blank && target.left === '') return t(`data.targetFilled.${target.blank}`, said)
  if (target.blank) return t('data.targetOrBlank', said)
  if (target.unknown.length === 0) return t('data.targetKnown', said)
  return t('data.targetUncounted', { ...said, unknown: target.unknown.join(', ') })
}
