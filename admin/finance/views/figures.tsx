/** @jsxRuntime classic */
import React, { type ReactNode } from "react"
import { type Key, useSay } from "../../browser/words.ts"

/** Names and what they are; what is not known stands nowhere. */
export default function Figures({ figures }: { figures: readonly (readonly [Key, ReactNode])[] }) {
  const say = useSay()
  return (
    <dl className="house-facts">
      {figures.map(
        ([name, value]) =>
          value !== null &&
          value !== "" && (
            <div key={name}>
              <dt>{say(name)}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ),
      )}
    </dl>
  )
}
