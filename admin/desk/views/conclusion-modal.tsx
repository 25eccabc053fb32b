/** @jsxRuntime classic */
import React from "react"
import { stopsOf } from "../browser/stops.ts"
import { useWords } from "../browser/words.ts"
import type { SentCase } from "../wire.ts"
import KeyCap from "./key-cap.tsx"
import Modal from "./modal.tsx"
import Sign from "./sign.tsx"

type Props = { opened: SentCase; isBusy: boolean; onConfirm: () => void; onClose: () => void }

/** All that was decided, once more, before it is final. */
export default function ConclusionModal({ opened, isBusy, onConfirm, onClose }: Props) {
  const { t, named } = useWords()
  const isApproval = opened.refusedCount === 0
  return (
    <Modal title={t(isApproval ? "conclusion.approval" : "conclusion.changes")} onClose={onClose}>
      <p>{t(isApproval ? "conclusion.approval_means" : "conclusion.changes_mean")}</p>
      <ul className="desk-summary">
        {stopsOf(opened).map(({ paper }) => (
          <li key={paper.id}>
            <span>{named("papers", paper.kind)}</span>
            <strong className={`desk-verdict-${paper.decision?.verdict ?? "undecided"}`}>
              {t(`verdicts.${paper.decision?.verdict ?? "undecided"}`)}
              {paper.decision?.reason && ` — ${named("reasons", paper.decision.reason)}`}
            </strong>
          </li>
        ))}
      </ul>
      <p className="desk-hint">{t("conclusion.final")}</p>
      <div className="desk-verdicts">
        {/* biome-ignore lint/a11y/noAutofocus: the dialog was opened by a key, and Enter is its answer. */}
        <button type="button" autoFocus className="desk-btn desk-btn-main" disabled={isBusy} onClick={onConfirm}>
          {t("conclusion.confirm")}{" "}
          <KeyCap>
            <Sign name="enter" />
          </KeyCap>
        </button>
        <button type="button" className="desk-btn desk-btn-quiet" onClick={onClose}>
          {t("cancel")} <KeyCap>{t("keys.escape")}</KeyCap>
        </button>
      </div>
    </Modal>
  )
}
