import { attribute, type XmlHandler } from '../xml'

/** A part of an office document that another refers to. */
interface Relation {
  readonly id: string
  /** The last word of its type, such as "worksheet". */
  readonly type: string
  readonly target: string
}

/** Reads the relations of a part (ECMA-376 part 2, section 9.3). */
export class RelationReader implements XmlHandler {
  readonly relations: Relation[] = []

  open(name: string, attributes: string): void {
    if (name !== 'Relationship') return
    const type = attribute(attributes, 'Type') ?? ''
    this.relations.push({
      id: attribute(attributes, 'Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: attribute(attributes, 'Target') ?? '',
    })
  }

  close(): void {}
  text(): void {}
}

interface NamedSheet {
  readonly name: string
  readonly relation: string
  readonly isHidden: boolean
}

/** Reads the sheets and the calendar from `workbook.xml`. */
export class WorkbookReader implements XmlHandler {
  readonly sheets: NamedSheet[] = []
  from1904 = false

  open(name: string, attributes: string): void {
    if (name === 'workbookPr') {
      const from = attribute(attributes, 'date1904')
      this.from1904 = from === '1' || from === 'true'
    } else if (name === 'sheet') {
      this.sheets.push({
        name: attribute(attributes, 'name') ?? '',
        // The prefix of the relation's namespace is the writer's choice.
        relation: /\s\w+:id\s*=\s*["']([^"']*)/.exec(attributes)?.[1] ?? '',
        isHidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible',
      })
    }
  }

  close(): void {}
  text(): void {}
}

/** The path of a part that another one at `from` refers to. */
export function resolvePart(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** The path of the relations of a part. */
export function relationsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}
