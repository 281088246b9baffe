import { type ReactNode, useRef } from 'react'
import { actions } from '../../store'

interface FileDialog {
  /** Must stand somewhere in the page. */
  readonly input: ReactNode
  readonly open: () => void
}

/**
 * The browser's file dialog, for customer files and models alike unless `take` wants others. `accept`
 * as of <input>; without it any file may be chosen: what it holds decides.
 */
export function useFileDialog(
  accept?: string,
  take: (files: readonly File[]) => unknown = actions.openFiles,
): FileDialog {
  const element = useRef<HTMLInputElement>(null)
  const input = (
    <input
      ref={element}
      type="file"
      hidden
      multiple
      accept={accept}
      onChange={(event) => {
        const files = Array.from(event.currentTarget.files ?? [])
        // The same file may be chosen again after it was changed on disk.
        event.currentTarget.value = ''
        if (files.length > 0) take(files)
      }}
    />
  )
  return { input, open: () => element.current?.click() }
}
