import { beforeEach, expect, it, vi } from 'vitest'
import type { Mapping } from '../../contracts'
import { store } from '../state'
import { answerLeaving, keepDraft, pastDraft } from './draft'

const mapping: Mapping = [{ feature: 'Tenure', column: 'Стаж', scale: 1, categories: {} }]

beforeEach(() => keepDraft(null))

it('lets another file open at once where nothing was chosen', async () => {
  const open = vi.fn(async () => {})
  await pastDraft('next.csv', open)
  expect(open).toHaveBeenCalledOnce()
  expect(store.getState().leaving).toBeNull()
})

it('asks before another file takes choices along, and keeps them where the answer is to stay', async () => {
  keepDraft(mapping)
  const open = vi.fn(async () => {})
  await pastDraft('next.csv', open)
  expect(store.getState().leaving).toBe('next.csv')
  await answerLeaving(false)
  expect(open).not.toHaveBeenCalled()
  expect(store.getState()).toMatchObject({ leaving: null, mappingDraft: { mapping } })
})

it('opens the file asked for last once the choices are let go', async () => {
  keepDraft(mapping)
  const [first, second] = [vi.fn(async () => {}), vi.fn(async () => {})]
  await pastDraft('first.csv', first)
  await pastDraft('second.csv', second)
  await answerLeaving(true)
  expect(first).not.toHaveBeenCalled()
  expect(second).toHaveBeenCalledOnce()
  expect(store.getState()).toMatchObject({ leaving: null, mappingDraft: null })
  await answerLeaving(true)
  expect(second).toHaveBeenCalledOnce()
})
