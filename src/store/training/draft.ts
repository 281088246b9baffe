import { own, type TrainingDraft } from '../state'

const set = own('training draft', 'training')

/** Remembers a choice for the open file. */
export function changeDraft(change: Partial<Omit<TrainingDraft, 'file'>>): void {
  set(({ profile, training }) => {
    if (!profile) return {}
    const { file } = profile
    const before =
      training?.file === file ? training : { file, used: {}, roles: {}, directions: {} }
    return { training: { ...before, ...change } }
  })
}

/** Training proposes the outcome of the file again. */
export function forgetOutcome(): void {
  set(({ training }) => {
    if (!training) return {}
    const { outcome: _, ...rest } = training
    return { training: rest }
  })
}
