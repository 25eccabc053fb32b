/** What opens downwards. */
export function Caret() {
  return (
    <svg viewBox="0 0 12 8" width="12" height="8" aria-hidden="true" class="shrink-0">
      <path d="M1 1.5l5 5 5-5" fill="none" stroke="currentColor" stroke-width="1.8" />
    </svg>
  )
}
