import { useEffect, useState } from 'react'
import type { CleaningPreview, Profile } from '../../../contracts'
import { type HoldfastError, toHoldfastError } from '../../../contracts'
import { queries } from '../../../store'

export type PreviewState =
  | { readonly status: 'counting' }
  | { readonly status: 'ready'; readonly preview: CleaningPreview }
  | { readonly status: 'failed'; readonly failure: HoldfastError }

/** What each clean-up step would change in the open file. Counted anew for every file. */
export function useCleaningPreview(profile: Profile): PreviewState {
  const [state, setState] = useState<PreviewState & { readonly of?: Profile }>({
    status: 'counting',
  })
  useEffect(() => {
    let current = true
    const settle = (next: PreviewState) => {
      if (current) setState({ ...next, of: profile })
    }
    queries.cleaningPreview().then(
      (preview) => settle({ status: 'ready', preview }),
      (thrown) => settle({ status: 'failed', failure: toHoldfastError(thrown) }),
    )
    return () => {
      current = false
    }
  }, [profile])
  return state.of === profile ? state : { status: 'counting' }
}
