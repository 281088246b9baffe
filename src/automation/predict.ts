import type { Manifest, Prediction, PredictionError } from '../contracts'
import { HoldfastError } from '../contracts'
import { english } from '../i18n'
import { activeModel, store } from '../store/automation'
import type { BatchOptions, CustomerPrediction, CustomerRecord, PredictOptions } from './api'

const failed = (answer: Prediction | PredictionError): answer is PredictionError => 'code' in answer

/** Refuses anything but a number in 0..1; undefined takes the model's threshold, null where it has none. */
function checkedThreshold(given: unknown, usual: number | null): number | null {
  if (given === undefined || given === null) return usual
  if (typeof given === 'number' && given >= 0 && given <= 1) return given
  throw new HoldfastError('threshold-out-of-range', { value: String(given) })
}

/** What days are counted to; undefined: as in training. Anything asked for is checked where it is read. */
function dayCountedTo(asked: string | undefined, { name }: Manifest): string | undefined {
  const { mapping } = store.getState()
  const open = mapping?.model === name ? mapping.dates?.referenceDay : undefined
  return asked ?? open
}

export async function predict(
  customer: CustomerRecord,
  options: PredictOptions = {},
): Promise<CustomerPrediction> {
  const { manifest, pool } = await activeModel()
  const threshold = checkedThreshold(options?.threshold, manifest.threshold)
  const [answer] = await pool.predict([customer], dayCountedTo(options?.referenceDay, manifest))
  if (!answer) throw new HoldfastError('worker-failed', { detail: 'no answer' })
  if (failed(answer)) throw new HoldfastError(answer.code, answer.params)
  return toPrediction(answer, options?.id, threshold, manifest.version)
}

export async function predictBatch(
  customers: readonly CustomerRecord[],
  options: BatchOptions = {},
) {
  if (!Array.isArray(customers))
    throw new HoldfastError('customers-not-an-array', { got: typeof customers })
  const { manifest, pool } = await activeModel()
  const threshold = checkedThreshold(options?.threshold, manifest.threshold)
  const ids = options?.ids
  if (ids && ids.length !== customers.length)
    throw new HoldfastError('ids-length', { ids: ids.length, customers: customers.length })

  const answers = await pool.predict(customers, dayCountedTo(options?.referenceDay, manifest))
  const predictions: CustomerPrediction[] = []
  const errors: { index: number; code: string; message: string }[] = []
  answers.forEach((answer, index) => {
    if (failed(answer)) {
      const { code, params } = answer
      errors.push({ index, code, message: english(`errors.${code}`, params) })
    } else predictions.push(toPrediction(answer, ids?.[index], threshold, manifest.version))
  })
  const mean = (of: (prediction: CustomerPrediction) => number) =>
    predictions.length === 0
      ? null
      : predictions.reduce((sum, prediction) => sum + of(prediction), 0) / predictions.length
  return {
    predictions,
    totalCustomers: customers.length,
    churnRate: threshold === null ? null : mean(({ prediction }) => prediction ?? 0),
    avgProbability: mean((prediction) => prediction.churnProbability),
    errors,
  }
}

function toPrediction(
  answer: Prediction,
  id: string | number | undefined,
  threshold: number | null,
  modelVersion: string,
): CustomerPrediction {
  return {
    customerId: id === undefined || id === null ? null : String(id),
    churnProbability: answer.probability,
    prediction: threshold === null ? null : answer.probability >= threshold ? 1 : 0,
    threshold,
    modelVersion,
    timestamp: new Date().toISOString(),
    contributions: answer.contributions ?? {},
    base: answer.base,
    missingFeatures: answer.missingFeatures,
    ...(answer.replaced && { replaced: answer.replaced }),
  }
}
