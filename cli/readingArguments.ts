import { delimiters, type Encoding, encodings, type ReadingOptions } from '../src/contracts'
import { usage } from './arguments'

/** Options of every command that reads a table. */
export const readingOptions = {
  encoding: { type: 'string' },
  delimiter: { type: 'string' },
  sheet: { type: 'string' },
  'header-row': { type: 'string' },
} as const

/** Names of encodings without what is between letters and digits: "cp1251", "Win-1251", "UTF_8". */
const encodingNames: Readonly<Record<string, Encoding>> = {
  ...Object.fromEntries(
    encodings.flatMap((name) => {
      const key = name.replace(/[^a-z0-9]/g, '')
      const page = /^windows(\d+)$/.exec(key)?.[1]
      const known = [[key, name]]
      if (page) known.push([`win${page}`, name], [`cp${page}`, name], [page, name])
      return known
    }),
  ),
  utf8sig: 'utf-8',
  utf8bom: 'utf-8',
  ascii: 'utf-8',
  usascii: 'utf-8',
  utf16: 'utf-16le',
  ucs2: 'utf-16le',
  ucs2le: 'utf-16le',
  unicode: 'utf-16le',
  ucs2be: 'utf-16be',
  latin1: 'windows-1252',
  iso88591: 'windows-1252',
  ansi: 'windows-1252',
  iso88599: 'windows-1254',
  latin5: 'windows-1254',
  latin2: 'iso-8859-2',
  latin9: 'iso-8859-15',
  iso885911: 'windows-874',
  tis620: 'windows-874',
  koi8: 'koi8-r',
  cp866: 'ibm866',
  dos866: 'ibm866',
  '866': 'ibm866',
  mac: 'macintosh',
  macroman: 'macintosh',
  maccyrillic: 'x-mac-cyrillic',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  cp950: 'big5',
  sjis: 'shift_jis',
  cp932: 'shift_jis',
  windows31j: 'shift_jis',
  eucjp: 'euc-jp',
  cp949: 'euc-kr',
  uhc: 'euc-kr',
}

/** What shells make hard to type has a name too. */
const delimiterNames: ReadonlyMap<string, string> = new Map([
  ...delimiters.flatMap(({ sign, name }) => (name && sign ? [[name, sign] as const] : [])),
  ['space', ' '],
  ['\\t', '\t'],
])

interface ReadingValues {
  readonly encoding?: string | undefined
  readonly delimiter?: string | undefined
  readonly sheet?: string | undefined
  readonly 'header-row'?: string | undefined
}

/**
 * What a person asks for when a file is read.
 * @throws HoldfastError `usage` for an unknown encoding, a delimiter that cannot be one, or a row of the
 * header that is no number
 */
export function parseReading(values: ReadingValues): ReadingOptions {
  const { encoding, delimiter, sheet } = values
  const headerRow = values['header-row']
  return {
    ...(encoding !== undefined && { encoding: encodingOf(encoding) }),
    ...(delimiter !== undefined && { delimiter: delimiterOf(delimiter) }),
    ...(sheet !== undefined && { sheet }),
    ...(headerRow !== undefined && { headerRow: headerRowOf(headerRow) }),
  }
}

/** 1-based, as a spreadsheet shows it; 0 where there is none. */
function headerRowOf(text: string): number {
  if (/^\d{1,7}$/.test(text)) return Number(text)
  throw usage(`--header-row is “${text}”; it must be the number of a row, or 0 for no header.`)
}

function encodingOf(text: string): Encoding {
  const key = text.toLowerCase().replace(/[^a-z0-9]/g, '')
  const known = Object.hasOwn(encodingNames, key) ? encodingNames[key] : undefined
  if (known) return known
  throw usage(`Encoding ${text} is not supported; it must be one of ${encodings.join(', ')}.`)
}

/** A character or two, or a name. */
function delimiterOf(text: string): string {
  const delimiter = delimiterNames.get(text.toLowerCase()) ?? text
  if (!/^[^\p{L}\p{N}"'\r\n\ufeff]{1,2}$/u.test(delimiter))
    throw usage(`--delimiter is “${text}”; it must be one character such as , ; | or tab.`)
  return delimiter
}
