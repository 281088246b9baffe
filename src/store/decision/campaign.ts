import {
  type CustomerValue,
  type DecisionOptions,
  type Profile,
  type Scope,
  toHoldfastError,
} from '../../contracts'
import { latestOnly } from '../../ground/pacing'
import { openServices } from '../file'
import { type AppState, own, store } from '../state'

/*
 * The campaign follows what it is made of: the file and its scores (`version`), the scope, and what a
 * person asks. It is worked out while it is looked at, one question at a time, the latest next.
 */

const set = own('campaign', 'campaign')

interface Question {
  readonly version: number
  readonly scope: Scope
  readonly options: DecisionOptions
  readonly profile: Profile
}

export function startCampaigns(): void {
  store.subscribe(follow)
}

const ask = latestOnly(
  async ({ scope, options, profile }: Question) =>
    openServices().decisions.decide(scope, optionsFor(options, profile)),
  (answer, question) => {
    if (isCurrent(question))
      set(({ campaign }) => ({ campaign: campaign && { ...campaign, answer, pending: false } }))
  },
  (thrown) => {
    const { code, params } = toHoldfastError(thrown)
    // The worker ended: the file is read again, or another takes its place, with another version.
    if (code === 'worker-failed' || code === 'no-file-open') return
    set(({ campaign }) => ({
      campaign: campaign && { ...campaign, failure: { code, params }, pending: false },
    }))
  },
)

function follow({ view, version, profile, summary, scope, decisionOptions, campaign }: AppState) {
  if (view !== 'decide' || !profile || !summary) return
  const question = { version, scope, options: decisionOptions, profile }
  if (campaign && isOf(campaign, question)) return
  const answer = campaign?.version === version ? campaign.answer : null
  set({
    campaign: { version, scope, options: decisionOptions, answer, failure: null, pending: true },
  })
  ask(question)
}

type Asked = Omit<Question, 'profile'>

const isOf = (a: Asked, b: Asked) =>
  a.version === b.version && a.scope === b.scope && a.options === b.options

function isCurrent(question: Question): boolean {
  const { campaign } = store.getState()
  return campaign !== null && isOf(campaign, question)
}

/** A column that another file had is no column of this one: the figure counts instead. */
export function optionsFor<Asked extends CustomerValue>(
  options: Asked,
  { columns }: Profile,
): Asked {
  const { valueColumn } = options
  if (valueColumn === null || columns.some(({ name }) => name === valueColumn)) return options
  return { ...options, valueColumn: null }
}
