import { Dropzone } from '@mantine/dropzone'
import { useTranslation } from 'react-i18next'
import { actions } from '../../store'
import classes from './WindowDrop.module.css'

/** Takes files dropped anywhere in the window at any time; what they hold decides what they are. */
export function WindowDrop() {
  const { t } = useTranslation()
  return (
    <Dropzone.FullScreen
      onDrop={(files) => actions.openFiles(files)}
      activateOnKeyboard={false}
      tabIndex={-1}
      inputProps={{ 'aria-label': t('app.openFile'), tabIndex: -1 }}
      className={classes.zone}
      data-drop="window"
    >
      <p className={classes.title}>{t('app.dropHere')}</p>
      <p className={classes.hint}>{t('app.dropHint')}</p>
    </Dropzone.FullScreen>
  )
}
