import { Autocomplete, Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Decision, Profile } from '../../../contracts'
import { actions, useApp } from '../../../store'
import { LinkButton, Note, Title, useFormat, useMedia, useMoney } from '../../ui'
import { FigureField } from './FigureField'
import classes from './MoneyForm.module.css'
import { useTyped } from './useTyped'
import { ValueSource } from './ValueSource'

const currencies = ['$', '€', '£', '₽', '₸', '¥', '₹', 'CHF', 'kr', 'zł']
const longestCurrency = 8

interface MoneyFormProps {
  readonly profile: Profile
  readonly answer: Decision | null
}

/** What a campaign costs and brings, and its limits. On a phone it folds away. */
export function MoneyForm({ profile, answer }: MoneyFormProps) {
  const { t } = useTranslation()
  const folds = useMedia('tablet')
  const [opened, { toggle }] = useDisclosure(false)
  const id = useId()
  const shown = !folds || opened
  return (
    <section className={classes.form} aria-labelledby={id}>
      <div className={classes.head}>
        <Title id={id} size="lead">
          {t('campaign.money.title')}
        </Title>
        {folds && (
          <LinkButton aria-expanded={opened} onClick={toggle}>
            {t(`campaign.money.${opened ? 'hide' : 'show'}`)}
          </LinkButton>
        )}
      </div>
      {shown ? <Fields profile={profile} answer={answer} /> : <Summary />}
    </section>
  )
}

function Summary() {
  const { t } = useTranslation()
  const format = useFormat()
  const money = useMoney()
  const { value, valueColumn, cost, saveRate } = useApp((state) => state.decisionOptions)
  return (
    <Note>
      {t('campaign.money.summary', {
        value: valueColumn ?? money(value),
        cost: money(cost),
        rate: format.percent(saveRate.likely, 0),
      })}
    </Note>
  )
}

function Fields({ profile, answer }: MoneyFormProps) {
  const { t } = useTranslation()
  const fields = useTyped()
  const currency = useApp((state) => state.currency)
  return (
    <div className={classes.fields}>
      <ValueSource profile={profile} answer={answer}>
        <FigureField name="value" fields={fields} label={t('campaign.money.value')} step={100} />
      </ValueSource>
      <div className={classes.pair}>
        <FigureField name="cost" fields={fields} label={t('campaign.money.cost')} step={10} />
        <FigureField name="offer" fields={fields} label={t('campaign.money.offer')} step={10} />
      </div>
      <FigureField
        name="takenAnyway"
        fields={fields}
        label={t('campaign.money.takenAnyway')}
        description={t('campaign.money.takenHelp')}
        step={5}
      />
      <fieldset>
        <legend className={classes.legend}>{t('campaign.money.saveRate')}</legend>
        <div className={classes.triple}>
          {(['low', 'likely', 'high'] as const).map((name) => (
            <FigureField
              key={name}
              name={name}
              fields={fields}
              label={t(`campaign.money.${name}`)}
              step={5}
            />
          ))}
        </div>
        <Note>{t('campaign.money.saveHelp')}</Note>
      </fieldset>
      <div className={classes.pair}>
        {(['budget', 'capacity'] as const).map((name) => (
          <FigureField
            key={name}
            name={name}
            fields={fields}
            label={t(`campaign.money.${name}`)}
            placeholder={t('campaign.money.none')}
            step={name === 'budget' ? 1000 : 10}
          />
        ))}
      </div>
      <div className={classes.pair}>
        <FigureField name="control" fields={fields} label={t('campaign.money.control')} step={5} />
        <Autocomplete
          size="xs"
          label={t('campaign.money.currency')}
          placeholder={t('campaign.money.currencyHint')}
          data={currencies}
          filter={({ options }) => options}
          maxLength={longestCurrency}
          value={currency}
          onChange={actions.setCurrency}
        />
      </div>
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => {
          fields.forget()
          actions.resetDecision()
        }}
      >
        {t('campaign.money.reset')}
      </Button>
    </div>
  )
}
