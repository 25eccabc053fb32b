import { useEffect, useState } from "react"
import { ask } from "./ask.ts"

export type Loaded<Answer> =
  | { state: "loading" }
  | { state: "failed"; again: () => void }
  | { state: "here"; answer: Answer; again: () => void }

/** What the back-office answers at this address, asked anew when the address changes, or again while the last answer stays. */
export function useAnswer<Answer>(path: string): Loaded<Answer> {
  const [round, setRound] = useState(0)
  const [loaded, setLoaded] = useState<Loaded<Answer>>({ state: "loading" })
  // Another address empties the page, another round does not.
  useEffect(() => setLoaded({ state: "loading" }), [path])
  useEffect(() => {
    let isAwaited = true
    const again = () => setRound(round + 1)
    void ask<Answer>(path).then((answer) => {
      if (!isAwaited) return
      setLoaded(answer === null ? { state: "failed", again } : { state: "here", answer, again })
    })
    return () => {
      isAwaited = false
    }
  }, [path, round])
  return loaded
}
