import { useMemo } from 'react'
import { useFormat } from '../../ui'

/** Numbers to all digits that a file may hold, because here small differences count. */
export function useExactNumber(): {
  readonly plain: (value: number) => string
  /** With its sign: "+1", "−0.5". */
  readonly signed: (value: number) => string
} {
  const { language } = useFormat()
  return useMemo(() => {
    const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 6 })
    const signed = new Intl.NumberFormat(language, {
      maximumFractionDigits: 6,
      signDisplay: 'exceptZero',
    })
    const withMinus = (text: string) => text.replace('-', '−')
    return {
      plain: (value) => withMinus(plain.format(value)),
      signed: (value) => withMinus(signed.format(value)),
    }
  }, [language])
}
