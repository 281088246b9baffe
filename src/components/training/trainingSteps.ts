import type { TrainingStep } from '../../contracts'

/** The steps of a run, in order. */
export const trainingSteps: readonly TrainingStep[] = [
  'families',
  'compare',
  'validate',
  'fit',
  'finish',
]

export function stepState(
  step: TrainingStep,
  running: TrainingStep,
): 'done' | 'running' | 'waiting' {
  if (step === running) return 'running'
  return trainingSteps.indexOf(step) < trainingSteps.indexOf(running) ? 'done' : 'waiting'
}

interface TimeLeft {
  readonly unit: 'soon' | 'seconds' | 'minutes'
  readonly count: number
}

/** The time left as people say it: fives of seconds, then minutes. Null where it is not known. */
export function timeLeft(seconds: number | null): TimeLeft | null {
  if (seconds === null) return null
  if (seconds < 3) return { unit: 'soon', count: 0 }
  if (seconds < 90) return { unit: 'seconds', count: Math.max(5, Math.round(seconds / 5) * 5) }
  return { unit: 'minutes', count: Math.round(seconds / 60) }
}
