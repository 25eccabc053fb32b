/** @jsxRuntime classic */
import React from "react"
import type { Loaded } from "../browser/use-answer.ts"
import { useSay } from "../browser/words.ts"

/** Stands where the answer will be. */
export default function Waiting({ loaded }: { loaded: Exclude<Loaded<unknown>, { state: "here" }> }) {
  const say = useSay()
  if (loaded.state === "loading") {
    return (
      <p className="house-hint" role="status">
        {say("house.loading")}
      </p>
    )
  }
  return (
    <p role="alert">
      {say("house.failed")}{" "}
      <button type="button" className="house-quiet" onClick={loaded.again}>
        {say("house.again")}
      </button>
    </p>
  )
}
