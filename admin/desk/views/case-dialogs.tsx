/** @jsxRuntime classic */
import React from "react"
import type { useActs } from "../browser/use-acts.ts"
import type { SentCase } from "../wire.ts"
import ConclusionModal from "./conclusion-modal.tsx"
import HelpModal from "./help-modal.tsx"
import RejectionModal from "./rejection-modal.tsx"

type Props = { opened: SentCase; isBusy: boolean; acts: ReturnType<typeof useActs>; problem: string | null }

/** The one dialog that is open, if any. */
export default function CaseDialogs({ opened, isBusy, acts, problem }: Props) {
  const close = () => acts.setDialog(null)
  switch (acts.dialog) {
    case "help":
      return <HelpModal of="case" onClose={close} />
    case "conclusion":
      return <ConclusionModal opened={opened} isBusy={isBusy} onConfirm={acts.conclude} onClose={close} />
    case "rejection":
      return (
        <RejectionModal opened={opened} isBusy={isBusy} problem={problem} onConfirm={acts.reject} onClose={close} />
      )
    case null:
      return null
  }
}
