import { trainingInput } from '../../../analysis/training'
import type { OnProgress } from '../../../contracts'
import { defaultTrainOptions, trainModel } from '../../../model/training'
import type { TrainService } from '../../messages'
import { connect, portWorker } from '../../messages'
import type { FitService } from './fitHost'
import { spreadFits } from './spreadFits'
import { borrowTable } from './tableSource'

const fileSafe = (title: string) =>
  title
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase() || 'model'

/** Trains one model from one table; the worker is ended afterwards. */
export function createTrainHost(): TrainService {
  return {
    async train(
      source,
      { title, file, fill, seed, folds, roles, directions, targets, ...choice },
      helpers,
      onProgress,
    ) {
      lookForFamilies(onProgress)
      const table = { ...(await borrowTable(source)), file }
      // "und": in whatever language a person typed it.
      const said = new Set([...Object.keys(roles), ...Object.keys(directions)])
      const features = Object.fromEntries(
        Array.from(said, (name) => {
          const role = roles[name]
          const monotone = directions[name]
          return [name, { ...(role ? { role } : {}), ...(monotone ? { monotone } : {}) }]
        }),
      )
      const glossary = { title: { und: title }, features }
      const input = trainingInput(table, choice, defaultTrainOptions.grouping, glossary, fill)
      const date = new Date().toISOString().slice(0, 10)
      const options = { ...defaultTrainOptions, name: fileSafe(title), date, seed, folds, targets }
      const workers = helpers.map((port) => connect<FitService>(portWorker(port)))
      const spread = workers.length > 0 ? { startRunner: spreadFits(workers) } : {}
      const { bytes } = await trainModel(input, { ...options, ...spread }, onProgress)
      return bytes
    },
  }
}

/** What the run is at before the trainer itself begins. */
function lookForFamilies(onProgress: OnProgress): void {
  onProgress({
    stage: 'train',
    done: 0,
    total: null,
    unit: 'rounds',
    training: {
      step: 'families',
      kind: null,
      folds: null,
      curves: [],
      share: 0,
      secondsLeft: null,
    },
  })
}
