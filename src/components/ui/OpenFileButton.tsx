import { Button, type ButtonProps } from '@mantine/core'
import { type ReactNode, useRef } from 'react'
import { actions } from '../../store'

interface OpenFileButtonProps extends ButtonProps {
  readonly children: ReactNode
  /** As of <input accept>. Without it any file may be chosen: what it holds decides. */
  readonly accept?: string
}

/** Opens the file dialog; customer files and models alike. */
export function OpenFileButton({ children, accept, ...button }: OpenFileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={accept}
        onChange={(event) => {
          const files = Array.from(event.currentTarget.files ?? [])
          // The same file may be chosen again after it was changed on disk.
          event.currentTarget.value = ''
          if (files.length > 0) actions.openFiles(files)
        }}
      />
      <Button {...button} onClick={() => input.current?.click()}>
        {children}
      </Button>
    </>
  )
}
