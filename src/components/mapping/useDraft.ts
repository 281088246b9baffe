import { useEffect, useMemo, useRef, useState } from 'react'
import type { FeatureMapping, Manifest, Mapping, MappingReport } from '../../contracts'
import { latestOnly } from '../../ground/pacing'
import { queries } from '../../store'

/** The mapping being chosen, and what it would give; the latest answer wins. */
export function useDraft(inForce: MappingReport, manifest: Manifest) {
  const start = useMemo(() => mappingOf(inForce), [inForce])
  const [draft, setDraft] = useState<Mapping>(start)
  const [report, setReport] = useState(inForce)
  const [failed, setFailed] = useState(false)
  const asked = useRef(start)
  const ask = useMemo(
    () =>
      latestOnly(
        (mapping: Mapping) => queries.mapping(manifest, mapping),
        (answer) => {
          setReport(answer)
          setFailed(false)
        },
        () => setFailed(true),
      ),
    [manifest],
  )
  useEffect(() => {
    if (asked.current === draft) return
    asked.current = draft
    ask(draft)
  }, [draft, ask])

  const change = (feature: string, next: Partial<FeatureMapping>) =>
    setDraft((before) => changed(before, feature, next))
  return {
    draft,
    report,
    failed,
    changed: draft !== start && JSON.stringify(draft) !== JSON.stringify(start),
    change,
    reset: () => setDraft(start),
  }
}

function mappingOf(report: MappingReport): Mapping {
  return report.features.map(({ mapping }) => mapping)
}

/** One column fills one feature: a feature that had it before loses it. */
export function changed(mapping: Mapping, feature: string, next: Partial<FeatureMapping>): Mapping {
  return mapping.map((entry) => {
    if (entry.feature === feature) return { ...entry, ...next }
    const taken = next.column != null && entry.column === next.column
    return taken ? { ...entry, column: null, scale: 1, categories: {} } : entry
  })
}
