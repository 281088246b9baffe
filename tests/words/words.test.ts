import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { usageText } from '../../cli/arguments'
import { type Language, languages } from '../../src/contracts'
import { languageFolder } from '../../src/i18n/languages'
import { faultsOf } from './faults'

/** Texts by their dotted key. */
function flatten(texts: object, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string'
      ? [[prefix + key, value]]
      : flatten(value as object, `${prefix}${key}.`),
  )
}

describe('faults', () => {
  const planted: readonly [Language, string, string, string][] = [
    ['en', 'drivers.a', 'Wait..', 'two dots'],
    ['en', 'drivers.a', 'Wait...', 'three dots instead of …'],
    ['en', 'drivers.a', 'Wait …', 'a space before …'],
    ['en', 'drivers.a', 'Two  spaces', 'two spaces'],
    ['en', 'drivers.a', 'An end ', 'a space at an end'],
    ['en', 'drivers.a', 'A stop , here', 'a space before a stop'],
    ['en', 'drivers.a', 'A dash - here', 'a hyphen as a dash'],
    ['en', 'drivers.a', 'It fell by -3', 'a hyphen as a minus'],
    ['en', 'drivers.a', 'Say "no"', 'a straight quote'],
    ['en', 'drivers.a', 'It’s 5630 rows', 'a number without groups'],
    ['en', 'drivers.a', 'a 95 % interval', 'a unit that may stand alone on a line'],
    ['en', 'drivers.a', '{{n}} pp', 'a unit that may stand alone on a line'],
    ['en', 'drivers.a', 'Say «no»', '«…» in English'],
    ['en', 'drivers.a', 'So — no', 'an em dash in English'],
    ['ru', 'drivers.a', 'Скажите “нет”', '“…” in Russian'],
    ['ru', 'drivers.a', 'Это – тире', 'an en dash as a dash in Russian'],
    ['ru', 'drivers.a', 'на 0,1 п. п.', 'points that may break'],
    ['ru', 'drivers.a', 'Еще одна', 'е for ё'],
    ['ru', 'drivers.a', 'Клиент уйдет', 'е for ё'],
    ['ru', 'drivers.a', 'Файл сохранен', 'е for ё'],
    ['ru', 'drivers.a', 'Тема: темная', 'е for ё'],
    ['ru', 'drivers.a', 'Надежность надежная', 'е for ё'],
    ['ru', 'drivers.a', 'Оценка удовлетворенности', 'е for ё'],
    ['ru', 'drivers.a', 'cтрока', 'two alphabets in a word'],
    ['ru', 'drivers.a', '{{n}} строк', 'a noun that does not follow its number'],
    ['ru', 'drivers.a', 'Откройте dashboard', 'English: dashboard'],
    ['en', 'drivers.a', 'Three properties', '“properties” for feature'],
    ['ru', 'drivers.a', 'Несколько свойств', '“свойств” for feature'],
    ['en', 'drivers.a', 'Churn on average', '“average” for typicalCustomer'],
    ['ru', 'drivers.a', 'Риск в среднем', '“в среднем” for typicalCustomer'],
    ['ru', 'drivers.a', 'Лог-шансы', '“Лог-шансы” for logOdds'],
    ['ru', 'drivers.a', 'Рискованные клиенты', '“Рискованные” for risk'],
    ['en', 'customers.quality', 'at a threshold', '“threshold” on a manager’s screen'],
    ['en', 'customers.list', 'Measured out-of-fold', '“out-of-fold” on a manager’s screen'],
    ['ru', 'customers.list', 'Вклад: логарифм шансов', '“логарифм шансов” on a manager’s screen'],
    [
      'en',
      'data.headline',
      'outside the interquartile fences',
      '“interquartile” on a manager’s screen',
    ],
  ]
  it.each(planted)('in %s, %s: “%s” is %s', (language, key, text, fault) => {
    expect(faultsOf(key, text, language)).toContain(fault)
  })

  const sound: readonly [Language, string, string][] = [
    ['en', 'customers.qualityHelp.threshold', 'The threshold is {{threshold}}, the recall 0.65.'],
    ['en', 'drivers.a', '{{name}}.onnx holds “x1, x2, …”; 2,000 rows, 95\u00a0% – or −3.'],
    [
      'ru',
      'drivers.a',
      'Ещё {{n}}: «да» — нет; 2\u00a0000 строк, +1,2\u00a0п.\u00a0п. из {{all}} строк',
    ],
    ['ru', 'drivers.rows_many', '{{n}} строк'],
    ['ru', 'drivers.a', 'Ушли {{share}} клиентов, счета и темы, учение'],
  ]
  it.each(sound)('are not found in %s, %s: “%s”', (language, key, text) => {
    expect(faultsOf(key, text, language)).toEqual([])
  })
})

it.each(languages)('words in %s are those of the glossary, rightly set', async (language) => {
  const texts = flatten(await languageFolder(language).texts())
  const faults = texts.flatMap(([key, text]) =>
    faultsOf(key, text, language).map((fault) => `${key}: ${fault} · ${text}`),
  )
  expect(faults).toEqual([])
})

describe('words outside the texts', () => {
  const read = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8')
  /** What a machine reads, not a person. */
  const rulesOfCode =
    /straight quote|two dots|three dots|two spaces|a hyphen|without groups|alone on a line|a space/

  it('of the model’s labels are those of the glossary', () => {
    const labels: [Language, string][] = []
    const collect = (value: unknown) => {
      if (typeof value !== 'object' || value === null) return
      for (const [key, inner] of Object.entries(value))
        if (languages.includes(key as Language) && typeof inner === 'string')
          labels.push([key as Language, inner])
        else collect(inner)
    }
    collect(JSON.parse(read('models/ecommerce.glossary.json')))
    expect(labels.length).toBeGreaterThan(50)
    const faults = labels.flatMap(([language, text]) =>
      faultsOf('model', text, language)
        .filter((fault) => !/^English: (?:E|Commerce|UPI)$/.test(fault))
        .map((fault) => `${fault} · ${text}`),
    )
    expect(faults).toEqual([])
  })

  it.each([
    ['the page', () => read('index.html').replace(/<(?!meta name="description"|title)[^>]*>/g, '')],
    ['the manual', () => read('README.md').replace(/```[\s\S]*?```|`[^`]*`|\]\([^)]*\)/g, '')],
    ['the command line', () => usageText.replace(/--\S+(?: \S+)?|\S*…/g, '')],
  ])('of %s are those of the glossary', (_, text) => {
    const faults = faultsOf('model', text().trim(), 'en').filter(
      (fault) => !rulesOfCode.test(fault),
    )
    expect(faults).toEqual([])
  })
})
