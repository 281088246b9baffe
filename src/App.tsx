import { DirectionContext, MantineProvider } from '@mantine/core'
import { useEffect, useLayoutEffect, useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import { Content, Frame, WindowDrop } from './components/frame'
import { ReadingGate } from './components/reading'
import { type Language, languages } from './contracts'
import { languageFolder, loadedTranslator, loadTranslator, type Translator } from './i18n'
import { useApp } from './store'
import { cssVariables, theme } from './theme'

/** Language and theme around the frame. */
export function App() {
  const language = useApp((state) => state.language)
  const colours = useApp((state) => state.theme)
  const file = useApp((state) => state.profile?.file.name)
  const translator = useTranslator(language)
  const spoken = languages.find((known) => known === translator?.language) ?? 'en'
  const { direction } = languageFolder(spoken)

  useLayoutEffect(() => {
    if (!translator) return
    document.documentElement.lang = translator.language
    document.documentElement.dir = direction
    document.title = file ? translator.t('app.titleWithFile', { file }) : translator.t('app.title')
  }, [file, translator, direction])

  if (!translator) return null

  return (
    <I18nextProvider i18n={translator}>
      <DirectionContext value={{ dir: direction, ...heldByLanguage }}>
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
      </DirectionContext>
    </I18nextProvider>
  )
}

/** The direction is that of the language, and nothing else sets it. */
const heldByLanguage = { toggleDirection: () => {}, setDirection: () => {} }

/** The theme lives in the app's own state: Mantine keeps none, and follows the system on "auto". */
const heldByStore = {
  get: () => 'auto' as const,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
}

/**
 * The translator that components are handed; the one before until the texts of a language are there,
 * null before the first. Where they cannot be had it is English.
 */
function useTranslator(language: Language): Translator | null {
  const [shown, setShown] = useState<Translator | null>(null)
  useEffect(() => {
    let wanted = true
    loadTranslator(language)
      .catch(() => loadTranslator('en'))
      .then((translator) => wanted && setShown(translator))
    return () => {
      wanted = false
    }
  }, [language])
  return loadedTranslator(language) ?? shown
}
