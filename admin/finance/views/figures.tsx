/** @jsxRuntime classic */
import React, { type ReactNode } from "react"
import { type Key, useSay } from "../../browser/words.ts"

type Props = { figures: readonly (readonly [Key, ReactNode])[]; look?: "large" }

/** Names and what they are; what is not known stands nowhere. */
export default function Figures({ figures, look }: Props) {
  const say = useSay()
  return (
    <dl className={look === "large" ? "house-facts house-facts-large" : "house-facts"}>
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
