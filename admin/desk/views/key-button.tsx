/** @jsxRuntime classic */
import React from "react"
import KeyCap from "./key-cap.tsx"

type Props = {
  label: string
  /** The shortcut that does the same. */
  shortcut?: string
  kind?: "main" | "quiet" | "good" | "bad" | "warn"
  disabled?: boolean
  onClick: () => void
}

export default function KeyButton({ label, shortcut, kind = "quiet", disabled = false, onClick }: Props) {
  return (
    <button
      type="button"
      className={`desk-btn desk-btn-${kind}`}
      disabled={disabled}
      onClick={onClick}
      // Held down, Enter would press it again and again, whatever paper has come on the desk meanwhile.
      onKeyDown={(event) => event.repeat && event.preventDefault()}
      aria-keyshortcuts={shortcut}
    >
      {label}
      {shortcut && <KeyCap>{shortcut}</KeyCap>}
    </button>
  )
}
