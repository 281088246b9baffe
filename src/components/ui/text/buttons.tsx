import type { ComponentPropsWithRef } from 'react'
import classes from './buttons.module.css'
import { joined } from './joined'

interface LinkButtonProps extends ComponentPropsWithRef<'button'> {
  readonly small?: boolean
  /** False keeps its place and takes it out of reach. */
  readonly offered?: boolean
}

/** A button that reads as a link within text. */
export function LinkButton({ small, offered = true, className, ...rest }: LinkButtonProps) {
  return (
    <button
      type="button"
      className={joined(classes.link, className)}
      data-small={small}
      data-offered={offered}
      disabled={!offered}
      {...rest}
    />
  )
}

interface ToggleProps extends ComponentPropsWithRef<'button'> {
  readonly small?: boolean
  readonly pressed: boolean
}

/** A button that stays pressed. */
export function Toggle({ small, pressed, className, ...rest }: ToggleProps) {
  return (
    <button
      type="button"
      className={joined(classes.toggle, className)}
      data-small={small}
      aria-pressed={pressed}
      {...rest}
    />
  )
}
