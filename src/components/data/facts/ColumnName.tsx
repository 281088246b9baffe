import { Fragment } from 'react'
import { nameParts } from './nameParts'

/** A column name that breaks between its words when it does not fit on one line. */
export function ColumnName({ name }: { readonly name: string }) {
  return nameParts(name).map((part) => (
    <Fragment key={part.at}>
      {part.at > 0 && <wbr />}
      {part.text}
    </Fragment>
  ))
}
