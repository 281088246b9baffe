import { describe, expect, it } from 'vitest'
import { checkTraining } from '../../src/analysis/training'
import type { Outcome } from '../../src/contracts'
import { outcomeColumns } from '../../src/data/outcome'
import { profileTable } from '../../src/data/profile'
import { fileOf, hasCases, inTurn, leavers, numbers, readCase, readText, withColumn } from './cells'

/** Column, its cells with their weights, what means left, how many of 60 rows left. */
type OutcomeCase = readonly [string, readonly (readonly [string, number])[], string, number]

const outcomes: readonly OutcomeCase[] = [
  [
    'is_active',
    [
      ['1', 4],
      ['0', 1],
    ],
    '0',
    12,
  ],
  [
    'isActive',
    [
      ['true', 4],
      ['false', 1],
    ],
    'false',
    12,
  ],
  [
    'Renewed',
    [
      ['Yes', 4],
      ['No', 1],
    ],
    'No',
    12,
  ],
  [
    'retained',
    [
      ['1', 4],
      ['0', 1],
    ],
    '0',
    12,
  ],
  [
    'subscribed',
    [
      ['Y', 4],
      ['N', 1],
    ],
    'N',
    12,
  ],
  [
    'policy_status',
    [
      ['In force', 4],
      ['Lapsed', 1],
    ],
    'Lapsed',
    12,
  ],
  [
    'Kunde aktiv',
    [
      ['ja', 4],
      ['nein', 1],
    ],
    'nein',
    12,
  ],
  [
    'Status',
    [
      ['aktiv', 4],
      ['gekündigt', 1],
    ],
    'gekündigt',
    12,
  ],
  [
    'statut',
    [
      ['actif', 4],
      ['résilié', 1],
    ],
    'résilié',
    12,
  ],
  [
    'estado',
    [
      ['activo', 4],
      ['baja', 1],
    ],
    'baja',
    12,
  ],
  [
    'situação',
    [
      ['ativo', 4],
      ['cancelado', 1],
    ],
    'cancelado',
    12,
  ],
  [
    'stato',
    [
      ['attivo', 4],
      ['disdetto', 1],
    ],
    'disdetto',
    12,
  ],
  [
    'stan',
    [
      ['aktywny', 4],
      ['zrezygnował', 1],
    ],
    'zrezygnował',
    12,
  ],
  [
    'durum',
    [
      ['aktif', 4],
      ['ayrıldı', 1],
    ],
    'ayrıldı',
    12,
  ],
  [
    'Статус',
    [
      ['действует', 4],
      ['расторгнут', 1],
    ],
    'расторгнут',
    12,
  ],
  [
    'клиент активен',
    [
      ['да', 4],
      ['нет', 1],
    ],
    'нет',
    12,
  ],
  [
    'продлил',
    [
      ['да', 4],
      ['нет', 1],
    ],
    'нет',
    12,
  ],
  [
    'Отток',
    [
      ['да', 1],
      ['нет', 4],
    ],
    'да',
    12,
  ],
  [
    'baja',
    [
      ['sí', 1],
      ['no', 4],
    ],
    'sí',
    12,
  ],
  [
    'résilié',
    [
      ['oui', 1],
      ['non', 4],
    ],
    'oui',
    12,
  ],
  [
    'gekündigt',
    [
      ['ja', 1],
      ['nein', 4],
    ],
    'ja',
    12,
  ],
  [
    'churn',
    [
      ['+', 1],
      ['-', 4],
    ],
    '+',
    12,
  ],
  [
    'Account',
    [
      ['Active', 4],
      ['Not active', 1],
    ],
    'Not active',
    12,
  ],
  [
    'churn',
    [
      ['Yes', 1],
      ['No', 3],
      ['', 1],
    ],
    'Yes',
    12,
  ],
  [
    'Customer Status',
    [
      ['Stayed', 3],
      ['Churned', 1],
      ['Joined', 1],
    ],
    'Churned',
    12,
  ],
]

describe('the outcome', () => {
  it.each(outcomes)(
    'of “%s” is found the right way round: %o',
    async (name, cells, left, count) => {
      const read = await withColumn(name, inTurn(60, ...cells))
      expect(read.profile.target).toMatchObject({ column: name, left })
      expect(leavers(read)).toBe(count)
      const { guess } = outcomeColumns(read.table, { ...read.profile, target: null })
      expect(guess).toMatchObject({ column: name, left })
    },
  )

  it.each([
    ['churn', 'yes', 'yes', 'stayed'],
    ['left', 'x', 'x', 'stayed'],
    ['ушёл', 'V', 'V', 'stayed'],
    ['churned', '1', '1', 'stayed'],
    ['active', 'x', '', 'left'],
  ])('of “%s” with %s or blank is assumed and told', async (name, mark, left, blank) => {
    const read = await withColumn(name, inTurn(60, [mark, 1], ['', 3]))
    expect(read.profile.target).toMatchObject({ column: name, left, blank, blankAssumed: true })
    expect(leavers(read)).toBe(blank === 'stayed' ? 15 : 45)
    expect(read.profile.alerts.map(({ code }) => code)).toContain(`target-blank-${blank}`)
    const asked = { column: name, left, unknown: [], blank: blank as Outcome['blank'] & string }
    const confirmed = profileTable(read.table, { outcome: asked })
    expect(confirmed.target?.blankAssumed).toBeUndefined()
    expect(confirmed.target?.rate).toBe(read.profile.target?.rate)
  })

  it.each([
    'Дата ухода',
    'left_at',
    'churn_date',
    'Kündigungsdatum',
    'fecha de baja',
    'data rezygnacji',
  ])('is “%s” where nothing else tells it, and its days are never learned from', async (name) => {
    const read = await withColumn(name, inTurn(60, ['15.03.2024', 1], ['20.04.2024', 1], ['', 4]))
    expect(read.profile.target).toMatchObject({ column: name, left: '', blank: 'stayed' })
    expect(leavers(read)).toBe(20)
    const check = checkTraining(read.table, read.profile, read.profile.target!)
    expect(check.columns.map((one) => one.name)).not.toContain(name)
  })

  it('asks where most would have left', async () => {
    const read = await withColumn('churn', inTurn(60, ['1', 4], ['0', 1]))
    expect(read.profile.alerts.map(({ code }) => code)).toContain('target-most-left')
  })

  it('is never what a model said', async () => {
    const cells = inTurn(60, ['true', 1], ['false', 3])
    const read = await readText(
      fileOf({
        fee: numbers(60),
        churn_probability: numbers(60).map((cell) => String(Number(cell) / 100)),
        risk_band: inTurn(60, ['high', 1], ['low', 3]),
        above_threshold: cells,
        reason_1: inTurn(60, ['left early', 1], ['stayed', 3]),
        churn: inTurn(60, ['1', 1], ['0', 2]),
      }),
    )
    expect(read.profile.target?.column).toBe('churn')
    const { columns } = checkTraining(read.table, read.profile, read.profile.target!)
    expect(columns.filter(({ learnable }) => learnable).map(({ name }) => name)).toEqual(['fee'])
  })
})

describe.skipIf(!hasCases)('files of these kinds', () => {
  it.each([
    ['case-and-space', 'left', 'yes'],
    ['outcome-two-spellings', 'churn', 'Yes'],
    ['outcome-trailing-space', 'status', 'Churned'],
    ['is-active', 'is_active', '0'],
    ['renewed', 'Renewed', 'No'],
    ['lapsed', 'policy_status', 'Lapsed'],
    ['left-at-date', 'Дата ухода', ''],
    ['plus-minus-flags', 'churn', '+'],
    ['fixed-width-text-fields', 'STATUS', 'LEFT'],
    ['unknown-and-missing', 'Churn', 'Yes'],
  ])('%s.csv: “%s” tells who left by “%s”', async (name, target, left) => {
    const { profile } = await readCase(name)
    expect(profile.target).toMatchObject({ column: target, left })
    expect(profile.target!.rate).toBeLessThan(0.6)
  })
})
