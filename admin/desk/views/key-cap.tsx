/** @jsxRuntime classic */
import React from "react"

/** A key drawn beside what it does; the element it stands in tells it to screen readers by aria-keyshortcuts. */
export default function KeyCap({ children }: { children: React.ReactNode }) {
  return (
    <span className="desk-key" aria-hidden="true">
      {children}
    </span>
  )
}
