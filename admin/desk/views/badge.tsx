/** @jsxRuntime classic */
import type React from "react"

export type Tone = "plain" | "good" | "warn" | "bad"

export default function Badge({ tone = "plain", children }: { tone?: Tone; children: React.ReactNode }) {
  return <span className={`desk-badge desk-${tone}`}>{children}</span>
}
