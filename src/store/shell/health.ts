import { own } from '../state'

const set = own('health', 'health')

/** The workers of the model in use. A running session proves SIMD: onnxruntime ships no binary without it. */
export function reportWorkers({ size, restarts }: { size: number; restarts: number }): void {
  set(({ health }) => ({ health: { ...health, workers: size, restarts, wasmSimd: size > 0 } }))
}

export function setOfflineReady(): void {
  set(({ health }) => ({ health: { ...health, offlineReady: true } }))
}
