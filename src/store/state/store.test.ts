import { beforeEach, expect, it, vi } from 'vitest'

// As if the page were loaded anew.
beforeEach(() => vi.resetModules())

it('lets one owner set a field, and nobody else', async () => {
  const { own, store } = await import('./store')
  const set = own('list', 'query', 'selectedRow')
  set({ selectedRow: 3 })
  set(({ query }) => ({ query: { ...query, search: 'K7' } }))
  expect(store.getState()).toMatchObject({ selectedRow: 3, query: { search: 'K7', band: 'all' } })
  expect(() => own('map', 'mapping', 'selectedRow')).toThrow('selectedRow belongs to list')
  // A module that is loaded anew while the app is developed is no other owner.
  expect(() => own('list', 'query', 'selectedRow')).not.toThrow()
})

it('gives every field an owner when all of the app is loaded', async () => {
  await import('../index')
  await import('../automation')
  const { own, store } = await import('./store')
  const fields = Object.keys(store.getState()) as (keyof ReturnType<typeof store.getState>)[]
  expect(fields.length).toBeGreaterThan(20)
  for (const field of fields)
    expect(() => own('nobody', field), field).toThrow(`${field} belongs to`)
})
