import { useEffect, useMemo, useRef, useState } from 'react'
import type { FeatureMapping, Manifest, Mapping, MappingReport } from '../../contracts'
import { latestOnly } from '../../ground/pacing'
import { actions, queries, useApp } from '../../store'

/**
 * The mapping being chosen, and what it would give; the latest answer wins. What was chosen is kept
 * by the app until it is applied or undone.
 */
export function useDraft(inForce: MappingReport, manifest: Manifest) {
  const start = useMemo(() => mappingOf(inForce), [inForce])
  const kept = useApp(({ mappingDraft, version }) =>
    mappingDraft?.version === version ? mappingDraft.mapping : null,
  )
  const draft = kept ?? start
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

  const choose = (chosen: Mapping) =>
    actions.keepDraft(JSON.stringify(chosen) === JSON.stringify(start) ? null : chosen)
  const change = (feature: string, next: Partial<FeatureMapping>) =>
    choose(changed(draft, feature, next))
  return {
    draft,
    report,
    failed,
    changed: kept !== null,
    choose,
    change,
    reset: () => actions.keepDraft(null),
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
