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
