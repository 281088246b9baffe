import type { Feature } from '../../../contracts/manifest'
import type { CellValue } from '../../../contracts/scores'

/** What every control of a value gets. */
export interface ControlProps {
  readonly feature: Feature
  /** Id of the element that names the control. */
  readonly labelId: string
  readonly value: CellValue
  /** The customer's own value. */
  readonly own: CellValue
  readonly onChange: (value: CellValue) => void
}
