/** @jsxRuntime classic */
import type { BasePropertyProps } from "adminjs"
import React from "react"
import { useNamed } from "../browser/words.ts"
import Tag, { type Tone } from "./tag.tsx"

const tones: Record<string, Tone> = {
  ...{ approved: "good", open: "good", released: "good", paid: "good", settled: "good", delivered: "good" },
  ...{ pending: "warn", submitted: "warn", in_review: "warn", changes_requested: "warn", placed: "warn" },
  ...{ rejected: "bad", banned: "bad", blocked: "bad", refused: "bad", expired: "bad", everything: "bad" },
  ...{ enrollments: "warn", payouts: "warn" },
}

/** In AdminJS' place: a text keeps its own direction, and a choice is told in words and colour. */
export default function Value({ property, record, resource }: BasePropertyProps) {
  const named = useNamed()
  const value = record?.params[property.path]
  if (value === null || value === undefined || value === "") return null
  const text = String(value)
  if (!property.availableValues) {
    return (
      <bdi className="house-value" dir="auto">
        {text}
      </bdi>
    )
  }
  const word = named(`labels.${property.propertyPath}`, text)
  if (text === "none" && resource.id === "accounts") return <span className="house-none">{word}</span>
  return <Tag text={word} tone={tones[text] ?? "plain"} />
}
