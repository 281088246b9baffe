import { HoldfastError } from '../../../contracts'
import { detectEncoding } from '../encoding'
import { jsonKind } from '../json'
import { markupKind } from '../markup'

export type TextKind = 'html' | 'xml2003' | 'fods' | 'json' | null

const sampleBytes = 1 << 14

/** Commands that a dump begins with, and one that it must hold. */
const sqlStart =
  /^(?:create|insert|drop|set|begin|start|pragma|use|lock|alter|copy|commit|delete|truncate)\b/i
const sqlCommands = [
  'create table',
  'create database',
  'create schema',
  'insert into',
  'from stdin',
]
const sqlComment = /^(?:--[^\n]*|#[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/;?)\s*/

/** The first line of an e-mail, and one that every e-mail has. */
const mailStart = /^[\w-]{2,40}: \S/
const mailLine = /^(?:message-id|mime-version|return-path|received|delivered-to): /im

/**
 * What a text is by its beginning; null for a table or what may be one. Throws for texts that are none,
 * with what to do: `file-sql`, `file-mail`, `file-workbook-kind`.
 */
export async function textKind(file: File): Promise<TextKind> {
  const bytes = new Uint8Array(await file.slice(0, sampleBytes).arrayBuffer())
  const { encoding } = detectEncoding(bytes, bytes.length === file.size)
  const text = new TextDecoder(encoding).decode(bytes)
  const start = text.trimStart()
  if (start === '') return null
  const markup = markupKind(start)
  if (markup === 'html' || markup === 'xml2003' || markup === 'fods') return markup
  if (markup) {
    const kind = markup === 'plist' ? 'plist' : 'XML'
    throw new HoldfastError('file-workbook-kind', { file: file.name, kind })
  }
  if (jsonKind(start)) return 'json'
  if (isSql(start)) throw new HoldfastError('file-sql', { file: file.name })
  const mail = mailKind(start)
  if (mail) throw new HoldfastError('file-mail', { file: file.name, kind: mail })
  if (/^BEGIN:VC(?:ARD|ALENDAR)\r?\n/i.test(start))
    throw new HoldfastError('file-workbook-kind', { file: file.name, kind: 'vCard, iCalendar' })
  return null
}

function isSql(start: string): boolean {
  let text = start
  for (let found = sqlComment.exec(text); found; found = sqlComment.exec(text))
    text = text.slice(found[0].length)
  if (!sqlStart.test(text)) return false
  const words = text.toLowerCase().split(/\s+/).join(' ')
  return sqlCommands.some((command) => words.includes(command))
}

function mailKind(start: string): string | null {
  if (/^From \S+ .*\d{4}\r?\n[\w-]+: /.test(start)) return 'mbox'
  return mailStart.test(start) && mailLine.test(start) ? 'EML' : null
}
