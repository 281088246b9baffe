import type { OpenFile } from '../../../analysis/file'
import { pickedRows } from '../../../data/writing'
import { defaultOptions } from '../../../decision'
import type { DecisionService } from '../../messages'
import { toBlob } from './blobs'

export function decisionService(open: () => OpenFile): DecisionService {
  return {
    decide: async (scope, options) => open().decisions.decide(scope, options),
    plan: async (scope, options) => open().decisions.plan(scope, { ...defaultOptions, ...options }),
    page: async (from, to, playbook) => open().decisions.page(from, to, playbook),
    listed: async () => open().decisions.listed(),
    passedOver: async (most) => open().decisions.passedOver(most),
    playbook: async () => open().decisions.playbook,
    async save(options, playbook, language) {
      const { file, table, decisions } = open()
      const columns = await decisions.columns(options, playbook, language)
      return toBlob(pickedRows(file, table, decisions.listed(), columns))
    },
  }
}
