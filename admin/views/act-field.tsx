/** @jsxRuntime classic */
import React from "react"
import type { Field } from "../acts/act.ts"
import { type Key, useNamed, useSay } from "../browser/words.ts"

const inputTypes = { text: "text", email: "email", day: "date", count: "number" } as const

export default function ActField({ field, start }: { field: Field; start: string }) {
  const say = useSay()
  const named = useNamed()
  const { name, kind, values = [], required = false, max } = field
  const id = `act-${name}`
  const usual = { id, name, required, defaultValue: start, dir: "auto" } as const
  return (
    <div className="house-field">
      <label htmlFor={id}>
        {say(`fields.${name}` as Key)} {!required && <small>{say("fields.optional")}</small>}
      </label>
      {kind === "choice" && (
        <select {...usual} dir={undefined}>
          <option value="" />
          {values.map((value) => (
            <option key={value} value={value}>
              {named(`labels.${name}`, value)}
            </option>
          ))}
        </select>
      )}
      {kind === "long" && <textarea {...usual} rows={4} maxLength={max} />}
      {kind !== "choice" && kind !== "long" && (
        <input {...usual} type={inputTypes[kind]} min={kind === "count" ? 0 : undefined} maxLength={max} />
      )}
    </div>
  )
}
