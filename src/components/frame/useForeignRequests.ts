import { useEffect, useState } from 'react'

export interface ForeignRequests {
  /** Requests of this page to another origin that the browser let through. */
  readonly seen: number
  /** Attempts that the page's security policy stopped. */
  readonly blocked: number
}

const local = new Set(['blob:', 'data:', 'file:'])

/** Whether `address` leaves the origin `home`. */
export function isForeign(address: string, home: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return !local.has(url.protocol) && url.origin !== home
}

/**
 * Counts, since the page was opened, what the page asked of other sites. Workers keep their own
 * record, but they are made from blobs and so inherit the policy that stops such requests.
 */
export function useForeignRequests(): ForeignRequests {
  const [requests, setRequests] = useState<ForeignRequests>({ seen: 0, blocked: 0 })
  useEffect(() => {
    const stopped = new Set<string>()
    const asked: string[] = []
    const count = () => {
      const seen = asked.filter((address) => !stopped.has(address)).length
      const blocked = stopped.size
      setRequests((before) =>
        before.seen === seen && before.blocked === blocked ? before : { seen, blocked },
      )
    }
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (isForeign(entry.name, location.origin)) asked.push(entry.name)
      count()
    })
    observer.observe({ type: 'resource', buffered: true })
    const violated = ({ blockedURI }: SecurityPolicyViolationEvent) => {
      if (!isForeign(blockedURI, location.origin)) return
      stopped.add(blockedURI)
      count()
    }
    document.addEventListener('securitypolicyviolation', violated)
    return () => {
      observer.disconnect()
      document.removeEventListener('securitypolicyviolation', violated)
    }
  }, [])
  return requests
}
