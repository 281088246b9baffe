import { expect, it } from 'vitest'
import { previewReading } from '../previewReading'

const german = 'id;amount;day\na;1,5;03.04.2024\nb;2,5;05.04.2024\n'

it('is shown with the preview of a file, and what is asked for comes before it', async () => {
  const file = new File([german], 'german.csv')
  const detected = { decimal: ',', dateOrder: 'dmy' }
  expect(await previewReading(file)).toMatchObject({ reading: detected, detected })
  const asked = { decimal: '.', dateOrder: 'mdy' } as const
  expect(await previewReading(file, asked)).toMatchObject({ reading: asked, detected })
})

it('has the order of dates whose day and month can be mistaken before that of ISO dates', async () => {
  const rows = 'id,a,b\n1,2024-01-02,12/25/2024\n2,2024-01-03,1/2/2024\n'
  const preview = await previewReading(new File([rows], 'dates.csv'))
  expect(preview.detected).toMatchObject({ decimal: '.', dateOrder: 'mdy' })
})
