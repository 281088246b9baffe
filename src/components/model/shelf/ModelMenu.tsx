import { Suspense } from 'react'
import { lazyView } from '../../ui'
import type { ModelChoiceProps } from './ModelChoice'
import classes from './ModelMenu.module.css'

/** A menu is a good part of the first load, and nobody opens it in the first second. */
const ModelChoice = lazyView('ModelChoice', () => import('./ModelChoice'))

/** The model in use, and the others one press away. */
export function ModelMenu(props: ModelChoiceProps) {
  const { name, children = name } = props
  const meanwhile = (
    <span className={classes.target}>
      <span className={classes.name}>{children}</span>
    </span>
  )
  return (
    <Suspense fallback={meanwhile}>
      <ModelChoice {...props} />
    </Suspense>
  )
}
