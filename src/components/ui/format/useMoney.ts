import { formatMoney } from '../../../i18n'
import { useApp } from '../../../store'

/** Writes amounts of money in the currency of the user's choice. */
export function useMoney(): (amount: number) => string {
  const language = useApp((state) => state.language)
  const currency = useApp((state) => state.currency)
  return (amount) => formatMoney(amount, currency, language)
}
