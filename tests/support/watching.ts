import type { FitWatch } from '../../src/model/training/fitJob'
import type { CurveRecorder } from '../../src/model/training/learningCurve'

/** Follows fits and says nothing. */
export const unwatched: FitWatch = { onBag: async () => {}, onCurves: () => {} }

export const noCurves: CurveRecorder = { begin: () => () => {} }
