import { strToU8, zipSync } from 'fflate'

interface TestSheet {
  readonly name: string
  /** What stands within `sheetData`. */
  readonly rows: string
  readonly state?: 'hidden' | 'veryHidden'
}

export interface TestWorkbook {
  readonly sheets: readonly TestSheet[]
  /** What stands within `sst` and within `styleSheet`. */
  readonly strings?: string
  readonly styles?: string
  readonly properties?: string
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], at) =>
      `<Relationship Id="r${at}" Type="${office}/${type}" Target="${target}"/>`,
  )
  return `${start}<Relationships>${each.join('')}</Relationships>`
}

/** The parts of a workbook written as ECMA-376 asks, for tests. */
export function workbookParts(book: TestWorkbook): Record<string, string> {
  const { sheets, strings = '', styles = '', properties = '' } = book
  const named = sheets.map(({ name, state }, at) => {
    const hidden = state ? ` state="${state}"` : ''
    return `<sheet name="${name}" sheetId="${at + 1}"${hidden} r:id="r${at}"/>`
  })
  const targets = sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const)
  const parts: Record<string, string> = {
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${start}<workbook xmlns="${main}" xmlns:r="${office}">${properties}<sheets>${named.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...targets,
      ['styles', 'styles.xml'],
      ['sharedStrings', '/xl/sharedStrings.xml'],
    ]),
    'xl/sharedStrings.xml': `${start}<sst xmlns="${main}">${strings}</sst>`,
    'xl/styles.xml': `${start}<styleSheet xmlns="${main}">${styles}</styleSheet>`,
  }
  sheets.forEach(({ rows }, at) => {
    const data = `<sheetData>${rows}</sheetData>`
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `${start}<worksheet xmlns="${main}">${data}<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells></worksheet>`
  })
  return parts
}

export function workbookBytes(book: TestWorkbook): Uint8Array<ArrayBuffer> {
  return zipped(workbookParts(book))
}

export function zipped(parts: Record<string, string>): Uint8Array<ArrayBuffer> {
  const bytes = Object.entries(parts).map(([path, text]) => [path, strToU8(text)] as const)
  return Uint8Array.from(zipSync(Object.fromEntries(bytes)))
}

/** A row of numbers (as they are) and texts (inline). */
export function rowXml(row: number, cells: readonly (string | number)[]): string {
  const each = cells.map((cell, column) => {
    const place = `${String.fromCharCode(65 + column)}${row}`
    return typeof cell === 'number'
      ? `<c r="${place}"><v>${cell}</v></c>`
      : `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`
  })
  return `<row r="${row}">${each.join('')}</row>`
}
