import { HoldfastError } from '../../contracts/errors'
import { profileTable } from '../../data/profile/profileTable'
import { readTable } from '../../data/reading/readTable'
import { groupDuplicates } from '../../data/repeats/groupDuplicates'
import { targetOf } from '../../data/target'
import { trainModel } from '../../model/training/trainModel'
import { defaultTrainOptions } from '../../model/training/trainOptions'
import type { TrainService } from '../services'

const fileSafe = (name: string) =>
  name
    .replace(/\.[^.]*$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .toLowerCase()

/** Trains one model from one file; the worker is ended afterwards. */
export function createTrainHost(): TrainService {
  return {
    async train(file, { target: column, positive, id, seed, folds }, onProgress) {
      const table = await readTable(file, { onProgress })
      const profile = profileTable(table, { target: column, positive, id }, onProgress)
      const { target } = profile
      if (!target) throw new HoldfastError('no-target', { file: file.name })
      const leaveOut = profile.id === null ? [] : [profile.id]
      const input = {
        table,
        target: targetOf(table, target),
        groups: groupDuplicates(table, leaveOut),
        targetColumn: target.column,
        positive: target.positive,
        leaveOut,
        glossary: null,
      }
      const date = new Date().toISOString().slice(0, 10)
      const options = { ...defaultTrainOptions, name: fileSafe(file.name), date, seed, folds }
      const { bytes } = await trainModel(input, options, onProgress)
      return bytes
    },
  }
}
