import {
  backgroundRows,
  ComparedScores,
  checkTraining,
  FileScores,
  OpenTable,
} from '../../analysis'
import type { Profile, Table } from '../../contracts'
import { HoldfastError } from '../../contracts'
import { cleanedCsv, previewCleaning } from '../../data/cleaning'
import { outcomeColumns } from '../../data/outcome'
import { type ProfileStep, profileSteps } from '../../data/profile'
import { pastedFile, previewReading, readTable } from '../../data/reading'
import { readReference } from '../../data/reference'
import { generateSample } from '../../data/sample'
import { appendColumns, plainCsv } from '../../data/writing'
import { loadTranslator, problemTable } from '../../i18n'
import { proposeMapping, reportMapping } from '../../model/mapping'
import { checkReference } from '../../model/ranking'
import type { DataService } from '../messages'
import { readElsewhere } from './readElsewhere'
import { lendTable } from './tableSource'

const sampleRows = 2000
const sampleSeed = 1

/** Collects text parts into a file, a batch at a time so that no string grows without bound. */
async function toBlob(parts: AsyncIterable<string>): Promise<Blob> {
  const chunks: string[] = []
  for await (const part of parts) chunks.push(part)
  return csvBlob(...chunks)
}

const csvBlob = (...parts: string[]) => new Blob(parts, { type: 'text/csv;charset=utf-8' })

/** Rows up to which copies of customers are found in well under a second, with the profile. */
const copiesUpTo = 20_000

/** What a step of profiling may take before calls in between are answered. */
const stepMs = 25

interface ReadFile {
  readonly file: File
  readonly table: Table
  profiling: Generator<ProfileStep, Profile>
}

const isSameFile = (a: File, b: File) =>
  a.name === b.name && a.size === b.size && a.lastModified === b.lastModified

/** Holds one open file for the life of its worker. */
export function createDataHost(): DataService {
  let read: ReadFile | null = null
  let previewed: File | null = null
  let opened: OpenTable | null = null
  /** A profile with roles that a person chose, to take the place of the one in use. */
  let incomingProfile: Profile | null = null
  /** Scores on their way in; they replace the kept ones only when complete. */
  let incoming: FileScores | null = null

  /** Scores by a model that is laid beside the one in use. */
  let compared: ComparedScores | null = null

  const known = () => {
    if (!read) throw new HoldfastError('no-file-open')
    return read
  }
  const current = () => {
    if (!opened) throw new HoldfastError('no-file-open')
    return opened
  }
  const scoring = () => {
    if (!incoming) throw new HoldfastError('model-not-loaded', { detail: 'no model was bound' })
    return incoming
  }

  const comparing = () => {
    if (!compared) throw new HoldfastError('model-not-loaded', { detail: 'no model to compare' })
    return compared
  }

  /** ID and outcome as far as they are known: they fill no feature by guess. */
  const otherRoles = () => {
    const { id, target } = opened?.profile ?? { id: null, target: null }
    return new Set([id, target?.column].filter((name) => name != null))
  }

  return {
    async sampleFile() {
      const { csv } = generateSample(sampleRows, sampleSeed)
      return new File([csv], 'sample-customers.csv', { type: 'text/csv' })
    },
    preview(file, options) {
      // Every message brings a copy; what was unpacked of a file is kept with the one seen first.
      previewed = previewed && isSameFile(previewed, file) ? previewed : file
      return previewReading(previewed, options)
    },
    async pastedFile(text, html, name) {
      return pastedFile(text, html, name)
    },
    async read(file, { hashed, reading, roles }, helpers, onProgress) {
      const table = await readTable(file, {
        onProgress,
        hashed,
        reading,
        helpers: helpers.map(readElsewhere),
      })
      const profiling = profileSteps(table, { ...roles, ifFits: true, copiesUpTo })
      read = { file, table, profiling }
      opened = null
      incomingProfile = null
      incoming = null
      return table.rowCount
    },
    async profileSome() {
      const { file, table, profiling } = known()
      const end = performance.now() + stepMs
      for (;;) {
        const { done, value } = profiling.next()
        if (done) {
          if (opened) incomingProfile = value
          else opened = new OpenTable(file, table, value)
          return { done: 1, total: 1, profile: value }
        }
        if (performance.now() > end) return { ...value, profile: null }
      }
    },
    async profileAnew(roles) {
      const { table } = current()
      known().profiling = profileSteps(table, { ...roles, copiesUpTo })
      incomingProfile = null
    },
    async adoptProfile() {
      if (incomingProfile) current().setProfile(incomingProfile)
      incomingProfile = null
    },
    async header() {
      return known().table.columns.map(({ name }) => name)
    },
    async proposedMapping(manifest) {
      return proposeMapping(known().table, manifest, otherRoles())
    },
    async mapping(manifest, mapping) {
      return reportMapping(known().table, manifest, mapping, otherRoles())
    },
    async bind(manifest, mapping) {
      const { table } = known()
      const filled = mapping ?? proposeMapping(table, manifest, otherRoles())
      incoming = new FileScores(table, manifest, filled)
      return table.rowCount
    },
    async encode(from, to) {
      return scoring().encode(from, to)
    },
    async keepScores(batch) {
      scoring().keep(batch)
    },
    async rank() {
      return scoring().summary()
    },
    async adoptScores() {
      current().setScores(scoring())
      incoming = null
    },
    async mappingEffect() {
      return current().effect
    },
    async background(most) {
      return backgroundRows(scoring().binding, most)
    },
    async unexplained(wanted, most, onlyWanted) {
      return current().scores.unexplained(wanted, most, onlyWanted)
    },
    async keepReasons(reasons) {
      current().scores.keepReasons(reasons)
    },
    async dropScores() {
      incoming = null
    },
    async customers(query, from, to) {
      return current().customers(query, from, to)
    },
    async explain(row) {
      return current().explain(row)
    },
    async inputOf(row) {
      return current().inputOf(row)
    },
    async scores(from, to) {
      return current().scoredRows(from, to)
    },
    async compareBind(manifest, mapping) {
      const { table } = current()
      const filled = mapping ?? proposeMapping(table, manifest, otherRoles())
      compared = new ComparedScores(table, manifest, filled)
      return table.rowCount
    },
    async fileColumns() {
      const roles = otherRoles()
      return known()
        .table.columns.filter(({ name }) => !roles.has(name))
        .map((column) => ({
          name: column.name,
          values: column.type === 'text' ? column.dictionary : [],
        }))
    },
    async compareBackground(most) {
      return comparing().background(most)
    },
    async compareEncode(from, to) {
      return comparing().encode(from, to)
    },
    async compareKeep(from, probability) {
      comparing().keep(from, probability)
    },
    async compareFigures(trainedHere) {
      const figures = comparing().figures(
        current().measurer,
        current().scores.probability,
        trainedHere,
      )
      compared = null
      return figures
    },
    async checkReference(file) {
      const { probability } = current().scores
      return checkReference(probability, await readReference(file), file.name)
    },
    async figuresInUse(trainedHere) {
      const { probability, binding } = current().scores
      return current().measurer.figures(probability, probability, binding, trainedHere)
    },
    async outcomeColumns() {
      const { table, profile } = current()
      return outcomeColumns(table, profile)
    },
    async checkTraining(outcome) {
      const { table, profile } = current()
      return checkTraining(table, profile, outcome)
    },
    async lend(port) {
      lendTable(current().table, port)
    },
    async cleaningPreview() {
      const { table, profile } = current()
      return previewCleaning(table, profile)
    },
    cleanedFile(plan) {
      const { file, table, profile } = current()
      return toBlob(cleanedCsv(file, table, profile, plan))
    },
    async problemFile(language) {
      const { problems } = known().table
      const { t } = await loadTranslator(language)
      return csvBlob(plainCsv(problemTable(problems, t)))
    },
    async scoredFile(options) {
      const { file, table } = current()
      const { header, cells } = await current().scoredColumns(options)
      return toBlob(appendColumns(file, table, header, cells, { escapeFormulas: true }))
    },
  }
}
