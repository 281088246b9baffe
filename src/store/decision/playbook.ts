import * as v from 'valibot'
import { actionCodes, HoldfastError, type Playbook, type PlaybookRule } from '../../contracts'
import { memoryOf, own, type PlaybookLine, store } from '../state'

/** What to do for which reason, for each model by its name, kept between visits. */
const set = own('playbook', 'playbook')

const level = v.picklist(['high', 'low'])

const Line = v.object({
  id: v.string(),
  feature: v.string(),
  when: v.nullable(level),
  also: v.array(v.object({ feature: v.string(), when: level })),
  action: v.picklist(actionCodes),
  text: v.nullable(v.record(v.string(), v.string())),
  on: v.optional(v.boolean(), true),
})

/** A playbook as a file. */
const PlaybookFile = v.object({
  format: v.literal('holdfast-playbook-1'),
  rules: v.pipe(v.array(Line), v.maxLength(500)),
})

const memory = memoryOf('holdfast.playbooks', v.record(v.string(), v.array(Line)))

const modelName = () => store.getState().model.manifest?.name ?? null

/** Takes up what was kept for each model as it comes into use. */
export function startPlaybooks(): void {
  store.subscribe(({ model }, before) => {
    if (model.manifest === before.model.manifest) return
    const name = modelName()
    set({ playbook: (name !== null && memory.load()?.[name]) || null })
  })
}

/** Null: that of the model in use again. */
export function setPlaybook(playbook: readonly PlaybookLine[] | null): void {
  set({ playbook })
  const name = modelName()
  if (name === null) return
  const { [name]: _, ...others } = memory.load() ?? {}
  memory.save(playbook ? { ...others, [name]: copyOf(playbook) } : others)
}

const copyOf = (lines: readonly PlaybookLine[]): v.InferOutput<typeof Line>[] =>
  lines.map((line) => ({ ...line, also: [...line.also], text: line.text && { ...line.text } }))

/** The rules that count; null: those of the model. */
export function playbookInUse(): Playbook | null {
  const { playbook } = store.getState()
  if (!playbook) return null
  return playbook.filter(({ on }) => on).map(({ on: _, ...rule }): PlaybookRule => rule)
}

/** A playbook as the text of a file. */
export const playbookJson = (rules: readonly PlaybookLine[]) =>
  `${JSON.stringify({ format: 'holdfast-playbook-1', rules }, null, 2)}\n`

/** Takes a playbook from a file. Rejects with `playbook-unreadable`, and the one before stays. */
export async function importPlaybook(file: File): Promise<void> {
  const read = v.safeParse(PlaybookFile, parsed(await file.text()))
  if (!read.success) throw new HoldfastError('playbook-unreadable', { file: file.name })
  setPlaybook(read.output.rules)
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
