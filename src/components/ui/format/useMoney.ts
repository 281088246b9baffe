import { formatAmount } from '../../../i18n'
import { useApp } from '../../../store'

/** From here on cents say nothing. */
const wholeFrom = 100

/** Writes an amount in the currency of the user's choice, without cents where they say nothing. */
export function useMoney(): (amount: number) => string {
  const language = useApp((state) => state.language)
  const currency = useApp((state) => state.currency)
  return (amount) => {
    const rounded = Math.abs(amount) >= wholeFrom ? Math.round(amount) : amount
    return formatAmount(rounded, currency, language)
  }
}
