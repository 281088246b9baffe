import { profileTable } from '../../data/profile/profileTable'
import { readTable } from '../../data/reading/readTable'
import { trainModel } from '../../model/training/trainModel'
import { defaultTrainOptions } from '../../model/training/trainOptions'
import { connect } from '../client'
import { portWorker } from '../portWorker'
import type { TrainService } from '../services'
import type { FitService } from './fitHost'
import { spreadFits } from './spreadFits'
import { trainingInput } from './trainingInput'

const fileSafe = (name: string) =>
  name
    .replace(/\.[^.]*$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .toLowerCase()

/** Trains one model from one file; the worker is ended afterwards. */
export function createTrainHost(): TrainService {
  return {
    async train(file, { seed, folds, ...columns }, helpers, onProgress) {
      const table = await readTable(file, { onProgress })
      const profile = profileTable(table, columns, onProgress)
      const input = trainingInput(table, profile, defaultTrainOptions.grouping, null)
      const date = new Date().toISOString().slice(0, 10)
      const options = { ...defaultTrainOptions, name: fileSafe(file.name), date, seed, folds }
      const workers = helpers.map((port) => connect<FitService>(portWorker(port)))
      const spread = workers.length > 0 ? { startRunner: spreadFits(workers) } : {}
      const { bytes } = await trainModel(input, { ...options, ...spread }, onProgress)
      return bytes
    },
  }
}
