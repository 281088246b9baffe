/**
 * The words of a name or a value, in lower case: "HourSpendOnApp" → hour, spend, on, app;
 * "Стаж, мес." → стаж, мес; "tier2" → tier, 2.
 */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
    .replace(/(\p{N})(\p{L})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll('%', ' percent ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** A spelling of letters and digits only, in lower case. */
export function bareSpelling(text: string): string {
  return wordsOf(text).join('')
}

const latin: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sch',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
}

/**
 * A lower-case word in Latin letters with the differences between systems of transliteration taken
 * out: "жалоба", "zhaloba"; "платёж", "platezh"; "пользователь", "polzovatel".
 */
export function latinised(word: string): string {
  return Array.from(word, (letter) => latin[letter] ?? letter)
    .join('')
    .replaceAll('shch', 'sch')
    .replaceAll('kh', 'h')
    .replaceAll('j', 'i')
    .replaceAll('y', 'i')
    .replace(/ii+/g, 'i')
    .replaceAll("'", '')
}
