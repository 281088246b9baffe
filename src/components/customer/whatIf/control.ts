import type { CellValue, Feature } from '../../../contracts'

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
