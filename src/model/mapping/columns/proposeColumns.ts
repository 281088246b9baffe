import { inputsOf, type Manifest, type MatchCandidate, type Table } from '../../../contracts'
import { matchNames, nameConfidence, nameMatcher, takeApart } from '../names'
import { type ColumnSample, sampleColumn } from '../values'
import { assign } from './assign'
import { type ContentAgreement, contentComparer } from './contentAgreement'
import { hasOtherRole } from './otherRoles'
import { pairConfidence } from './pairConfidence'

/** From this confidence on a column is mapped without being asked. */
const leastConfidence = 0.6
/** Above this the program is sure. */
export const sureConfidence = 0.8
/** A rival this near makes a guess unsure. */
const rivalMargin = 0.08
/** What an unsure guess is worth at most. */
const unsureConfidence = 0.75
/** A name says it, the content contradicts it. */
const contradicted = 0.7
const leastCandidate = 0.25
const mostCandidates = 5
/** With more pairs than this, those with nothing in the name are not compared by content. */
const mostPairs = 20_000

/** What the program makes of one input. */
export interface ColumnProposal {
  readonly column: string | null
  /** 0 where there is no column. */
  readonly confidence: number
  /** Best first, the proposed column among them. */
  readonly candidates: readonly MatchCandidate[]
}

/**
 * A column of the table for every input of the model, each column for one input at most: first by exact name,
 * spelling and alias, then the assignment with the largest total confidence among the others.
 * Confidence comes from the name (spelling, aliases, meaning in English and Russian) and from how
 * alike the values are to those of training. Columns that name the customer or tell the outcome
 * are not guessed.
 * @param excluded further columns not to be guessed, such as the ID that the profile found
 */
export function proposeColumns(
  table: Pick<Table, 'columns'>,
  manifest: Manifest,
  excluded: ReadonlySet<string> = new Set(),
): ColumnProposal[] {
  const features = inputsOf(manifest)
  const samples = table.columns.map(sampleColumn)
  const names = samples.map(({ name }) => takeApart(name))
  const named = matchNames(
    features,
    samples.map(({ name }) => name),
  )
  const guessable = samples.map(
    (sample) => !excluded.has(sample.name) && !hasOtherRole(sample, manifest),
  )
  const many = features.length * samples.length > mostPairs
  const taken = new Set(named)
  const candidates = features.map((feature, f) => {
    const matchName = nameMatcher(feature)
    const compare = contentComparer(feature)
    return samples.map((sample, c): MatchCandidate | null => {
      if (named[f] === c)
        return namedCandidate(feature.name, sample, matchName(names[c]!).confidence, compare)
      if (!guessable[c] || (many && (named[f] !== -1 || taken.has(c)))) return null
      const byName = matchName(names[c]!)
      if (many && byName.confidence < leastCandidate) return null
      return { column: sample.name, ...pairConfidence(byName, compare(sample)) }
    })
  })
  const chosen = chooseColumns(candidates, named)
  return candidates.map((row, f) => proposal(row, chosen[f]!))
}

/** A column that bears the feature's name or an alias. */
function namedCandidate(
  feature: string,
  sample: ColumnSample,
  byName: number,
  compare: (sample: ColumnSample) => ContentAgreement,
): MatchCandidate {
  const exact = sample.name === feature
  const confidence = exact ? nameConfidence.exact : Math.max(byName, nameConfidence.alias)
  const reason = confidence >= nameConfidence.spelling ? 'name' : 'alias'
  const unreadable = compare(sample).readable < 0.5
  return { column: sample.name, confidence: unreadable ? contradicted : confidence, reason }
}

type Candidates = readonly (readonly (MatchCandidate | null)[])[]

interface Choice {
  readonly column: number
  readonly confidence: number
}

function chooseColumns(candidates: Candidates, named: Int32Array): (Choice | null)[] {
  const width = candidates[0]?.length ?? 0
  const taken = new Set(named)
  const confidence = (f: number, c: number) => candidates[f]![c]?.confidence ?? 0
  const free = Array.from({ length: width }, (_, c) => c).filter((c) => !taken.has(c))
  const rows = candidates
    .map((_, f) => f)
    .filter((f) => named[f] === -1 && free.some((c) => confidence(f, c) >= leastConfidence))
  const columns = free.filter((c) => rows.some((f) => confidence(f, c) >= leastConfidence))
  const worth = rows.flatMap((f) =>
    columns.map((c) => (confidence(f, c) >= leastConfidence ? confidence(f, c) : 0)),
  )
  const assigned = assign(worth, rows.length, columns.length)
  const chosen: (Choice | null)[] = Array.from(named, (column, f) =>
    column === -1 ? null : { column, confidence: confidence(f, column) },
  )
  rows.forEach((f, i) => {
    const column = columns[assigned[i]!]
    if (column === undefined) return
    const rivals = [
      ...columns.filter((c) => c !== column).map((c) => confidence(f, c)),
      ...rows.filter((other) => other !== f).map((other) => confidence(other, column)),
    ]
    const sure = confidence(f, column)
    const contested = rivals.some((rival) => rival > sure - rivalMargin)
    chosen[f] = { column, confidence: contested ? Math.min(sure, unsureConfidence) : sure }
  })
  return chosen
}

function proposal(row: readonly (MatchCandidate | null)[], choice: Choice | null): ColumnProposal {
  const known = row.filter((candidate) => candidate !== null)
  const column = choice && row[choice.column] ? row[choice.column]!.column : null
  const candidates = known
    .map((candidate) =>
      candidate.column === column ? { ...candidate, confidence: choice!.confidence } : candidate,
    )
    .filter(({ confidence }) => confidence >= leastCandidate)
    .sort(
      (a, b) =>
        Number(b.column === column) - Number(a.column === column) || b.confidence - a.confidence,
    )
    .slice(0, mostCandidates)
  return { column, confidence: choice?.confidence ?? 0, candidates }
}
