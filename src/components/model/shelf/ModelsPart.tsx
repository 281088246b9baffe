import { ModelActions } from '../shared'
import { ModelShelf } from './ModelShelf'
import { ReferenceSection } from './ReferenceSection'

/** All models of this computer: train another, open one, lay them side by side. `quiet`: another step comes first. */
export function ModelsPart({ quiet = false }: { readonly quiet?: boolean }) {
  return (
    <>
      <ModelActions quiet={quiet} />
      <ModelShelf />
      <ReferenceSection />
    </>
  )
}
