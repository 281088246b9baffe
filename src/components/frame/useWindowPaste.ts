import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { actions } from '../../store'

/** Where text is typed, a paste is part of the typing. */
const typed = 'input, textarea, select, [contenteditable]'

/** More than a word or a line: cells side by side or below each other. */
const isTable = (text: string, html: string) => /[\t\n]/.test(text.trim()) || /<td\b/i.test(html)

/** Opens files and cells of a spreadsheet pasted anywhere but where text is typed. */
export function useWindowPaste(): void {
  const { t } = useTranslation()
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const { clipboardData, target } = event
      if (!clipboardData || (target instanceof Element && target.closest(typed))) return
      const text = clipboardData.getData('text/plain')
      const html = clipboardData.getData('text/html')
      const files = Array.from(clipboardData.files)
      // Spreadsheets put a picture of the cells beside their text.
      if (isTable(text, html)) {
        event.preventDefault()
        void actions.openPasted({ text, html: html || null }, t('reading.pasted'))
      } else if (files.length > 0) {
        event.preventDefault()
        void actions.openFiles(files)
      }
    }
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [t])
}
