import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Feature, Step } from '../../contracts'
import { useApp } from '../../store'
import { Muted } from '../ui'
import { ReasonList } from './ReasonList'
import classes from './RowReasons.module.css'

interface RowReasonsProps {
  /** Null until they are known. */
  readonly reasons: readonly Step[] | null
  readonly features: readonly Feature[]
}

/** The reasons of a customer in the list; their place while they are still being found. */
export function RowReasons({ reasons, features }: RowReasonsProps) {
  const { t } = useTranslation()
  const method = useApp((state) => state.model.manifest?.foreign?.method)
  const failed = useApp((state) => state.explained?.failure != null)
  if (reasons !== null)
    return (
      <ReasonList reasons={reasons} features={features} approximate={method === 'permutation'} />
    )
  if (failed) return <Muted>{t('customers.reasonsFailed')}</Muted>
  return (
    <>
      <span className={classes.bone} aria-hidden="true" style={{ width: '60%' }} />
      <VisuallyHidden>{t('customers.reasonsComing')}</VisuallyHidden>
    </>
  )
}
