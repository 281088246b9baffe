import { useTranslation } from 'react-i18next'
import { isBaselineName } from './comparison'

/** The name of a rival within a sentence; models that are not baselines keep the name they came with. */
export function useRivalName(): (rival: string) => string {
  const { t } = useTranslation()
  return (rival) => (isBaselineName(rival) ? t(`model.card.rival.${rival}.than`) : rival)
}
