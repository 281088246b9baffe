import type { OpenFile } from '../../../analysis/file'
import { checkTraining } from '../../../analysis/training'
import { outcomeColumns } from '../../../data/outcome'
import type {
  CustomersService,
  LearningService,
  MappingService,
  ReasonsService,
} from '../../messages'
import { lendTable } from '../training'

export function mappingService(open: () => OpenFile): MappingService {
  return {
    propose: async (manifest) => open().proposeMapping(manifest),
    report: async (manifest, mapping) => open().reportMapping(manifest, mapping),
    columns: async () => open().columns,
  }
}

export function reasonsService(open: () => OpenFile): ReasonsService {
  return {
    missing: async (wanted, most, onlyWanted) =>
      open().scores.unexplained(wanted, most, onlyWanted),
    keep: async (reasons) => open().scores.keepReasons(reasons),
  }
}

export function customersService(open: () => OpenFile): CustomersService {
  return {
    page: async (scope, query, from, to) => open().customers.page(scope, query, from, to),
    segmentColumns: async (scope) => open().customers.segmentColumns(scope),
    segments: async (scope, column, worth) => open().customers.segments(scope, column, worth),
    listed: async (scope, query) => open().customers.listed(scope, query).slice(),
    explain: async (row) => open().customers.explain(row),
    input: async (row) => open().customers.input(row),
    rowCalled: async (id) => open().customers.rowCalled(id),
    reference: async (ask) => open().customers.reference(ask),
    alike: async (row) => open().customers.alike(row),
    scored: async (from, to) => open().customers.scored(from, to),
  }
}

export function learningService(open: () => OpenFile): LearningService {
  return {
    async outcomeColumns() {
      const { table, profile } = open()
      return outcomeColumns(table, profile)
    },
    async check(outcome) {
      const { table, profile } = open()
      return checkTraining(table, profile, outcome)
    },
    lend: async (port) => lendTable(open().table, port),
  }
}
