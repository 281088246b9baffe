import type { ErrorCode, ErrorParams, Progress } from '../../contracts'

/** Page → worker: call `method` with `args`. A function argument travels as `progressMark`. */
export interface Request {
  readonly id: number
  readonly method: string
  readonly args: readonly unknown[]
}

/** Stands in for an `onProgress` argument; the worker answers it with `progress` replies. */
export const progressMark = '\u0000progress'

/** Worker → page. Every request gets exactly one `done` or `failed`. */
export type Reply =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | {
      readonly kind: 'failed'
      readonly id: number
      readonly code: ErrorCode
      readonly params: ErrorParams
      readonly stack: string
    }

/** A service as the page sees it: the same methods, always asynchronous. */
export type Methods<Service> = {
  readonly [Name in keyof Service]: (...args: never[]) => Promise<unknown>
}

/** Services that one worker offers together. */
export type Named<Services> = {
  readonly [Name in keyof Services]: Methods<Services[Name]>
}

/** What a method of one of several services is called in a request. */
export const wireName = (service: string, method: string) => `${service}.${method}`

const deepBuffers = new WeakMap<object, readonly ArrayBufferLike[]>()

/** Marks buffers anywhere within a result to be transferred with it. Returns the result. */
export function transferring<Value extends object>(
  value: Value,
  buffers: readonly ArrayBufferLike[],
): Value {
  deepBuffers.set(value, buffers)
  return value
}

/**
 * What to transfer instead of copy: array buffers and ports directly in `value` or one level below,
 * and those that `transferring` marked.
 */
export function transferablesOf(value: unknown): Transferable[] {
  const found = new Set<Transferable>()
  for (const buffer of deepBuffers.get(value as object) ?? [])
    if (buffer instanceof ArrayBuffer) found.add(buffer)
  const visit = (item: unknown) => {
    if (ArrayBuffer.isView(item) && item.buffer instanceof ArrayBuffer) found.add(item.buffer)
    if (item instanceof MessagePort) found.add(item)
  }
  visit(value)
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
    for (const item of Object.values(value)) visit(item)
  }
  return [...found]
}
