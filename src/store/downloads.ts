import type { CleaningPlan } from '../contracts/cleaning'
import { modelBytes } from './models'
import { notify } from './notices'
import { openData, openFileSource } from './pipeline'
import { store } from './store'

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

/** The open file with the switched-on cleaning steps applied. */
export function downloadCleaned(plan: CleaningPlan): Promise<void> {
  return guarded(async () => {
    const name = `${baseName(openFileSource().name)}.cleaned.csv`
    save(await openData().cleanedFile(plan), name)
  })
}

/** The open file with probability, band and reasons appended, in the language of the app. */
export function downloadScored(): Promise<void> {
  return guarded(async () => {
    const name = `${baseName(openFileSource().name)}.scored.csv`
    const { language } = store.getState()
    save(await openData().scoredFile({ reasons: 3, contributions: false, language }), name)
  })
}

/** The model in use as one .onnx file. */
export function downloadModel(): Promise<void> {
  return guarded(async () => {
    const { bytes, manifest } = modelBytes()
    const blob = new Blob([bytes.slice()], { type: 'application/octet-stream' })
    save(blob, `${manifest.name}-${manifest.version}.onnx`)
  })
}
