import { useEffect, useState } from "react"
import type { SentCase } from "../wire.ts"
import { findStop, stepFrom, stopsOf } from "./stops.ts"

/** The paper on the desk: the first that nobody has decided, until the reader turns to another. */
export function usePaper(opened: SentCase | null) {
  const [chosenId, setChosenId] = useState<string | null>(null)
  const stop = opened ? (findStop(opened, chosenId) ?? firstStop(opened)) : undefined
  const hereId = stop?.paper.id ?? null
  // It stays there when a decision made elsewhere would make another the first.
  useEffect(() => setChosenId(hereId), [hereId])
  return {
    stop,
    show: setChosenId,
    step: (steps: number) => opened && setChosenId(stepFrom(opened, hereId, steps)),
  }
}

function firstStop(opened: SentCase) {
  const stops = stopsOf(opened)
  return stops.find(({ paper }) => paper.decision === null) ?? stops[0]
}
