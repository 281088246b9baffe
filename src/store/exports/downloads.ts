import { type CleaningPlan, HoldfastError } from '../../contracts'
import { askOnce, spawnScore } from '../../workers'
import { playbookInUse, playbookJson } from '../decision'
import { openServices, openSource } from '../file'
import { fileNameOf, fileOfModel } from '../model'
import { ensureReasons } from '../scoring'
import { inRun, notify, own, type PlaybookLine, report, store } from '../state'

const set = own('downloads', 'saved')

/** Another file is open. */
export const forgetSaved = () => set({ saved: null })

/** Offers `blob` as a file to save. The address is freed once the browser has taken the bytes. */
function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

const baseName = (name: string) => name.replace(/\.[^.]*$/, '')

async function guarded(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    notify(error)
  }
}

/** The open file with the switched-on cleaning steps applied. Resolves to its name; null where it failed. */
export async function downloadCleaned(plan: CleaningPlan): Promise<string | null> {
  try {
    const name = `${baseName(openSource().name)}.cleaned.csv`
    save(await openServices().exports.cleaned(plan), name)
    return name
  } catch (error) {
    notify(error)
    return null
  }
}

/** Finds the reasons of the rows, shown as work that can be cancelled; none where they are known. */
async function explainThem(name: string, rows: Uint32Array): Promise<void> {
  const { explained } = store.getState()
  if (!explained || explained.left === 0) return
  const total = rows.length
  const progress = (done: number) => ({ stage: 'score', done, total, unit: 'rows' }) as const
  await inRun(name, progress(0), (run) =>
    ensureReasons(rows, run.signal, (done) => report(run, progress(Math.min(total, done)))),
  )
}

/** The list as it stands: its scope, filters and order, in the language of the app. */
export function downloadList(): Promise<void> {
  return guarded(async () => {
    const name = `${baseName(openSource().name)}.list.csv`
    const { language, scope, query } = store.getState()
    const { customers, exports } = openServices()
    const rows = await customers.listed(scope, query)
    await explainThem(name, rows)
    const lines = rows.length
    save(await exports.list(rows, query.unit, language), name)
    set({ saved: { name, lines, unit: query.unit } })
  })
}

/** The contact list decided last, control group included, in the language of the app. */
export function downloadContacts(): Promise<void> {
  return guarded(async () => {
    const name = `${baseName(openSource().name)}.contacts.csv`
    const { language, decisionOptions } = store.getState()
    const { decisions } = openServices()
    const rows = await decisions.listed()
    await explainThem(name, rows)
    save(await decisions.save({ reasons: 3 }, playbookInUse(), language), name)
    set({ saved: { name, lines: rows.length, unit: decisionOptions.unit } })
  })
}

/** What to do for which reason, as a file that can be read back. */
export function downloadPlaybook(rules: readonly PlaybookLine[]): void {
  save(new Blob([playbookJson(rules)], { type: 'application/json' }), 'playbook.json')
}

/** The open file with probability, band and reasons appended, in the language of the app. */
export function downloadScored(): Promise<void> {
  return guarded(async () => {
    const name = `${baseName(openSource().name)}.scored.csv`
    const { language } = store.getState()
    const rowCount = store.getState().summary?.rows ?? 0
    await explainThem(
      name,
      Uint32Array.from({ length: rowCount }, (_, row) => row),
    )
    const columns = { reasons: 3, contributions: false, language }
    save(await openServices().exports.scored(columns), name)
    set({ saved: { name, lines: rowCount, unit: 'rows' } })
  })
}

/** A model of the shelf as one .onnx file, with the roles that a person chose; the one in use where none is named. */
export function downloadModel(id: string | null = store.getState().model.id): Promise<void> {
  return guarded(async () => {
    if (id === null) throw new HoldfastError('model-not-loaded', { detail: 'it is still loading' })
    const { kept, bytes } = await fileOfModel(id)
    const { roles } = kept
    const changed = Object.keys(roles).length > 0
    const whole = changed
      ? await askOnce(spawnScore, (score) => score.withRoles(bytes.slice(), roles))
      : bytes
    const blob = new Blob([whole.slice()], { type: 'application/octet-stream' })
    save(blob, fileNameOf(kept))
  })
}

/** The odd rows of the open file, in the language of the app. */
export function downloadProblems(): Promise<void> {
  return guarded(async () => {
    const name = `${baseName(openSource().name)}.problems.csv`
    save(await openServices().exports.problems(store.getState().language), name)
  })
}
