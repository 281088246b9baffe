import type { SortDirection } from '../../../contracts'

/** An arrow up for ascending, down for descending. */
export function SortArrow({ direction }: { readonly direction: SortDirection }) {
  return (
    <svg
      width="10"
      height="12"
      viewBox="0 0 10 12"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      transform={direction === 'ascending' ? undefined : 'rotate(180)'}
    >
      <path d="M5 11V1M1.5 4.5 5 1l3.5 3.5" />
    </svg>
  )
}
