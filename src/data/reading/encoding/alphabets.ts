import type { Encoding } from '../../../contracts'

/** What letters a text beyond ASCII is likely to have, and in which encodings such texts come. */
export interface Alphabet {
  readonly encodings: readonly Encoding[]
  /** Letters in lower case, each by how much it speaks for the alphabet. */
  readonly letters: ReadonlyMap<string, number>
  /** Its words have ASCII letters beside these. */
  readonly latin: boolean
  /** Letters of which a text has some, or it is of another alphabet. */
  readonly own?: RegExp
}

/** Letters by how often texts have them, per thousand, as logarithms against any of 32 by chance. */
function byFrequency(frequencies: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(frequencies).map(([letter, share]) => [letter, Math.log((share / 1000) * 32)]),
  )
}

/** The same of letters in order of their frequency, which falls evenly as that of most scripts does. */
function inOrder(letters: string): ReadonlyMap<string, number> {
  const all = Array.from(letters)
  const sum = all.reduce((total, _, rank) => total + 0.9 ** rank, 0)
  return new Map(all.map((letter, rank) => [letter, Math.log((0.9 ** rank / sum) * 32)]))
}

/** Frequency of letters in Russian text (Lyashevskaya and Sharov 2009, rounded). */
const russian = byFrequency({
  ...{ о: 110, е: 85, а: 80, и: 74, н: 67, т: 63, с: 55, р: 47, в: 45, л: 44, к: 35, м: 32, д: 30 },
  ...{ п: 28, у: 26, я: 20, ы: 19, ь: 17, г: 17, з: 16, б: 16, ч: 14, й: 12, х: 10, ж: 9, ш: 7 },
  ...{ ю: 6, ц: 5, щ: 4, э: 3, ф: 3, ъ: 0.4, ё: 2 },
})
const ukrainian = byFrequency({
  ...{ о: 94, а: 83, н: 68, и: 62, і: 58, в: 54, т: 53, р: 47, е: 46, с: 42, к: 40, л: 38, у: 33 },
  ...{ д: 32, м: 31, п: 29, я: 25, з: 22, г: 17, б: 17, ь: 16, ч: 14, й: 12, х: 11, ж: 8, ш: 7 },
  ...{ ц: 7, ю: 7, ї: 6, є: 5, щ: 4, ф: 3, ґ: 1 },
})
const greek = inOrder('αοιετσνηυρπκμλςόίάωέγδήχθύφώβξζψϊϋΐΰ')
const hebrew = inOrder('יוהלארתבשמנםדעקחפגןכטצזסךףץ')
const arabic = inOrder('اليمونرتبةعدسفهكقحجشصأطخضذثزىغئءإظؤآ')
const thai = inOrder('านรกเงอ่มยลวดท้สตะปบคหแจพชขไใโผูุีิัื์็ถซธศณษภญำึฟฉฐฮฝ')

/** Letters of an alphabet that all speak for it alike. */
const alike = (letters: string, worth: number) =>
  new Map(Array.from(letters, (letter) => [letter, worth] as const))

/** A language speaks louder than all Western ones together, which names of people may come from. */
const ofLanguage = 1.3
const ofWesterners = 1

const western: readonly Encoding[] = ['windows-1252', 'macintosh', 'iso-8859-15']
const central: readonly Encoding[] = ['windows-1250', 'iso-8859-2']
const baltic: readonly Encoding[] = ['windows-1257', 'iso-8859-13', 'iso-8859-4']
const cyrillic: readonly Encoding[] = [
  'windows-1251',
  'koi8-r',
  'ibm866',
  'x-mac-cyrillic',
  'iso-8859-5',
]

const languages = (encodings: readonly Encoding[], alphabets: readonly string[]): Alphabet[] =>
  alphabets.map((letters) => ({ encodings, letters: alike(letters, ofLanguage), latin: true }))

/** The likelier first: of equal scores the first counts. */
export const alphabets: readonly Alphabet[] = [
  {
    encodings: western,
    letters: alike('àâäáãåæçéèêëíîïñóôöõøœúùûüß', ofWesterners),
    latin: true,
  },
  ...languages(western, [
    'äöüß', // German
    'éèàçêôîâûùëïœæ', // French
    'áéíóúñü', // Spanish
    'ãçáéíóúâêôõàü', // Portuguese
    'àèéìòùóí', // Italian
    'åäöé', // Swedish, Finnish
    'æøåéö', // Danish, Norwegian
    'áéíóúýþæöð', // Icelandic
    'àçèéíïòóúü', // Catalan
  ]),
  ...languages(central, [
    'ąćęłńóśźż', // Polish
    'áčďéěíňóřšťúůýž', // Czech
    'áäčďéíĺľňóôŕšťúýž', // Slovak
    'áéíóöőúüű', // Hungarian
    'ăâîşţ', // Romanian
    'čćđšž', // Croatian, Slovene
  ]),
  ...languages(['windows-1254'], ['çğıöşüâî']),
  ...languages(baltic, [
    'ąčęėįšųūž', // Lithuanian
    'āčēģīķļņšūž', // Latvian
    'äõöüšž', // Estonian
  ]),
  { encodings: cyrillic, letters: russian, latin: false },
  { encodings: ['windows-1251', 'koi8-u'], letters: ukrainian, latin: false, own: /[іїєґ]/i },
  { encodings: ['windows-1253', 'iso-8859-7'], letters: greek, latin: false },
  { encodings: ['windows-1255', 'iso-8859-8'], letters: hebrew, latin: false },
  { encodings: ['windows-1256', 'iso-8859-6'], letters: arabic, latin: false },
  { encodings: ['windows-874'], letters: thai, latin: false },
]
