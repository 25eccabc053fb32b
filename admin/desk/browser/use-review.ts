import { useRef, useState } from "react"
import type { Verdict } from "#src/verifications/review/decision-reasons.ts"
import type { Said } from "../views/notice.tsx"
import type { SentCase } from "../wire.ts"
import { nextUndecided, type Paper } from "./stops.ts"
import type { Act } from "./use-case.ts"
import { usePaper } from "./use-paper.ts"
import { useWords, type Words } from "./words.ts"

export type Deciding = Exclude<Verdict, "approved"> | null
export type Drafted = { reason: string; message: string }
type Say = (said: Said | null) => void

/** The paper on the desk, and the decisions on it. */
export function useReview(opened: SentCase | null, act: Act, say: Say) {
  const words = useWords()
  const { stop, show: turnTo, step } = usePaper(opened)
  const [deciding, setDeciding] = useState<Deciding>(null)
  const decidedId = useRef<string | null>(null)
  const drawn = useRef(new Set<string>())
  const show = (paperId: string) => {
    turnTo(paperId)
    setDeciding(null)
  }
  const mayDecide = (verdict: Verdict, paper: Paper) => {
    const obstacle = obstacleTo(opened, paper, verdict === "approved" && !drawn.current.has(paper.id))
    if (obstacle) say({ tone: "warn", text: words.t(`say.${obstacle}`) })
    return !obstacle
  }
  const decide = async (verdict: Verdict, drafted?: Drafted) => {
    if (!stop || !mayDecide(verdict, stop.paper)) return
    const { id, kind } = stop.paper
    const done = await act(["papers", id, "decisions"], draftOf(verdict, stop.paper, drafted))
    if (!done) return
    if (done.why || !done.opened) return say({ tone: "bad", text: words.t(`refused.${done.why ?? "failed"}`) })
    decidedId.current = id
    const nextId = nextUndecided(done.opened, id)
    show(nextId ?? id)
    say(decided(words, { kind, verdict, isLast: nextId === null, back: () => show(id) }))
  }
  const openForm = (verdict: Deciding) => {
    if (verdict === null || (stop && mayDecide(verdict, stop.paper))) setDeciding(verdict)
  }
  const goBack = () => decidedId.current && show(decidedId.current)
  const turn = (steps: number) => {
    step(steps)
    setDeciding(null)
  }
  return { stop, deciding, show, turn, decide, openForm, goBack, markDrawn: (id: string) => void drawn.current.add(id) }
}

/** What stands between a key and a decision: a paper that nobody can have seen yet is not approved by a key held too long. */
function obstacleTo(opened: SentCase | null, paper: Paper, isUnseen: boolean) {
  if (!opened?.mayReview) return "reader"
  if (!opened.isMine) return "take_first"
  if (paper.replacedAt) return "replaced"
  return isUnseen ? "not_shown_yet" : null
}

function draftOf(verdict: Verdict, { decision }: Paper, drafted: Drafted | undefined) {
  return { verdict, reason: drafted?.reason ?? null, message: drafted?.message ?? "", seen: decision?.id ?? null }
}

type Decided = { kind: string; verdict: Verdict; isLast: boolean; back: () => void }

function decided({ t, named }: Words, { kind, verdict, isLast, back }: Decided): Said {
  const paper = named("papers", kind)
  const text = t(isLast ? "say.decided_last" : "say.decided", { paper, verdict: t(`verdicts.${verdict}`) })
  return { tone: "good", text, link: { label: t("say.back"), run: back } }
}
