import { checkTraining, plainChoice, trainingInput } from '../src/analysis/training'
import {
  type AskedRoles,
  HoldfastError,
  type Profile,
  type Table,
  type TrainingCheck,
  toHoldfastError,
} from '../src/contracts'
import { outcomeColumns } from '../src/data/outcome'
import { profileTable } from '../src/data/profile'
import { readTable } from '../src/data/reading'
import { concernText, english } from '../src/i18n'
import type { Glossary } from '../src/model/features'
import type { TrainInput } from '../src/model/training'
import { usage } from './arguments'
import { openInput } from './input'
import { outcomeNotes } from './outcomeNotes'
import { showProgress } from './output'
import type { TrainArguments } from './trainArguments'

type Asked = Pick<
  TrainArguments,
  'roles' | 'exclude' | 'keep' | 'directions' | 'referenceDay' | 'grouping' | 'reading' | 'fill'
>

/** What `train` learns from a file, and what a person is to be told of the choice. */
interface Chosen {
  readonly input: TrainInput
  /** The outcome as it was read: it holds for the test file too. */
  readonly roles: AskedRoles
  /** A line each. */
  readonly notes: readonly string[]
}

/**
 * Reads a file to learn from it as the page proposes: columns that know the outcome, or that nothing can
 * be learned from, are left out unless they are to be kept; of an outcome with several values one means
 * left, and those that tell neither take no part.
 * @throws HoldfastError `column-unknown` for a column to exclude or keep that is not there, `usage` for
 * one to keep that nothing can be learned from, and what reading and profiling throw
 */
export async function chooseInput(
  path: string,
  asked: Asked,
  glossary: Glossary | null,
): Promise<Chosen> {
  const table = await readTable(await openInput(path), {
    onProgress: showProgress,
    reading: asked.reading,
  })
  const { profile, statuses } = profiled(table, asked.roles)
  const known = profile.columns.map(({ name }) => name)
  const named = [...asked.exclude, ...asked.keep, ...Object.keys(asked.directions)]
  const unknown = named.find((name) => !known.includes(name))
  if (unknown !== undefined) {
    const params = { file: table.file.name, column: unknown, columns: known.join(', ') }
    throw new HoldfastError('column-unknown', params)
  }
  const choice = plainChoice(profile)
  const check = checkTraining(table, profile, choice.outcome)
  const left = columnsLeftOut(check, profile.id, asked)
  const leaveOut = [...left.map(({ name }) => name), ...asked.exclude]
  const { referenceDay } = asked
  const chosen = { ...choice, leaveOut, ...(referenceDay !== null && { referenceDay }) }
  return {
    input: trainingInput(table, chosen, asked.grouping, glossary, asked.fill),
    roles: { ...asked.roles, outcome: choice.outcome },
    notes: [
      ...statuses,
      ...outcomeNotes(profile),
      ...left.flatMap(({ note }) => (note === null ? [] : [note])),
    ],
  }
}

/** The profile; where the outcome has more than two values, with what they are taken to mean. */
function profiled(
  table: Table,
  roles: AskedRoles,
): { readonly profile: Profile; readonly statuses: readonly string[] } {
  try {
    return { profile: profileTable(table, roles, showProgress), statuses: [] }
  } catch (thrown) {
    const column = roles.outcome?.column
    if (column === undefined || toHoldfastError(thrown).code !== 'target-not-binary') throw thrown
    const plain = profileTable(table, { ...roles, outcome: null }, showProgress)
    const { values, choice } = outcomeColumns(table, plain).columns.find(
      ({ name }) => name === column,
    )!
    if (choice === null) throw thrown
    const left = roles.outcome?.left ?? choice.left
    const unknown = choice.unknown.filter((value) => value !== left)
    const profile = profileTable(table, { ...roles, outcome: { column, left, unknown } })
    const stayed = values.map(({ value }) => value).filter((value) => value !== left)
    const counted = stayed.filter((value) => !unknown.includes(value))
    const said = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ')
    return {
      profile,
      statuses: [
        `${column}: ${said([left])} means left, ${said(counted)} stayed` +
          `${unknown.length > 0 ? `; rows with ${said(unknown)} take no part` : ''}.`,
      ],
    }
  }
}

interface LeftOut {
  readonly name: string
  readonly note: string | null
}

/** Columns the page would not propose to learn from. The ID needs no note. */
function columnsLeftOut(
  { columns }: TrainingCheck,
  id: string | null,
  { keep }: Asked,
): readonly LeftOut[] {
  return columns.flatMap(({ name, suggested, learnable, concerns }): LeftOut[] => {
    const why = concerns.map((concern) => concernText(concern, english, 'en')).join(' ')
    if (name === id) return [{ name, note: null }]
    if (keep.includes(name)) {
      if (learnable) return []
      throw usage(`“${name}” cannot be kept. ${why}`)
    }
    if (suggested) return []
    const how = learnable ? ` Keep it with --keep “${name}”.` : ''
    return [{ name, note: `Left out “${name}”: ${why}${how}` }]
  })
}
