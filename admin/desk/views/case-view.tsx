/** @jsxRuntime classic */
import React, { useRef, useState } from "react"
import { openQueue } from "../browser/address.ts"
import { useKeys } from "../browser/keyboard.ts"
import { useActs } from "../browser/use-acts.ts"
import { useCase } from "../browser/use-case.ts"
import { useReview } from "../browser/use-review.ts"
import { useWords } from "../browser/words.ts"
import AccountFacts from "./account-facts.tsx"
import ActionBar from "./action-bar.tsx"
import CaseDialogs from "./case-dialogs.tsx"
import CaseHeader from "./case-header.tsx"
import DecisionPanel from "./decision-panel.tsx"
import EarlierPapers from "./earlier-papers.tsx"
import Flags from "./flags.tsx"
import History from "./history.tsx"
import Notes from "./notes.tsx"
import Notice, { type Said } from "./notice.tsx"
import PaperFacts from "./paper-facts.tsx"
import PaperStrip from "./paper-strip.tsx"
import PaperViewer from "./paper-viewer.tsx"
import Requirements from "./requirements.tsx"
import TroubleNote from "./trouble-note.tsx"

/** One file: its papers beside what was declared, and everything that a reviewer does with it. */
export default function CaseView({ accountId, onNext }: { accountId: string; onNext: () => Promise<string | null> }) {
  const { t } = useWords()
  const [said, say] = useState<Said | null>(null)
  const { opened, trouble, isBusy, refresh, act } = useCase(accountId)
  const review = useReview(opened, act, say)
  const acts = useActs(opened, act, say)
  const note = useRef<HTMLTextAreaElement>(null)
  const isRightToLeft = document.documentElement.dir === "rtl"
  const next = async () => {
    const refusal = await onNext()
    if (refusal) say({ tone: "warn", text: refusal })
  }
  useKeys({
    j: () => review.turn(1),
    k: () => review.turn(-1),
    arrowright: () => review.turn(isRightToLeft ? -1 : 1),
    arrowleft: () => review.turn(isRightToLeft ? 1 : -1),
    q: openQueue,
    t: acts.claim,
    l: acts.release,
    "?": () => acts.setDialog("help"),
    n: () => (opened?.isMine ? say({ tone: "warn", text: t("say.still_yours") }) : next()),
    m: () => note.current?.focus(),
    b: review.goBack,
    escape: () => review.openForm(null),
    ...(!review.deciding && { a: () => review.decide("approved"), c: acts.askToConclude }),
    r: () => review.openForm("rejected"),
    z: () => review.openForm("ask_again"),
  })
  if (!opened) return <TroubleNote trouble={trouble} onRetry={refresh} />
  const { stop } = review
  return (
    <main className="desk desk-case">
      <CaseHeader opened={opened} onHelp={() => acts.setDialog("help")} />
      {trouble && <TroubleNote trouble={trouble} onRetry={refresh} />}
      <PaperStrip opened={opened} shownId={stop?.paper.id ?? null} onShow={review.show} />
      <div className="desk-bench">
        <section className="desk-viewer" aria-label={t("viewer.title")}>
          {stop ? (
            <PaperViewer key={stop.paper.id} accountId={accountId} paper={stop.paper} onShown={review.markDrawn} />
          ) : (
            <p className="desk-frame desk-waiting">{t("viewer.no_papers")}</p>
          )}
        </section>
        <div className="desk-side">
          {stop && <PaperFacts stop={stop} />}
          {stop && (
            <DecisionPanel
              opened={opened}
              paper={stop.paper}
              isBusy={isBusy}
              deciding={review.deciding}
              onDecide={review.decide}
              onOpenForm={review.openForm}
            />
          )}
          {stop && <EarlierPapers stop={stop} onShow={review.show} />}
          <Requirements opened={opened} hereId={stop?.item.id ?? null} />
        </div>
      </div>
      <div className="desk-foot">
        <Notice said={said} />
        <ActionBar
          opened={opened}
          isBusy={isBusy}
          onClaim={acts.claim}
          onRelease={acts.release}
          onConclude={acts.askToConclude}
          onReject={() => acts.setDialog("rejection")}
          onNext={next}
        />
      </div>
      <div className="desk-records">
        <Flags opened={opened} isBusy={isBusy} onClear={acts.clearFlag} />
        <Notes ref={note} opened={opened} isBusy={isBusy} onWrite={acts.writeNote} />
        <AccountFacts opened={opened} />
        <History opened={opened} />
      </div>
      <CaseDialogs opened={opened} isBusy={isBusy} acts={acts} problem={said?.tone === "bad" ? said.text : null} />
    </main>
  )
}
