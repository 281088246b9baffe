import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  type Decision,
  type DecisionOptions,
  HoldfastError,
  type Manifest,
  type Profile,
  type Scope,
  type ScoreSummary,
} from '../../contracts'
import { own, type PlaybookLine, store } from '../state'
import { startCampaigns } from './campaign'
import { setDecision } from './options'
import { importPlaybook, playbookInUse, playbookJson, setPlaybook } from './playbook'

const asked: { scope: Scope; options: DecisionOptions; end: (answer: unknown) => void }[] = []

vi.mock('../file', () => ({
  openServices: () => ({
    decisions: {
      decide: (scope: Scope, options: DecisionOptions) =>
        new Promise((resolve, reject) => {
          asked.push({
            scope,
            options,
            end: (answer) => (answer instanceof Error ? reject(answer) : resolve(answer)),
          })
        }),
    },
  }),
}))

const settled = () => new Promise((resolve) => setTimeout(resolve))
const answer = (name: string) => ({ name }) as unknown as Decision

const setFile = own('file shown', 'profile', 'summary', 'version')
const setView = own('preferences', 'view')
const setScope = own('scope', 'scope')

function open(columns: readonly string[]) {
  const named = columns.map((name) => ({ name }))
  setFile(({ version }) => ({
    profile: { columns: named } as unknown as Profile,
    summary: {} as ScoreSummary,
    version: version + 1,
  }))
}

beforeAll(startCampaigns)
beforeEach(async () => {
  setView({ view: 'customers' })
  for (const { end } of asked.splice(0)) end(answer('old'))
  await settled()
})

describe('a campaign', () => {
  it('is worked out only while it is looked at, and again for what it is made of', async () => {
    open(['Spend'])
    expect(asked).toHaveLength(0)
    setView({ view: 'decide' })
    expect(asked).toHaveLength(1)
    expect(store.getState().campaign).toMatchObject({ answer: null, pending: true })
    asked.shift()!.end(answer('first'))
    await settled()
    expect(store.getState().campaign).toMatchObject({ answer: { name: 'first' }, pending: false })

    setDecision({ cost: 7 })
    expect(store.getState().campaign).toMatchObject({ answer: { name: 'first' }, pending: true })
    expect(asked[0]?.options.cost).toBe(7)
    setDecision({ cost: 8 })
    setScope({ scope: { side: 'left', filters: [] } })
    asked.shift()!.end(answer('overtaken'))
    await settled()
    expect(store.getState().campaign).toMatchObject({ answer: { name: 'first' }, pending: true })
    expect(asked).toHaveLength(1)
    expect(asked[0]).toMatchObject({ scope: { side: 'left' }, options: { cost: 8 } })
    asked.shift()!.end(answer('last'))
    await settled()
    expect(store.getState().campaign).toMatchObject({ answer: { name: 'last' }, pending: false })

    open(['Spend'])
    expect(store.getState().campaign).toMatchObject({ answer: null, pending: true })
  })

  it('keeps the answer before where a question has none, and says why', async () => {
    open(['Spend'])
    setView({ view: 'decide' })
    asked.shift()!.end(answer('good'))
    await settled()
    setDecision({ valueColumn: 'Spend' })
    asked.shift()!.end(new HoldfastError('value-column-empty', { column: 'Spend' }))
    await settled()
    expect(store.getState().campaign).toMatchObject({
      answer: { name: 'good' },
      pending: false,
      failure: { code: 'value-column-empty', params: { column: 'Spend' } },
    })
  })

  it('asks for no column that the file has not', () => {
    setDecision({ valueColumn: 'Spend' })
    open(['Other'])
    setView({ view: 'decide' })
    expect(asked.at(-1)?.options.valueColumn).toBeNull()
    expect(store.getState().decisionOptions.valueColumn).toBe('Spend')
  })
})

describe('a playbook', () => {
  const line: PlaybookLine = {
    id: 'a',
    feature: 'Tenure',
    when: 'low',
    also: [{ feature: 'OrderCount', when: 'low' }],
    action: 'onboarding',
    text: { en: 'Send a box' },
    on: true,
  }

  it('counts without the rules that are off', () => {
    expect(playbookInUse()).toBeNull()
    setPlaybook([line, { ...line, id: 'b', on: false }])
    const { on: _, ...rule } = line
    expect(playbookInUse()).toEqual([rule])
  })

  it('goes through a file unchanged; another file is refused and changes nothing', async () => {
    const lines = [line, { ...line, id: 'b', on: false, when: null, text: null }]
    await importPlaybook(new File([playbookJson(lines)], 'mine.json'))
    expect(store.getState().playbook).toEqual(lines)
    for (const text of ['', '{"a":1}', playbookJson(lines).replace('onboarding', 'dancing')])
      await expect(importPlaybook(new File([text], 'no.json'))).rejects.toMatchObject({
        code: 'playbook-unreadable',
        params: { file: 'no.json' },
      })
    expect(store.getState().playbook).toEqual(lines)
  })

  it('belongs to no model where none is in use', () => {
    expect(store.getState().model.manifest satisfies Manifest | null).toBeNull()
    setPlaybook(null)
    expect(playbookInUse()).toBeNull()
  })
})
