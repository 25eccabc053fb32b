/** @jsxRuntime classic */
import React from "react"

const paths = {
  check: "M3 8.5l3.5 3.5L13 4.5",
  cross: "M4 4l8 8M12 4l-8 8",
  again: "M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3",
  dot: "M8 8h.01",
  left: "M13 8H3m4-4L3 8l4 4",
  right: "M3 8h10M9 4l4 4-4 4",
  up: "M8 13V3M4 7l4-4 4 4",
  down: "M8 3v10m4-4l-4 4-4-4",
  enter: "M13 4v4.5H3.5M6.5 5.5l-3 3 3 3",
}

/** A small drawn sign, since not every machine has a font with it. */
export default function Sign({ name }: { name: keyof typeof paths }) {
  return (
    <svg className="desk-sign" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
