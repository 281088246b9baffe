import type { SortDirection } from '../../../contracts'

interface SortArrowProps {
  readonly direction: SortDirection | 'none'
  readonly className?: string | undefined
}

/** An arrow up for ascending, down for descending. */
export function SortArrow({ direction, className }: SortArrowProps) {
  return (
    <svg
      className={className}
      width="10"
      height="12"
      viewBox="0 0 10 12"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      transform={direction === 'descending' ? 'rotate(180)' : undefined}
    >
      <path d="M5 11V1M1.5 4.5 5 1l3.5 3.5" />
    </svg>
  )
}
