import type { Db } from "#db/database.ts"
import { run as announceBudgetReached } from "./announce-budget-reached.ts"
import { run as announceLegalVersion } from "./announce-legal-version.ts"
import { run as announcePayouts } from "./announce-payouts.ts"
import { run as announceReceivableEnd } from "./announce-receivable-end.ts"
import { run as announceReceivablePause } from "./announce-receivable-pause.ts"
import { run as announceRewardChange } from "./announce-reward-change.ts"
import { run as applyCarrierImport } from "./apply-carrier-import.ts"
import { run as applyCatalogImport } from "./apply-catalog-import.ts"
import { run as applyRetention } from "./apply-retention.ts"
import { run as applyRetentionRule } from "./apply-retention-rule.ts"
import { run as beginDigests } from "./begin-digests.ts"
import { run as billAccountFees } from "./bill-account-fees.ts"
import { run as billFees } from "./bill-fees.ts"
import { run as correctWithholding } from "./correct-withholding.ts"
import { run as countReputations } from "./count-reputations.ts"
import { run as discardExpiredUploads } from "./discard-expired-uploads.ts"
import { run as discardFile } from "./discard-file.ts"
import { run as discardPictures } from "./discard-pictures.ts"
import { run as drawPaper } from "./draw-paper.ts"
import { run as drawPapers } from "./draw-papers.ts"
import { run as drawPictures } from "./draw-pictures.ts"
import { run as drawProfilePicture } from "./draw-profile-picture.ts"
import { run as drawSharePictures } from "./draw-share-pictures.ts"
import { run as expireProgramInvitations } from "./expire-program-invitations.ts"
import { run as expireVerifications } from "./expire-verifications.ts"
import { run as finishErasure } from "./finish-erasure.ts"
import { run as issuePapersOfYear } from "./issue-papers-of-year.ts"
import { run as issueYearPapers } from "./issue-year-papers.ts"
import { run as lookForNews } from "./look-for-news.ts"
import { run as makePartitions } from "./make-partitions.ts"
import { run as mindUnreadMessage } from "./mind-unread-message.ts"
import { run as moveLateDisputes } from "./move-late-disputes.ts"
import { run as proveTaxProfile } from "./prove-tax-profile.ts"
import type { JobName, Jobs } from "./queue.ts"
import { run as recountFigures } from "./recount-figures.ts"
import { run as releaseCommission } from "./release-commission.ts"
import { run as releaseDueCommissions } from "./release-due-commissions.ts"
import { run as reviewReceivable } from "./review-receivable.ts"
import { run as reviewReceivables } from "./review-receivables.ts"
import { run as reviewSamples } from "./review-samples.ts"
import { run as reviewWithholding } from "./review-withholding.ts"
import { run as rewrapFileKeys } from "./rewrap-file-keys.ts"
import { run as rollFigures } from "./roll-figures.ts"
import { run as scanAttachment } from "./scan-attachment.ts"
import { run as scanDisputeEvidence } from "./scan-dispute-evidence.ts"
import { run as scanDocument } from "./scan-document.ts"
import { run as scanPayoutProof } from "./scan-payout-proof.ts"
import { searchHandlers } from "./search-handlers.ts"
import { run as sendAlreadyRegistered } from "./send-already-registered.ts"
import { run as sendApplicationReceived } from "./send-application-received.ts"
import { run as sendBudgetNotice } from "./send-budget-notice.ts"
import { run as sendBudgetReached } from "./send-budget-reached.ts"
import { run as sendCommissionReleased } from "./send-commission-released.ts"
import { run as sendCommissionReversed } from "./send-commission-reversed.ts"
import { run as sendDataExportReady } from "./send-data-export-ready.ts"
import { run as sendDigest } from "./send-digest.ts"
import { run as sendEmailChange } from "./send-email-change.ts"
import { run as sendEmailConfirmation } from "./send-email-confirmation.ts"
import { run as sendEnrollmentDecision } from "./send-enrollment-decision.ts"
import { run as sendExpiryAlert } from "./send-expiry-alert.ts"
import { run as sendExportReady } from "./send-export-ready.ts"
import { run as sendFeeBill } from "./send-fee-bill.ts"
import { run as sendFirstSale } from "./send-first-sale.ts"
import { run as sendFundingRequest } from "./send-funding-request.ts"
import { run as sendInvitation } from "./send-invitation.ts"
import { run as sendLegalVersion } from "./send-legal-version.ts"
import { run as sendNotification } from "./send-notification.ts"
import { run as sendPasswordNotice } from "./send-password-notice.ts"
import { run as sendPasswordReset } from "./send-password-reset.ts"
import { run as sendPayoutNews } from "./send-payout-news.ts"
import { run as sendReceivableNews } from "./send-receivable-news.ts"
import { run as sendReceivableNotice } from "./send-receivable-notice.ts"
import { run as sendReinstatementNotice } from "./send-reinstatement-notice.ts"
import { run as sendRewardNotice } from "./send-reward-notice.ts"
import { run as sendSearchDigest } from "./send-search-digest.ts"
import { run as sendSecondFactorNotice } from "./send-second-factor-notice.ts"
import { run as sendStaffWelcome } from "./send-staff-welcome.ts"
import { run as sendSuspensionNotice } from "./send-suspension-notice.ts"
import { run as sendUnreadMessage } from "./send-unread-message.ts"
import { run as sendVerificationNews } from "./send-verification-news.ts"
import { run as settleStock } from "./settle-stock.ts"
import { run as showReviews } from "./show-reviews.ts"
import { run as tellDays } from "./tell-days.ts"
import { run as takeDueSearches } from "./take-due-searches.ts"
import { run as verifyAudit } from "./verify-audit.ts"
import { run as verifyLedger } from "./verify-ledger.ts"
import { run as weighVerification } from "./weigh-verification.ts"
import { run as writeDataExport } from "./write-data-export.ts"
import { run as writeExport } from "./write-export.ts"

/** What runs a job; it is told the ids that the job carries. */
export type Handler<Payload> = (db: Db, payload: Payload) => Promise<unknown>

export const handlers: { [Name in JobName]: Handler<Jobs[Name]> } = {
  "apply-retention-rule": applyRetentionRule,
  "apply-retention": applyRetention,
  ...searchHandlers,
  "finish-erasure": finishErasure,
  "send-data-export-ready": sendDataExportReady,
  "write-data-export": writeDataExport,
  "send-legal-version": sendLegalVersion,
  "announce-legal-version": announceLegalVersion,
  "apply-carrier-import": applyCarrierImport,
  "apply-catalog-import": applyCatalogImport,
  "discard-expired-uploads": discardExpiredUploads,
  "discard-file": discardFile,
  "rewrap-file-keys": rewrapFileKeys,
  "scan-document": scanDocument,
  "scan-payout-proof": scanPayoutProof,
  "scan-dispute-evidence": scanDisputeEvidence,
  "move-late-disputes": moveLateDisputes,
  "show-reviews": showReviews,
  "scan-attachment": scanAttachment,
  "mind-unread-message": mindUnreadMessage,
  "send-unread-message": sendUnreadMessage,
  "draw-pictures": drawPictures,
  "draw-profile-picture": drawProfilePicture,
  "settle-stock": settleStock,
  "discard-pictures": discardPictures,
  "draw-share-pictures": drawSharePictures,
  "announce-reward-change": announceRewardChange,
  "send-budget-notice": sendBudgetNotice,
  "announce-budget-reached": announceBudgetReached,
  "send-budget-reached": sendBudgetReached,
  "send-reward-notice": sendRewardNotice,
  "send-application-received": sendApplicationReceived,
  "send-enrollment-decision": sendEnrollmentDecision,
  "make-partitions": makePartitions,
  "send-email-confirmation": sendEmailConfirmation,
  "send-already-registered": sendAlreadyRegistered,
  "send-password-reset": sendPasswordReset,
  "send-password-notice": sendPasswordNotice,
  "send-email-change": sendEmailChange,
  "send-suspension-notice": sendSuspensionNotice,
  "send-reinstatement-notice": sendReinstatementNotice,
  "verify-audit": verifyAudit,
  "verify-ledger": verifyLedger,
  "review-withholding": reviewWithholding,
  "review-receivables": reviewReceivables,
  "review-receivable": reviewReceivable,
  "send-funding-request": sendFundingRequest,
  "send-receivable-notice": sendReceivableNotice,
  "announce-receivable-pause": announceReceivablePause,
  "announce-receivable-end": announceReceivableEnd,
  "send-receivable-news": sendReceivableNews,
  "count-reputations": countReputations,
  "review-samples": reviewSamples,
  "take-due-searches": takeDueSearches,
  "look-for-news": lookForNews,
  "send-search-digest": sendSearchDigest,
  "expire-program-invitations": expireProgramInvitations,
  "correct-withholding": correctWithholding,
  "draw-papers": drawPapers,
  "draw-paper": drawPaper,
  "issue-papers-of-year": issuePapersOfYear,
  "bill-fees": billFees,
  "bill-account-fees": billAccountFees,
  "send-fee-bill": sendFeeBill,
  "issue-year-papers": issueYearPapers,
  "prove-tax-profile": proveTaxProfile,
  "send-invitation": sendInvitation,
  "send-second-factor-notice": sendSecondFactorNotice,
  "send-staff-welcome": sendStaffWelcome,
  "release-due-commissions": releaseDueCommissions,
  "recount-figures": recountFigures,
  "roll-figures": rollFigures,
  "write-export": writeExport,
  "send-export-ready": sendExportReady,
  "release-commission": releaseCommission,
  "send-first-sale": sendFirstSale,
  "announce-payouts": announcePayouts,
  "send-payout-news": sendPayoutNews,
  "send-commission-released": sendCommissionReleased,
  "send-commission-reversed": sendCommissionReversed,
  "weigh-verification": weighVerification,
  "expire-verifications": expireVerifications,
  "send-verification-news": sendVerificationNews,
  "send-notification": sendNotification,
  "tell-days": tellDays,
  "begin-digests": beginDigests,
  "send-digest": sendDigest,
  "send-expiry-alert": sendExpiryAlert,
}
