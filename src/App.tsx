import { MantineProvider } from '@mantine/core'
import { useLayoutEffect } from 'react'
import { I18nextProvider } from 'react-i18next'
import { Content, Frame, WindowDrop } from './components/frame'
import { ReadingGate } from './components/reading'
import { useTranslator } from './i18n/react'
import { useApp } from './store'
import { cssVariables, theme } from './theme'

/** Language and theme around the frame. */
export function App() {
  const language = useApp((state) => state.language)
  const colours = useApp((state) => state.theme)
  const file = useApp((state) => state.profile?.file.name)
  const translator = useTranslator(language)

  useLayoutEffect(() => {
    if (!translator) return
    document.documentElement.lang = translator.language
    document.title = file ? translator.t('app.titleWithFile', { file }) : translator.t('app.title')
  }, [file, translator])

  if (!translator) return null

  return (
    <I18nextProvider i18n={translator}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme="auto"
        colorSchemeManager={heldByStore}
        forceColorScheme={colours === 'auto' ? undefined : colours}
      >
        <Frame>
          <Content />
        </Frame>
        <WindowDrop />
        <ReadingGate />
      </MantineProvider>
    </I18nextProvider>
  )
}

/** The theme lives in the app's own state: Mantine keeps none, and follows the system on "auto". */
const heldByStore = {
  get: () => 'auto' as const,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
}
