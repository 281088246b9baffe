import { useEffect, useState } from 'react'

/** Tenths of a second are what a person can tell apart. */
const tickMs = 100

/** Milliseconds since the component appeared. */
export function useElapsed(): number {
  const [elapsed, setElapsed] = useState(0)
  useEffect(() => {
    const started = performance.now()
    const timer = setInterval(() => setElapsed(performance.now() - started), tickMs)
    return () => clearInterval(timer)
  }, [])
  return elapsed
}
