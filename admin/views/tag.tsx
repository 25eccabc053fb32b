/** @jsxRuntime classic */
import React from "react"
export type Tone = "plain" | "good" | "warn" | "bad"

export default function Tag({ text, tone = "plain" }: { text: string; tone?: Tone }) {
  return <span className={`house-tag house-tag-${tone}`}>{text}</span>
}
