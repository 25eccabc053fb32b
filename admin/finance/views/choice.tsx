/** @jsxRuntime classic */
import React, { useId } from "react"
import { type Key, useNamed, useSay } from "../../browser/words.ts"
import { useQuery } from "../browser/use-query.ts"

type Props = { name: string; label: Key; any: Key; group: string; values: readonly string[] }

/** Chooses rows by one of a few values, in the address. */
export default function Choice({ name, label, any, group, values }: Props) {
  const say = useSay()
  const named = useNamed()
  const id = useId()
  const { query, ask } = useQuery()
  return (
    <p className="house-choice">
      <label htmlFor={id}>{say(label)}</label>
      <select id={id} value={query[name] ?? ""} onChange={({ target }) => ask({ [name]: target.value })}>
        <option value="">{say(any)}</option>
        {values.map((value) => (
          <option key={value} value={value}>
            {named(group, value)}
          </option>
        ))}
      </select>
    </p>
  )
}
