import { describe, expect, it } from 'vitest'
import { readReference } from './readReference'

const file = (text: string, name = 'scores.csv') => new File([text], name)
const read = async (text: string, name?: string) => [...(await readReference(file(text, name)))]

describe('readReference', () => {
  it('reads one number a line, under a header or not, with point or comma', async () => {
    expect(await read('score\n0.25\n0.5\n')).toEqual([0.25, 0.5])
    expect(await read('\ufeff0.25\r\n1e-3\r\n')).toEqual([0.25, 0.001])
    expect(await read('риск\n0,25\n1\n')).toEqual([0.25, 1])
  })

  it('keeps the place of a row without a score', async () => {
    expect(await read('score\n0.25\n\n0.5')).toEqual([0.25, Number.NaN, 0.5])
    expect(await read('[0.25, null, 1]', 'a.json')).toEqual([0.25, Number.NaN, 1])
  })

  it('takes the column that speaks of a score, else the last between 0 and 1', async () => {
    expect(await read('id,probability,left\n7,0.2,1\n8,0.4,0\n')).toEqual([0.2, 0.4])
    expect(await read('id,left,x\n7,1,0.2\n8,0,0.4\n')).toEqual([0.2, 0.4])
  })

  it('reads JSON: a list, records, or an object that holds the list', async () => {
    expect(await read('[0.1, 0.2]')).toEqual([0.1, 0.2])
    expect(await read('[{"id": 3, "p_prob": 0.1}, {"id": 4, "p_prob": 0.2}]')).toEqual([0.1, 0.2])
    expect(await read('{"rows": [[1], [2]], "probability": [0.1, 0.2]}')).toEqual([0.1, 0.2])
  })

  it.each(['', 'a,b\n7,8\n', '{"rows": [3, 4]}', '[5, 6]', '{broken', 'text\nonly\n'])(
    'refuses what holds no scores: %j',
    async (text) => {
      await expect(read(text)).rejects.toMatchObject({ code: 'reference-unreadable' })
    },
  )
})
