import { Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { shownName } from '../../../contracts'
import { actions, useApp } from '../../../store'
import { Detail, useFileDialog, useFormat } from '../../ui'
import classes from './ModelMenu.module.css'

export interface ModelChoiceProps {
  /** What the model in use is called. */
  readonly name: string
  /** What stands on the button; the name where it is absent. */
  readonly children?: string
}

/** The model in use, and the others one press away. */
export function ModelChoice({ name, children = name }: ModelChoiceProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const shelf = useApp((state) => state.shelf)
  const inUse = useApp((state) => state.model.id)
  const dialog = useFileDialog('.onnx')
  return (
    <>
      {dialog.input}
      <Menu position="bottom-start" width={304} shadow="md" transitionProps={{ duration: 100 }}>
        <Menu.Target>
          <button
            type="button"
            className={classes.target}
            aria-label={t('shelf.menu.label', { model: name })}
          >
            <span className={classes.name}>{children}</span>
            <svg width="10" height="6" viewBox="0 0 10 6" aria-hidden="true">
              <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
            </svg>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('shelf.menu.title')}</Menu.Label>
          {shelf.map((kept) => (
            <Menu.Item
              key={kept.id}
              aria-current={kept.id === inUse || undefined}
              onClick={() => kept.id !== inUse && actions.switchModel(kept.id)}
            >
              <span className={classes.model} data-current={kept.id === inUse}>
                {shownName(kept, format.language)}
                {kept.id === inUse && (
                  <span className={classes.current}>✓ {t('shelf.menu.inUse')}</span>
                )}
              </span>
              <Detail>
                {t(`shelf.source.${kept.source}`, {
                  file: kept.file,
                  date: format.date(kept.addedAt.slice(0, 10)),
                })}
              </Detail>
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={dialog.open}>{t('shelf.menu.open')}</Menu.Item>
          <Menu.Item onClick={() => actions.downloadModel()}>{t('shelf.menu.save')}</Menu.Item>
          <Menu.Item onClick={() => actions.setPart('model', 'models')}>
            {t('shelf.menu.compare')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
