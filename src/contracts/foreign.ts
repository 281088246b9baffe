/** How contributions of a model without Holdfast's manifest are found. */
export type ExplanationMethod = 'tree' | 'linear' | 'permutation'

/** One column of a foreign model's input matrix. */
interface ForeignInput {
  /** Name in the file or, where the file has none, "x1", "x2", …. */
  readonly name: string
  /** The feature it belongs to; several one-hot columns belong to one category feature. */
  readonly feature: string
  /** For one-hot columns the category that is 1; null for a number passed as it is. */
  readonly category: string | null
}

export type ForeignWarning =
  /** A tree ensemble gave margins; the sigmoid was added. */
  | 'sigmoid-added'
  /** The ZipMap at the end was cut out. */
  | 'zipmap-removed'
  /** All missing_value_tracks_true are 0: the converter may have lost how missing values go. */
  | 'missing-routing-unknown'
  /** The label output disagrees with its own probabilities and is not used. */
  | 'label-ignored'
  /** The file names no features. */
  | 'names-unknown'
  /** Which class is "left" was assumed. */
  | 'class-assumed'
  /** The model gives no answer for a missing number: the background's median takes its place. */
  | 'missing-filled'

/** What a person may set about a foreign model. */
export interface ForeignOptions {
  /** Names of all input columns in their order; those of the file where left out. */
  readonly names?: readonly string[]
  /** False shows every one-hot column as a feature of its own. */
  readonly grouped?: boolean
  /** Index into `classes` of the class that means "left". */
  readonly positiveClass?: number
}

/** What is known of an ONNX model that Holdfast did not train. */
export interface ForeignModel {
  readonly inputs: readonly ForeignInput[]
  /** One-hot columns were found and put together, or could be: `grouped` of the options matters. */
  readonly hasGroups: boolean
  /** Labels of the two classes as the file spells them, such as ["0", "1"]. */
  readonly classes: readonly string[]
  /** Index into `classes` of the class whose probability is shown. */
  readonly positiveClass: number
  readonly method: ExplanationMethod
  /** In which space contributions add up. */
  readonly space: 'log-odds' | 'probability'
  /** Who wrote the file, such as "skl2onnx 1.19". */
  readonly producer: string
  readonly operators: readonly string[]
  readonly trees: number
  readonly warnings: readonly ForeignWarning[]
  /** Features whose missing numbers the background's median stands for; absent where there are none. */
  readonly filled?: readonly string[]
}

/** What a foreign model takes in place of a missing value of a feature; null where it takes it as missing. */
export function missingAs(
  { filled = [] }: ForeignModel,
  { name, kind }: { readonly name: string; readonly kind: string },
): MissingAs | null {
  if (filled.includes(name)) return 'median'
  return kind === 'category' ? 'no-category' : null
}

/** The median of the background rows, or none of the categories. */
export type MissingAs = 'median' | 'no-category'

/** A column of the open file that may feed a model; ID and outcome are left out. */
export interface FileColumn {
  readonly name: string
  /** Values of a category column; empty for numbers. */
  readonly values: readonly string[]
}

/** Contributions of some rows as far as they are known. */
export interface ForeignExplanation {
  /** rows × F, row-major, in the model's space. */
  readonly contributions: Float32Array
  /** Mean output over the background rows, in the model's space. */
  readonly base: number
  /** Half the 95 % interval of each contribution; null where the values are exact. */
  readonly halfWidth: Float32Array | null
  /** Output − base − sum of contributions, by row. */
  readonly residual: Float32Array
  /** Permutations drawn so far; 0 for exact methods. */
  readonly samples: number
}

/** Scores of a model against reference scores dropped by the user. */
export interface ReferenceCheck {
  readonly rows: number
  readonly compared: number
  readonly largestDifference: number
  readonly meanDifference: number
  /** 0-based file rows with the largest differences, at most ten. */
  readonly worst: readonly {
    readonly row: number
    readonly expected: number
    readonly found: number
  }[]
}
