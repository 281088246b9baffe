import { expect, it } from 'vitest'
import type { Profile } from '../../contracts'
import { initialState } from '../state'
import { unsavedWork } from './unsaved'

const open = (name: string) => ({ ...initialState, profile: { file: { name } } as Profile })
const draft = (version: number) => ({ version, mapping: [] })

it('is nothing before a file is open, and with the sample', () => {
  expect(unsavedWork(initialState)).toBeNull()
  expect(unsavedWork(open('sample-customers.csv'))).toBeNull()
})

it('is a file that a person opened, work under way, and choices not applied', () => {
  expect(unsavedWork(open('march.csv'))).toBe('file')
  const progress = { stage: 'read', done: 0, total: null, unit: 'bytes' } as const
  expect(unsavedWork({ ...initialState, progress })).toBe('running')
  const sample = open('sample-customers.csv')
  expect(unsavedWork({ ...sample, version: 3, mappingDraft: draft(3) })).toBe('choices')
  expect(unsavedWork({ ...sample, version: 3, mappingDraft: draft(2) })).toBeNull()
})
