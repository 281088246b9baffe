import type { KeptModel } from '../../../contracts/shelf'
import type { Language } from '../../../i18n'

/** Title and version of a model; a model from elsewhere may have no version. */
export function modelName(
  { title, version }: Pick<KeptModel, 'title' | 'version'>,
  language: Language,
): string {
  return `${title[language]} ${version}`.trim()
}
