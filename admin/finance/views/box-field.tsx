/** @jsxRuntime classic */
import { useTranslation } from "adminjs"
import React, { useId } from "react"
import { type Key, useSay } from "../../browser/words.ts"

type Usual = { name: string; isOptional?: boolean }
type Typed = Usual & { kind: "text" | "long" | "day" | "code"; start?: string }
type Chosen = Usual & { kind: "choice"; start?: string; values: { value: string; text: string }[] }
type Sent = Usual & { kind: "file"; accept: string; isMany?: boolean; label: string }
type People = Usual & { kind: "people"; people: { id: string; name: string; isTicked?: boolean }[] }
export type BoxField = Typed | Chosen | Sent | People

const inputs = { text: "text", code: "text", day: "date" } as const

/** The bank's own paper: one PDF, or the photos of its pages. */
export const proofFile: BoxField = {
  ...{ name: "proof", kind: "file", label: "proofFile", isOptional: true, isMany: true },
  accept: "application/pdf,image/jpeg,image/png,image/webp",
}

/** One field of an act, with the words that finance.fields and finance.hints have for its name. */
export default function BoxInput({ field }: { field: BoxField }) {
  const say = useSay()
  const { i18n } = useTranslation()
  const id = useId()
  const { name, kind } = field
  const word = kind === "file" ? field.label : name
  const label = say(`finance.fields.${word}` as Key)
  const hint = i18n.exists(`finance.hints.${word}`) ? say(`finance.hints.${word}` as Key) : null
  if (kind === "people") return <Ticks field={field} label={label} hint={hint} />
  return (
    <div className="house-field">
      <label htmlFor={id}>{label}</label>
      {hint && <small id={`${id}-hint`}>{hint}</small>}
      <Input field={field} id={id} {...(hint && { describedBy: `${id}-hint` })} />
    </div>
  )
}

type InputProps = { field: Typed | Chosen | Sent; id: string; describedBy?: string }

function Input({ field, id, describedBy }: InputProps) {
  const { name, kind, isOptional } = field
  const usual = { id, name, required: !isOptional, "aria-describedby": describedBy }
  if (kind === "file") return <input {...usual} type="file" accept={field.accept} multiple={field.isMany ?? false} />
  const start = { ...usual, defaultValue: field.start ?? "" }
  if (kind === "long") return <textarea {...start} rows={3} maxLength={1000} dir="auto" />
  if (kind === "choice") {
    return (
      <select {...start}>
        {field.values.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    )
  }
  return (
    <input
      {...start}
      type={inputs[kind]}
      maxLength={kind === "code" ? 64 : 300}
      dir={kind === "text" ? "auto" : "ltr"}
      {...(kind === "code" && { inputMode: "numeric", autoComplete: "one-time-code" })}
    />
  )
}

/** Any of some people, by name. */
function Ticks({ field: { name, people }, label, hint }: { field: People; label: string; hint: string | null }) {
  return (
    <fieldset className="house-ticks">
      <legend>{label}</legend>
      {hint && <small>{hint}</small>}
      <div>
        {people.map((one) => (
          <label key={one.id}>
            <input type="checkbox" name={name} value={one.id} defaultChecked={one.isTicked ?? false} />
            <bdi>{one.name}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
