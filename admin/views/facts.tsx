/** @jsxRuntime classic */
import React from "react"
import { type Key, useSay } from "../browser/words.ts"

/** Names and values; what is not known stands nowhere. */
export default function Facts({ facts }: { facts: [name: string, value: string | null | undefined][] }) {
  const say = useSay()
  return (
    <dl className="house-facts">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{say(`properties.${name}` as Key)}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ),
      )}
    </dl>
  )
}
