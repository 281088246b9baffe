/** One event of Chromium's trace format; the profile's parts that are read here. */
export interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly args: {
    readonly name?: string
    readonly data?: {
      readonly cpuProfile?: {
        readonly nodes?: readonly ProfileNode[]
        readonly samples?: readonly number[]
      }
      /** Microseconds between samples. */
      readonly timeDeltas?: readonly number[]
    }
  }
  /** Joins a profile with its chunks. */
  readonly id?: string
}

interface ProfileNode {
  readonly id: number
  readonly callFrame: { readonly functionName: string; readonly lineNumber?: number }
}

/** Milliseconds by function of one thread, largest first; idle time is left out. */
export interface SelfTime {
  readonly thread: string
  readonly busyMs: number
  readonly functions: readonly (readonly [name: string, ms: number])[]
}

const notWork = new Set(['(idle)', '(program)', '(root)'])

/** Sums the samples of V8's profiler by thread and function. Busiest thread first. */
export function selfTimes(events: readonly TraceEvent[]): SelfTime[] {
  const threads = new Map<
    string,
    { name: string; nodes: Map<number, string>; ms: Map<string, number> }
  >()
  const names = new Map<string, string>()
  for (const { name, pid, tid, args } of events)
    if (name === 'thread_name') names.set(`${pid} ${tid}`, args.name ?? '')
  const profileThread = new Map<string, string>()
  for (const { name, pid, tid, id, args } of events) {
    const profile = `${pid} ${id}`
    // Chunks are written by the thread that samples; the profile's own event names the one sampled.
    if (name === 'Profile') profileThread.set(profile, `${pid} ${tid}`)
    if (name !== 'Profile' && name !== 'ProfileChunk') continue
    const key = profileThread.get(profile) ?? `${pid} ${tid}`
    const kept = threads.get(profile) ?? {
      name: names.get(key) ?? key,
      nodes: new Map(),
      ms: new Map(),
    }
    threads.set(profile, kept)
    const { cpuProfile, timeDeltas = [] } = args.data ?? {}
    for (const { id: node, callFrame } of cpuProfile?.nodes ?? [])
      kept.nodes.set(
        node,
        callFrame.functionName || `(anonymous, line ${callFrame.lineNumber ?? 0})`,
      )
    for (const [index, node] of (cpuProfile?.samples ?? []).entries()) {
      const label = kept.nodes.get(node) ?? '(unknown)'
      if (!notWork.has(label))
        kept.ms.set(label, (kept.ms.get(label) ?? 0) + (timeDeltas[index] ?? 0) / 1000)
    }
  }
  return [...threads.values()]
    .map(({ name, ms }) => ({
      thread: name,
      busyMs: [...ms.values()].reduce((sum, value) => sum + value, 0),
      functions: [...ms].sort(([, a], [, b]) => b - a),
    }))
    .filter(({ busyMs }) => busyMs > 0)
    .sort((a, b) => b.busyMs - a.busyMs)
}
