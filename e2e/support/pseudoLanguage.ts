import type { Page } from '@playwright/test'

type Texts = { readonly [key: string]: string | Texts }

/** The words of a text in brackets and longer by a third; what fills its places stays outside. */
export function pseudo(text: string): string {
  const longer = text + ' ·'.repeat(Math.ceil(text.length / 6))
  return longer
    .split(/(\{\{[^}]+\}\})/)
    .map((part) => (!part.startsWith('{{') && /\p{L}/u.test(part) ? `⟦${part}⟧` : part))
    .join('')
}

const forms = ['one', 'few', 'many', 'other']

/** All texts in the pseudo-language, with the plural forms of Russian. */
function inPseudo(branch: Texts): Texts {
  const entries = Object.entries(branch).flatMap(([key, value]): [string, string | Texts][] => {
    if (typeof value !== 'string') return [[key, inPseudo(value)]]
    if (/_(one|two|few|many)$/.test(key)) return []
    const stem = key.replace(/_other$/, '')
    const keys = stem === key ? [key] : forms.map((form) => `${stem}_${form}`)
    return keys.map((each) => [each, pseudo(value)])
  })
  return Object.fromEntries(entries)
}

/**
 * Lets the page speak the pseudo-language, made from the English texts, where it is set to Russian:
 * texts that are loaded when they are shown are replaced on their way, and the app knows nothing of it.
 */
export async function speakPseudo(page: Page, english: Texts): Promise<void> {
  const body = `export const texts = ${JSON.stringify(inPseudo(english))}`
  await page.route('**/assets/russian-*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body }),
  )
  await page.addInitScript(() => {
    localStorage.setItem('holdfast.preferences', JSON.stringify({ language: 'ru' }))
  })
}

interface Spoken {
  readonly text: string
  /** The element that it belongs to. */
  readonly at: string
}

/** What opens a part of the page that is folded away: help, menus, tables behind charts. */
const folded = ':is(summary, [aria-expanded="false"], [aria-pressed="false"]:not([lang]))'

/**
 * Everything in the page that a person reads or hears, one text node or attribute at a time; what is
 * folded away is opened, read and closed again.
 */
export async function spokenIn(page: Page): Promise<Spoken[]> {
  await settled(page)
  return page.evaluate(async (folded) => {
    const attributes = [
      'alt',
      'aria-description',
      'aria-label',
      'aria-roledescription',
      'aria-valuetext',
      'placeholder',
      'title',
    ]
    const found = new Map<string, { text: string; at: string }>()
    const add = (text: string | null, element: Element | null, attribute = '') => {
      if (!text?.trim()) return
      const at = element ? `${element.parentElement?.localName} > ${element.localName}` : 'title'
      found.set(`${text} ${at} ${attribute}`, { text, at: `${at} ${attribute}`.trim() })
    }
    const collect = () => {
      add(document.title, null)
      for (const element of document.body.querySelectorAll('*'))
        for (const name of attributes) add(element.getAttribute(name), element, name)
      const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      while (nodes.nextNode()) {
        const { parentElement, textContent } = nodes.currentNode
        if (parentElement?.closest('script, style')) continue
        // A name that may break is one text in several nodes.
        const whole = parentElement?.querySelector(':scope > wbr')
        add(whole ? parentElement!.textContent : textContent, parentElement)
      }
    }
    const frame = () => new Promise(requestAnimationFrame)
    const opened = new Set<Element>()
    const readAll = async () => {
      collect()
      for (;;) {
        const next = [...document.querySelectorAll<HTMLElement>(folded)].find(
          (element) => !opened.has(element) && element.checkVisibility(),
        )
        if (!next) break
        opened.add(next)
        next.click()
        await frame()
        await frame()
        await readAll()
        if (next.isConnected) next.click()
      }
    }
    await readAll()
    return [...found.values()]
  }, folded)
}

/** Waits until what the page says has not changed for a while. */
async function settled(page: Page): Promise<void> {
  let before = ''
  for (let same = 0; same < 4; ) {
    await page.waitForTimeout(150)
    const now = await page.locator('body').innerText()
    same = now === before ? same + 1 : 0
    before = now
  }
}

const checksum = /\b[0-9a-f]{64}\b/g

const wordsOf = (text: string) => text.replace(checksum, ' ').match(/\p{L}[\p{L}\p{M}]*/gu) ?? []

/** Charts cut a name that is longer than its line between two letters. */
const isCutOf = (data: ReadonlySet<string>, word: string) =>
  [...data].some(
    (known) => known.startsWith(word.toLowerCase()) || known.endsWith(word.toLowerCase()),
  )

/** The words that a person reads outside the texts of a language and outside `data`. */
export function strayWords(spoken: readonly Spoken[], data: ReadonlySet<string>): string[] {
  const stray = spoken.flatMap(({ text, at }) =>
    wordsOf(text.replace(/⟦[^⟧]*⟧/g, ' '))
      .filter(
        (word) => !data.has(word.toLowerCase()) && !(at === 'g > text' && isCutOf(data, word)),
      )
      .map((word) => `${word}: “${text.trim()}” in ${at}`),
  )
  return [...new Set(stray)]
}

export const dataWords = (...texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap(wordsOf).map((word) => word.toLowerCase()))
