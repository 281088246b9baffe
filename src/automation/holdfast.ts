import { HoldfastError, toHoldfastError } from '../contracts'
import { english, profileJson } from '../i18n'
import {
  activeModel,
  analyze,
  changeScope,
  currentScope,
  ensureReasons,
  openServices,
  store,
} from '../store/automation'
import type { ApiError, HoldfastApi, ScopeAnswer } from './api'
import { describeFeatures, describeModel } from './describe'
import { checkedPlan } from './plan'
import { predict, predictBatch } from './predict'
import { checkedScope } from './scope'

/** Turns every failure into the plain `{ code, message }` that the contract names. */
function plainErrors<Args extends unknown[], Result>(
  call: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  return async (...args) => {
    try {
      return await call(...args)
    } catch (thrown) {
      const { code, params } = toHoldfastError(thrown)
      throw { code, message: english(`errors.${code}`, params) } satisfies ApiError
    }
  }
}

async function version() {
  const { manifest } = await activeModel()
  return {
    app: __APP_VERSION__,
    build: __BUILD__,
    modelName: manifest.name,
    modelVersion: manifest.version,
  }
}

async function health() {
  await activeModel().catch(() => null)
  const { model, health: state } = store.getState()
  const modelLoaded = model.status === 'ready'
  return {
    status: modelLoaded && state.workers > 0 ? 'healthy' : 'degraded',
    modelLoaded,
    ...state,
  }
}

async function analyzeFile(file: File) {
  if (!(file instanceof File))
    throw new HoldfastError('usage', {
      detail: 'analyze needs a File, such as an input or a drop gives.',
    })
  const timings = await analyze(file)
  const { profile, summary } = store.getState()
  return {
    rows: profile?.rows ?? null,
    scored: summary?.rows ?? null,
    families: profile?.repeats.families ?? null,
    // On large files copies are still looked for; profile() has them once they are found.
    familiesComplete: profile?.repeats.complete ?? null,
    churnRate: profile?.target?.rate ?? null,
    timings,
  }
}

async function profile() {
  const { profile: open } = store.getState()
  if (!open) throw new HoldfastError('no-file-open')
  return profileJson(open, english)
}

async function scores({ from, to }: { from: number; to: number }) {
  const { summary } = store.getState()
  const count = Math.max(0, Math.min(to, summary?.rows ?? 0) - from)
  // Reasons of models from elsewhere come after the scores; here they are waited for.
  if (from >= 0) await ensureReasons(Uint32Array.from({ length: count }, (_, at) => from + at))
  return openServices().customers.scored(from, to)
}

async function plan(options?: unknown) {
  const asked = checkedPlan(options)
  const { decisions } = openServices()
  return decisions.plan(store.getState().scope, asked)
}

async function scope(): Promise<ScopeAnswer> {
  const { side, filters, counts } = await currentScope()
  const { rows, customers, still, left } = counts
  return { side, filters, rows, customers, still, left }
}

async function setScope(change: unknown): Promise<ScopeAnswer> {
  await changeScope(checkedScope(change))
  return scope()
}

/** The automation surface, the same as the buttons. */
export const holdfast: HoldfastApi = {
  version: plainErrors(version),
  health: plainErrors(health),
  modelInfo: plainErrors(async () => describeModel((await activeModel()).manifest)),
  features: plainErrors(async () => describeFeatures((await activeModel()).manifest)),
  predict: plainErrors(predict),
  predictBatch: plainErrors(predictBatch),
  analyze: plainErrors(analyzeFile),
  profile: plainErrors(profile),
  scores: plainErrors(scores),
  plan: plainErrors(plan),
  scope: plainErrors(scope),
  setScope: plainErrors(setScope),
}
