import type { AlertCode, ProblemCode } from '../../contracts'

/** What was odd in a file, and what a profile warns of. Numbers are formatted by the translator. */
export const problems = {
  problems: {
    'too-many-cells':
      'В строке {{row}} число ячеек — {{found}}, а в заголовке — {{expected}}. Лишние ячейки пропущены.',
    'too-few-cells':
      'В строке {{row}} число ячеек — {{found}}, а в заголовке — {{expected}}. Недостающие считаются пропусками.',
    'not-a-number':
      'Строка {{row}}, столбец «{{column}}»: «{{value}}» — не число. Считается пропуском.',
    'not-a-date':
      'Строка {{row}}, столбец «{{column}}»: «{{value}}» — не дата. Значение оставлено как текст.',
    'unclosed-quote':
      'В строке {{row}} открыта кавычка, которая нигде не закрыта. Её кавычки прочитаны как текст.',
    'stray-quote': 'В строке {{row}} кавычка стоит посреди ячейки. Она оставлена как текст.',
    'blank-row': 'Строка {{row}} пустая. Она пропущена.',
    'note-row': 'Строка {{row}} — примечание или заглавие, а не клиент. Она пропущена.',
    'description-row': 'Строка {{row}} поясняет столбцы. Она пропущена.',
    'units-row': 'В строке {{row}} — единицы измерения. Она пропущена.',
    'header-row': 'Строка {{row}} повторяет заголовок. Она пропущена.',
    'totals-row': 'В строке {{row}} — итоги, а не клиент. Она пропущена.',
    'duplicate-header':
      'Название «{{name}}» стоит в заголовке не один раз. Столбец {{position}} назван «{{renamed}}».',
    'empty-header': 'У столбца {{position}} нет названия. Он назван «{{renamed}}».',
    undecodable: 'В строке {{row}} есть байты, не являющиеся текстом. Они показаны как �.',
    'merged-writings':
      'В столбце «{{column}}» одно значение написано по-разному, например в строке {{row}}: {{examples}}. Это считается одним значением (ячеек: {{cells, number}}).',
  } satisfies Record<ProblemCode, string>,
  /** Виды проблем, перечисленных выше, как заголовки. */
  problemKinds: {
    'too-many-cells': 'Строки с лишними ячейками',
    'too-few-cells': 'Строки, где не хватает ячеек',
    'not-a-number': 'Ячейки, в которых не число',
    'not-a-date': 'Ячейки, в которых не дата',
    'unclosed-quote': 'Незакрытые кавычки',
    'stray-quote': 'Кавычки посреди ячеек',
    'blank-row': 'Пустые строки',
    'note-row': 'Примечания и заглавия',
    'description-row': 'Описания столбцов',
    'units-row': 'Единицы измерения',
    'header-row': 'Повторы заголовка',
    'totals-row': 'Строки с итогами',
    'duplicate-header': 'Повторы названий в заголовке',
    'empty-header': 'Столбцы без названия',
    undecodable: 'Буквы, которые не удалось прочитать',
    'merged-writings': 'Одно значение, написанное по-разному',
  } satisfies Record<ProblemCode, string>,
  alerts: {
    'missing-share': 'В столбце «{{column}}» пропуски: {{share, percent}} строк.',
    'all-missing': 'Столбец «{{column}}» пуст во всех строках. Он не помогает различать клиентов.',
    constant:
      'В столбце «{{column}}» одно значение во всех строках. Он не помогает различать клиентов.',
    outliers: 'В столбце «{{column}}» выбросы: {{share, percent}} значений.',
    duplicates: 'Строк, повторяющих более раннюю во всём, кроме номера: {{rows, number}}.',
    'repeated-ids': 'Строк с номером, который уже встречался: {{rows, number}}.',
    'target-missing': 'Строк, в которых не указан исход «{{column}}»: {{rows, number}}.',
    'missing-words':
      'В столбце «{{column}}» «{{word}}» считается пропуском (строк: {{rows, number}}). Если это настоящее значение, напишите его в файле иначе.',
    problems: 'Проблем при чтении: {{count, number}}. Они перечислены отдельно.',
  } satisfies Record<AlertCode, string>,
}
