import { Button, type ButtonProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFileDialog } from './useFileDialog'

interface OpenFileButtonProps extends ButtonProps {
  readonly children: ReactNode
  /** As of <input accept>. */
  readonly accept?: string
}

/** Opens the file dialog; customer files and models alike. */
export function OpenFileButton({ children, accept, ...button }: OpenFileButtonProps) {
  const dialog = useFileDialog(accept)
  return (
    <>
      {dialog.input}
      <Button {...button} onClick={dialog.open}>
        {children}
      </Button>
    </>
  )
}
