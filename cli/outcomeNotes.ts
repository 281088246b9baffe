import type { Profile } from '../src/contracts'
import { english } from '../src/i18n'

/** What of the outcome a person should confirm, a line each: blank cells that were given a meaning, most left. */
export function outcomeNotes({ alerts }: Pick<Profile, 'alerts'>): string[] {
  return alerts
    .filter(({ code }) => code.startsWith('target-'))
    .map(({ code, params }) => english(`alerts.${code}`, { ...params }))
}
