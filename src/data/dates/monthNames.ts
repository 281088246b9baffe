/** The twelve months as they stand within dates and alone; "/" parts two names of one month. */
const languages = [
  'january february march april may june july august september october november december',
  'января/январь февраля/февраль марта/март апреля/апрель мая/май июня/июнь июля/июль августа/август сентября/сентябрь октября/октябрь ноября/ноябрь декабря/декабрь',
  'januar/jänner februar/feber märz/mrz april mai juni juli august september oktober november dezember',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre',
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'styczeń/stycznia luty/lutego marzec/marca kwiecień/kwietnia maj/maja czerwiec/czerwca lipiec/lipca sierpień/sierpnia wrzesień/września październik/października listopad/listopada grudzień/grudnia',
  'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
]

/** Three letters are the shortest abbreviation: "sept", "сен", "нояб" are longer ones. */
const leastLetters = 3

/** Of abbreviations that two months share ("jui" in French) none is told. */
const months = new Map<string, number>()
for (const names of languages)
  names.split(' ').forEach((spellings, index) => {
    for (const name of spellings.split('/').map(bare))
      for (let letters = leastLetters; letters <= name.length; letters++) {
        const word = name.slice(0, letters)
        const known = months.get(word)
        months.set(word, known === undefined || known === index + 1 ? index + 1 : 0)
      }
  })

/** 1…12 for the name of a month or its abbreviation in one of nine languages; 0 for another word. */
export function monthOf(word: string): number {
  return months.get(bare(word.replace(/\.$/, ''))) ?? 0
}

/** In lower case, without accents: "Août", "aout"; the Russian й keeps its sign. */
function bare(word: string): string {
  const lower = word.toLowerCase().replaceAll('ı', 'i').replaceAll('ł', 'l')
  return /[а-я]/.test(lower)
    ? lower.normalize('NFC')
    : lower.normalize('NFD').replace(/\p{M}/gu, '')
}
