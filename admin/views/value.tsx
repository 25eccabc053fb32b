/** @jsxRuntime classic */
import { type BasePropertyProps, useTranslation } from "adminjs"
import React from "react"
import { Link } from "react-router-dom"
import { useNamed } from "../browser/words.ts"
import { formatDay } from "../desk/browser/dates.ts"
import Tag, { type Tone } from "./tag.tsx"

const tones: Record<string, Tone> = {
  ...{ approved: "good", "state.open": "good", released: "good", paid: "good", settled: "good", delivered: "good" },
  ...{ pending: "warn", submitted: "warn", in_review: "warn", changes_requested: "warn", placed: "warn" },
  ...{ rejected: "bad", banned: "bad", blocked: "bad", refused: "bad", expired: "bad", everything: "bad" },
  ...{ enrollments: "warn", payouts: "warn" },
  ...{ "confirmed.yes": "good", "confirmed.no": "warn", "standing.current": "good", "standing.future": "warn" },
}

const aDay = /^\d{4}-\d{2}-\d{2}$/
// What is longer breaks into lines, which is no shape for a tag.
const longestTag = 24

/** In AdminJS' place: a text keeps its own direction, and a choice is told in words and colour. */
export default function Value({ property, record, resource, where }: BasePropertyProps) {
  const value = record?.params[property.path]
  if (value === null || value === undefined || value === "") return null
  const text = String(value)
  const shown = property.availableValues ? <Choice {...{ property, resource, text }} /> : <Plain text={text} />
  // A row opens by a click alone: its title is the link that a keyboard finds.
  if (where === "list" && property.path === "suspension" && text === "none") return null
  if (where !== "list" || !property.isTitle) return shown
  return <Link to={`/admin/resources/${resource.id}/records/${record?.id}/show`}>{shown}</Link>
}

function Plain({ text }: { text: string }) {
  const { language } = useTranslation().i18n
  if (aDay.test(text)) return <time dateTime={text}>{formatDay(text, language)}</time>
  return (
    <bdi className="house-value" dir="auto">
      {text}
    </bdi>
  )
}

function Choice({ property, resource, text }: Pick<BasePropertyProps, "property" | "resource"> & { text: string }) {
  const named = useNamed()
  const word = named(`labels.${property.propertyPath}`, text)
  if (text === "none" && resource.id === "accounts") return <span className="house-none">{word}</span>
  if (property.isTitle || word.length > longestTag) return <span className="house-value">{word}</span>
  return <Tag text={word} tone={tones[`${property.propertyPath}.${text}`] ?? tones[text] ?? "plain"} />
}
