import { expect, it } from 'vitest'
import { NewestFirst } from './newestFirst'

it('asks one at a time, and of those that wait only the newest', async () => {
  const requests = new NewestFirst()
  const asked: string[] = []
  const answers = new Map<string, (value: string) => void>()
  const ask = (name: string) =>
    requests.ask(() => {
      asked.push(name)
      return new Promise<string>((resolve) => answers.set(name, resolve))
    })
  const first = ask('a')
  void ask('b')
  const last = ask('c')
  expect(asked).toEqual(['a'])
  answers.get('a')?.('A')
  expect(await first).toBe('A')
  await Promise.resolve()
  expect(asked).toEqual(['a', 'c'])
  answers.get('c')?.('C')
  expect(await last).toBe('C')
})

it('goes on after a failure', async () => {
  const requests = new NewestFirst()
  const failed = requests.ask(() => {
    throw new Error('gone')
  })
  const next = requests.ask(() => Promise.resolve(2))
  await expect(failed).rejects.toThrow('gone')
  expect(await next).toBe(2)
})
