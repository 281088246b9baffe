import { useMediaQuery } from '@mantine/hooks'
import { type MediaName, media } from './media'

/** Whether the window is of the named width now. */
export function useMedia(name: MediaName): boolean {
  return useMediaQuery(media[name], false, { getInitialValueInEffect: false })
}
