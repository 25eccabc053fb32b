/** @jsxRuntime classic */
import React, { useState } from "react"
import { type RejectionReason, rejectionReasons } from "#src/verifications/review/decision-reasons.ts"
import { useWords } from "../browser/words.ts"
import type { SentCase } from "../wire.ts"
import Modal from "./modal.tsx"
import ReasonChoice from "./reason-choice.tsx"

export type Rejecting = { reason: RejectionReason; message: string }

type Props = {
  opened: SentCase
  isBusy: boolean
  problem: string | null
  onConfirm: (rejecting: Rejecting) => void
  onClose: () => void
}

/** Refusing the file as a whole, which is graver than asking for another paper. */
export default function RejectionModal({ opened, isBusy, problem, onConfirm, onClose }: Props) {
  const { t } = useWords()
  const [reason, setReason] = useState<RejectionReason>("not_eligible")
  const [message, setMessage] = useState("")
  return (
    <Modal title={t("rejection.title")} onClose={onClose}>
      <p>{t("rejection.means")}</p>
      {problem && <p className="desk-notice desk-bad">{problem}</p>}
      <ReasonChoice
        title={t("rejection.reason")}
        reasons={rejectionReasons}
        label={(one) => t(`rejections.${one}`)}
        reason={reason}
        onReason={setReason}
        message={message}
        onMessage={setMessage}
        told={opened.told.rejections[reason]}
        locale={opened.locale}
        isBusy={isBusy}
        confirm={t("rejection.confirm")}
        onConfirm={() => onConfirm({ reason, message })}
        onCancel={onClose}
      />
    </Modal>
  )
}
