import type { Plugin } from 'vite'

/** Puts the queries of `media` in the place of their names: `@media (--phone)`, `@container list (--narrow)`. */
export function mediaPlugin(media: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'holdfast-media',
    enforce: 'pre',
    transform: {
      filter: { id: /\.css(\?|$)/ },
      handler: (sheet, id) => ({ code: withNamedMedia(sheet, media, id), map: null }),
    },
  }
}

/** `sheet` with every named query spelled out; a name that `media` does not have is an error. */
export function withNamedMedia(
  sheet: string,
  media: Readonly<Record<string, string>>,
  file: string,
): string {
  return sheet.replace(/(?<=@(?:media|container)\b[^{]*)\(--([\w-]+)\)/g, (_, name: string) => {
    const query = media[name]
    if (query === undefined) throw new Error(`${file}: no width is called ${name}`)
    return query
  })
}
