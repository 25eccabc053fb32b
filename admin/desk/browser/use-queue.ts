import { useCallback, useEffect, useRef, useState } from "react"
import type { QueueFilter, QueueSort } from "#src/verifications/review/queue.ts"
import type { SentQueue } from "../wire.ts"
import { read, type Trouble } from "./ask.ts"
import { whileSeen } from "./while-seen.ts"

export type QueueChoice = { filter: QueueFilter; sort: QueueSort; kind: "" | "merchant" | "influencer"; page: number }

const refreshMs = 30_000

/** The queue as chosen, read again every half minute while somebody looks at it. */
export function useQueue(choice: QueueChoice) {
  const [queue, setQueue] = useState<SentQueue | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const asked = useRef(0)
  const { filter, sort, kind, page } = choice
  const refresh = useCallback(async () => {
    const turn = ++asked.current
    const answer = await read<SentQueue>(`/queue?${new URLSearchParams({ filter, sort, kind, page: String(page) })}`)
    // An answer to an older question must not overwrite that to a newer one.
    if (turn !== asked.current) return
    setTrouble(answer.ok ? null : answer.trouble)
    if (answer.ok) setQueue(answer.value)
  }, [filter, sort, kind, page])
  useEffect(() => {
    void refresh()
    return whileSeen(refresh, refreshMs)
  }, [refresh])
  return { queue, trouble, refresh }
}
