import type { OpenFile } from '../../../analysis/file'
import { HoldfastError } from '../../../contracts'
import type { FileServices } from '../../messages'
import { customersService, learningService, mappingService, reasonsService } from './answers'
import { decisionService } from './decisions'
import { exportService } from './exports'
import { repeatsService } from './repeats'
import { scoringService } from './scoring'
import { sourceService } from './source'
import { tableService } from './table'

/** Holds one open file for the life of its worker. */
export function createFileHost(): FileServices {
  let held: OpenFile | null = null
  const open = () => {
    if (!held) throw new HoldfastError('no-file-open')
    return held
  }
  return {
    source: sourceService(),
    table: tableService(open, (file) => {
      held = file
    }),
    mapping: mappingService(open),
    scoring: scoringService(open),
    reasons: reasonsService(open),
    customers: customersService(open),
    decisions: decisionService(open),
    learning: learningService(open),
    exports: exportService(open),
    repeats: repeatsService(),
  }
}
