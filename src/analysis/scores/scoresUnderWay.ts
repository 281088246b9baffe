import {
  type BandLimits,
  HoldfastError,
  type Manifest,
  type Mapping,
  type ScoreBatch,
  type Table,
} from '../../contracts'
import type { FilledTable } from '../../data/repeats'
import type { RowsToScore } from '../pass'
import { FileScores } from './fileScores'

/** The table as a model takes it where cells are filled from other rows; null: as it is. */
export type FilledFor = (manifest: Manifest) => FilledTable | null

/** Scores of a table that come in batch by batch; those in use stay until these are complete. */
export class ScoresUnderWay implements RowsToScore {
  private readonly table: Table
  private readonly mapping: Mapping
  private readonly limits: BandLimits | null | undefined
  private readonly filledFor: FilledFor
  private bound: FileScores | null = null

  constructor(
    table: Table,
    mapping: Mapping,
    limits?: BandLimits | null,
    filledFor: FilledFor = () => null,
  ) {
    this.table = table
    this.mapping = mapping
    this.filledFor = filledFor
    this.limits = limits
  }

  /** @throws HoldfastError `no-usable-feature` */
  async bind(manifest: Manifest): Promise<number> {
    const filled = this.filledFor(manifest)
    this.bound = new FileScores(this.table, manifest, this.mapping, this.limits, filled)
    return this.table.rowCount
  }

  async background(most: number): Promise<Float32Array> {
    return this.scores.background(most)
  }

  async encode(from: number, to: number): Promise<Float32Array> {
    return this.scores.encode(from, to)
  }

  async keep(batch: ScoreBatch): Promise<void> {
    this.scores.keep(batch)
  }

  /** As far as they have come. @throws HoldfastError `model-not-loaded` before the first `bind` */
  get scores(): FileScores {
    if (!this.bound) throw new HoldfastError('model-not-loaded', { detail: 'no model was bound' })
    return this.bound
  }
}
