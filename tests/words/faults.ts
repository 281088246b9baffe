import type { Language } from '../../src/contracts'
import { forManagers, glossary, type Term } from './glossary'

/** Russian names and signs that stay Latin, and what a file or a browser is told literally. */
const latinInRussian = new Set(
  `Holdfast CSV TSV TXT XLSX XLS XLSB Excel OpenDocument XML dBASE Parquet ONNX JSON SQL PNG SVG UTF ROC AUC AP PSI SHA SIMD WebAssembly
  EMPC TP FP FN TN DeLong McNemar Enter Escape Ctrl Mac Snappy gzip zip Zstandard LZ4 Brotli Churn one hot Plan Basic Pro SHAP
  threshold ids LE BE KOI8 R U IBM866 Windows DOS Roman ISO GB18030 GBK Big5 Shift JIS EUC JP KR csv onnx gz zip p99 p r x1 x2 F12 V`.split(
    /\s+/,
  ),
)

/** Words that Russian writes with ё, spelt without it. */
const withoutYo = [
  'еще|ее|нее|мое|твое|свое|чье|моем|твоем|своем|нем',
  '(?:у|по|при|пере|об)?йдет|(?:най|вой|зай|дой|прой)дет|идет|(?:при|пере)?ведет|ждет|берет|возьмет',
  '(?:у|при|на|по|про|во|до)?шел|дает|создает|передает|остается|растет|живет|начнет|несет',
  'упадет|вернет|займет|поймет|сотрет|прочтет|пропадет|учен',
  '(?:уч|сохран|определ|примен|измен|удал|замен|оцен|объясн|повторен|повтор)ен(?:н\\p{L}+)?',
  '(?:повреж|защищ|подтверж|утверж|распредел|введ|свед|привед|перевед|провед)ен(?:н\\p{L}+)?',
  '(?:включ|исключ|заверш|разреш|реш|прочт|внес|вынес|перенес|отнес)ен',
  '(?:у)?чет(?:ом|а|у)?|(?:рас|под|от)чет\\p{L}{0,2}|счет(?:ом)?|насчет|объем\\p{L}{0,2}|прием|причем|вперед',
  'надежн\\p{L}+|темн\\p{L}+|четк\\p{L}+|легк(?:ий|ая|ие|их|ую|ого|им)|черн\\p{L}+|желт\\p{L}+',
  'зелен\\p{L}+|тверд\\p{L}+|тяжел\\p{L}+|удовлетворенн\\p{L}+|трех|четырех|черточк\\p{L}+',
]
const yo = new RegExp(`(?<!\\p{L})(?:${withoutYo.join('|')})(?!\\p{L})`, 'iu')

/** Nouns that a number before them bends. */
const bent = 'строк|клиент|столбец|столбц|признак|ячейк|ячеек|значени|предсказани'

/** It reads what stands in the places, and counted texts have a form for each number. */
const unbent = 'a noun that does not follow its number'

interface Rule {
  readonly name: string
  readonly fault: RegExp
  readonly language?: Language
}

const rules: readonly Rule[] = [
  { name: 'two dots', fault: /(?<!\.)\.\.(?!\.)/ },
  { name: 'three dots instead of …', fault: /\.{3}/ },
  { name: 'a space before …', fault: /[^\s,] …/ },
  { name: 'two spaces', fault: / {2}/ },
  { name: 'a space at an end', fault: /^\s|\s$/ },
  { name: 'a space before a stop', fault: /(?<!запятая|точка|comma|point) [,.;:!?](?=\s|$)/ },
  { name: 'a hyphen as a dash', fault: /\s-\s/ },
  { name: 'a hyphen as a minus', fault: /(?<![\p{L}\d])-\d/u },
  { name: 'a straight quote', fault: /["']/ },
  { name: 'a number without groups', fault: /(?<![\d.,\p{L}(-])(?!20[2-3]\d-)[1-9]\d{3,}(?!\d)/u },
  {
    name: 'a unit that may stand alone on a line',
    fault: /(?:\d|\}\}) (?:%|pp(?!\p{L})|п\.|MB|МБ|ms|мс|[sс](?=$| so far))/u,
  },
  { name: '«…» in English', fault: /[«»]/, language: 'en' },
  { name: '“…” in Russian', fault: /[“”„]/, language: 'ru' },
  { name: 'an em dash in English', fault: /—/, language: 'en' },
  { name: 'an en dash as a dash in Russian', fault: /\s–\s/, language: 'ru' },
  { name: 'points that may break', fault: /п\. п|п\.п/i, language: 'ru' },
  { name: 'е for ё', fault: yo, language: 'ru' },
  { name: 'two alphabets in a word', fault: /[а-яё][a-z]|[a-z][а-яё]/i },
  {
    name: unbent,
    fault: new RegExp(
      `(?<!(?:из|от|до|больше|меньше|чем|около|примерно|более|менее|среди|хотя бы в) )\\{\\{(?!share|fraction|rate|precision|recall|wrong|found|captured)\\w+\\}\\} (?:${bent})`,
      'iu',
    ),
    language: 'ru',
  },
]

/** What is wrong with the words of a text. `key` tells on which screen it stands. */
export function faultsOf(key: string, raw: string, language: Language): string[] {
  // Places stay as places: what fills "{{id}}" is not read.
  const text = raw.replace(/\{\{[^}]*\}\}/g, '{{}}')
  const counted = /_(zero|one|two|few|many|other)$/.test(key)
  const found = rules.flatMap(({ name, fault, language: only }) => {
    if (only !== undefined && only !== language) return []
    if (name === unbent) return !counted && fault.test(raw) ? [name] : []
    return fault.test(text) ? [name] : []
  })
  if (language === 'ru')
    for (const [latin] of text.matchAll(/[A-Za-z][A-Za-z\d]*/g))
      if (!latinInRussian.has(latin)) found.push(`English: ${latin}`)
  for (const [concept, term] of Object.entries<Term>(glossary)) {
    const forbidden = term.not?.[language]?.exec(text)
    if (forbidden) found.push(`“${forbidden[0]}” for ${concept}`)
    const jargon = term.analyst?.[language].exec(text)
    if (jargon && forManagers(key)) found.push(`“${jargon[0]}” on a manager’s screen`)
  }
  return found
}
