import { createRoot } from 'react-dom/client'
import { Drawn } from '../../src/components/charts/kinds'
import type { ChartKind } from '../../src/components/charts/kinds/registry'
import { examples } from './examples'

/** Every example of every kind of chart on one page, for pictures. */
function Story() {
  const all = (Object.keys(examples) as ChartKind[]).flatMap((kind) =>
    Object.entries(examples[kind]).map(([name, spec]) => ({ kind, name, spec })),
  )
  return all.map(({ kind, name, spec }) => (
    <div key={`${kind} ${name}`} data-chart={`${kind}-${name}`}>
      <Drawn kind={kind} spec={spec} />
    </div>
  ))
}

createRoot(document.body).render(<Story />)
