import type { CurveRecorder } from '../../src/model/training/boosting/learningCurve'
import type { FitWatch } from '../../src/model/training/fit/fitJob'

/** Follows fits and says nothing. */
export const unwatched: FitWatch = { onBag: async () => {}, onCurves: () => {} }

export const noCurves: CurveRecorder = { begin: () => () => {} }
