/** @jsxRuntime classic */
import React, { type ComponentType } from "react"

/** AdminJS' own box in a place that screen readers watch: what an act came to is heard as well as seen. */
export default function NoticeBox({ OriginalComponent }: { OriginalComponent: ComponentType }) {
  return (
    <div role="status" className="house-said">
      <OriginalComponent />
    </div>
  )
}
