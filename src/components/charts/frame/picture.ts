import { colour, textSize, wrapped } from '../ink'

interface SavedPicture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

const space = 'http://www.w3.org/2000/svg'
const margin = 16
const lineHeight = { title: 22, subtitle: 18 }

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(space, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  return made
}

/**
 * The chart in a figure as a file of its own: title and subtitle above, on the theme's own page colour,
 * so that it reads on any page; colours and fonts are those of the page, resolved.
 */
export function pictureOf(figure: HTMLElement, title: string, subtitle = ''): SavedPicture {
  const drawn = figure.querySelector<SVGSVGElement>('svg.recharts-surface')
  if (!drawn) throw new Error('The figure holds no drawn chart')
  const style = getComputedStyle(figure)
  const [across, down] = [Number(drawn.getAttribute('width')), Number(drawn.getAttribute('height'))]
  const width = across + 2 * margin
  const picture = element('svg', {
    xmlns: space,
    'font-family': style.fontFamily,
    style: 'font-variant-numeric: tabular-nums',
  })
  const page = element('rect', { width: '100%', height: '100%', fill: colour.page })
  picture.append(page)
  let y = margin
  const write = (text: string, size: number, strong: boolean, fill: string, height: number) => {
    for (const line of text ? wrapped(text, across, size, strong) : []) {
      const at = { x: margin, y: y + size, 'font-size': size, 'font-weight': strong ? 600 : 400 }
      const words = element('text', { ...at, fill })
      words.textContent = line
      picture.append(words)
      y += height
    }
  }
  write(title, textSize.title, true, colour.text, lineHeight.title)
  write(subtitle, textSize.small, false, colour.muted, lineHeight.subtitle)
  y += margin / 2
  const chart = drawn.cloneNode(true) as SVGSVGElement
  for (const pointed of chart.querySelectorAll('[data-pointed]')) pointed.remove()
  for (const name of ['style', 'class', 'role', 'tabindex']) chart.removeAttribute(name)
  chart.setAttribute('x', String(margin))
  chart.setAttribute('y', String(y))
  chart.setAttribute('overflow', 'visible')
  picture.append(chart)
  const height = y + down + margin
  picture.setAttribute('width', String(width))
  picture.setAttribute('height', String(height))
  picture.setAttribute('viewBox', `0 0 ${width} ${height}`)
  const text = new XMLSerializer().serializeToString(picture)
  const svg = text.replace(/var\((--[\w-]+)\)/g, (_, name: string) =>
    style.getPropertyValue(name).trim(),
  )
  return { svg, width, height }
}

/** Pixels a pixel: sharp on a slide. */
const density = 2

export async function pngOf({ svg, width, height }: SavedPicture): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * density
    canvas.height = height * density
    const context = canvas.getContext('2d')!
    context.scale(density, density)
    context.drawImage(image, 0, 0, width, height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!blob) throw new Error('The canvas gave no picture')
    return blob
  } finally {
    URL.revokeObjectURL(address)
  }
}

const longestName = 80

/** Offers a file to save, named after the chart. The address is freed once the browser has taken the bytes. */
export function save(blob: Blob, title: string, ending: string): void {
  const name = title.replace(/[\\/:*?"<>|\s]+/g, ' ').trim()
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `${name.slice(0, longestName).trim()}.${ending}`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
