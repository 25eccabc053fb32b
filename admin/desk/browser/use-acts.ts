import { useEffect, useRef, useState } from "react"
import type { Said } from "../views/notice.tsx"
import type { Rejecting } from "../views/rejection-modal.tsx"
import type { SentCase } from "../wire.ts"
import { stopsOf } from "./stops.ts"
import type { Act } from "./use-case.ts"
import { useWords } from "./words.ts"

export type Dialog = "help" | "conclusion" | "rejection" | null
type Say = (said: Said | null) => void

/** What is done with the file as a whole. */
export function useActs(opened: SentCase | null, act: Act, say: Say) {
  const { t } = useWords()
  const [dialog, setDialog] = useState<Dialog>(null)
  useLossOfClaim(opened, say)
  const perform = async (path: string[], body: object, said: string | null): Promise<boolean> => {
    const done = await act(path, body)
    if (!done) return false
    if (done.why) say({ tone: "bad", text: t(`refused.${done.why}`) })
    else if (said) say({ tone: "good", text: said })
    return done.why === null
  }
  const conclude = async () => {
    await perform(["conclusion"], {}, t("say.concluded"))
    setDialog(null)
  }
  return {
    dialog,
    setDialog,
    claim: () => perform(["claim"], {}, t("say.claimed")),
    release: () => opened?.isMine && perform(["claim", "removal"], {}, t("say.released")),
    conclude,
    reject: async (rejecting: Rejecting) => {
      if (await perform(["rejection"], rejecting, t("say.rejected"))) setDialog(null)
    },
    writeNote: (text: string) => perform(["notes"], { text }, t("say.noted")),
    clearFlag: (flag: SentCase["flags"][number]) =>
      perform(["flags", flag.otherAccountId, flag.field, "clearing"], {}, t("say.cleared")),
    askToConclude: () => {
      if (!opened?.isMine) return say({ tone: "warn", text: t("say.take_first") })
      if (opened.undecidedCount === 0) return setDialog("conclusion")
      const left = stopsOf(opened).filter(({ paper }) => paper.decision === null)
      return say({ tone: "warn", text: t("say.undecided", { number: left.length }) })
    },
  }
}

/** Says so when the file that was in hand has gone to somebody else while it was being looked at. */
function useLossOfClaim(opened: SentCase | null, say: Say) {
  const { t } = useWords()
  const wasMine = useRef(false)
  const isMine = opened?.isMine ?? false
  const other = opened?.claim?.name
  useEffect(() => {
    if (wasMine.current && !isMine && other) say({ tone: "bad", text: t("say.taken_over", { name: other }) })
    wasMine.current = isMine
  }, [isMine, other, say, t])
}
