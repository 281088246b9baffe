import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { actions, useApp } from '../../store'
import { ModelMenu } from '../model'
import { Detail, Headline, OneColumn, Title, useFileDialog, useMedia, useModelName } from '../ui'
import classes from './StartView.module.css'

const onMac = /Mac|iPhone|iPad/.test(navigator.userAgent)
const steps = ['read', 'score', 'rank'] as const

/** Before a file is open: what it does, where to drop, what will happen. */
export function StartView() {
  const { t } = useTranslation()
  const dialog = useFileDialog()
  const { status, source } = useApp((state) => state.model)
  const name = useModelName()
  const others = useApp((state) => state.shelf.length > 1)
  const profile = useApp((state) => state.profile)
  const scored = useApp((state) => state.summary !== null)
  const phone = useMedia('phone')
  return (
    <OneColumn>
      <Headline>{t('start.sentence')}</Headline>
      {profile && (
        <Button
          size="md"
          className={classes.goOn}
          onClick={() => actions.setView(scored ? 'customers' : 'data')}
        >
          {t('start.goOn', { file: profile.file.name })}
        </Button>
      )}
      {dialog.input}
      <button type="button" className={classes.zone} onClick={dialog.open}>
        {phone ? (
          <span className={classes.drop}>{t('start.chooseFile')}</span>
        ) : (
          <>
            <span className={classes.drop}>{t('start.drop')}</span>
            <span className={classes.choose}>{t('start.choose')}</span>
          </>
        )}
        <Detail>{t('start.format')}</Detail>
      </button>
      <div className={classes.ways}>
        <Button size="md" variant={profile ? 'default' : 'filled'} onClick={actions.openSample}>
          {t('app.trySample')}
        </Button>
        <p>{t('start.sample')}</p>
        <Button
          size="md"
          variant="default"
          onClick={() => actions.pasteFromClipboard(t('reading.pasted'))}
        >
          {t('start.paste')}
        </Button>
        <p>
          {phone
            ? t('start.pasteHintPhone')
            : t('start.pasteHint', { keys: t(onMac ? 'start.pasteKeysMac' : 'start.pasteKeys') })}
        </p>
      </div>
      <Title size="text">{t('start.next')}</Title>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={step}>
            <strong>{t(`start.steps.${step}.title`)}</strong> {t(`start.steps.${step}.text`)}
          </li>
        ))}
      </ol>
      <p className={classes.private}>{t('start.private')}</p>
      <div className={classes.model}>
        <p role="status">
          {name !== null && source !== 'shipped'
            ? t('start.model.readyNamed', { model: name })
            : t(`start.model.${status}`)}
        </p>
        {name !== null && others && (
          <span className={classes.others}>
            <ModelMenu name={t('app.model', { name })}>{t('start.model.others')}</ModelMenu>
          </span>
        )}
      </div>
    </OneColumn>
  )
}
