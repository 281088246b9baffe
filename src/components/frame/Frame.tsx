import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Frame.module.css'
import { Header } from './Header'
import { Leaving } from './Leaving'
import { Navigation } from './Navigation'
import { Notices } from './Notices'

const contentId = 'content'

/** Header, rail (a bottom bar on a narrow screen) and the content between them. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className={classes.frame}>
      <a
        className={classes.skip}
        href={`#${contentId}`}
        onClick={(event) => {
          // Not through the address: its hash names the view.
          event.preventDefault()
          document.getElementById(contentId)?.focus()
        }}
      >
        {t('app.skip')}
      </a>
      <Header />
      <Navigation />
      <main id={contentId} className={classes.content} tabIndex={-1}>
        <Notices />
        <Leaving />
        {children}
      </main>
    </div>
  )
}
