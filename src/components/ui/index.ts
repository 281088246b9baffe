export { DayField } from './DayField'
export { DepthSheet, WithDepth } from './Depth'
export { ErrorBoundary } from './ErrorBoundary'
export { ErrorSentence, type Formats, useFormat, useModelName, useMoney } from './format'
export { lazyView } from './lazyView'
export { BandBadge, BandMark, Histogram, ProgressBar, RiskBar, ShareBar } from './marks'
export { contactsWidth, foldedWidth } from './media'
export { OpenFileButton } from './OpenFileButton'
export { Parts } from './Parts'
export { RoleChoice } from './RoleChoice'
export { TargetFields } from './TargetFields'
export {
  DataTable,
  SortArrow,
  SortHead,
  Table,
  TableBox,
  type TableContent,
} from './table'
export {
  Callout,
  Columns,
  Detail,
  EmptyState,
  Fact,
  Facts,
  Headline,
  Help,
  KeyNumber,
  KeyNumbers,
  LinkButton,
  Muted,
  Note,
  OneColumn,
  RuledList,
  Section,
  Title,
  Toggle,
  TwoLines,
  WithHelp,
} from './text'
export { UnscoredSteps } from './UnscoredSteps'
export { useFileDialog } from './useFileDialog'
export { useMedia } from './useMedia'
