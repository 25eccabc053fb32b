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
import type { Handler } from "./handler.ts"
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
import { senders } from "./senders.ts"
import { run as settleStock } from "./settle-stock.ts"
import { run as showReviews } from "./show-reviews.ts"
import { run as takeDueSearches } from "./take-due-searches.ts"
import { run as tellDays } from "./tell-days.ts"
import { run as verifyAudit } from "./verify-audit.ts"
import { run as verifyLedger } from "./verify-ledger.ts"
import { run as weighVerification } from "./weigh-verification.ts"
import { run as writeDataExport } from "./write-data-export.ts"
import { run as writeExport } from "./write-export.ts"

export type Handlers = { [Name in JobName]: Handler<Jobs[Name]> }

export const handlers: Handlers = {
  "announce-budget-reached": announceBudgetReached,
  "announce-legal-version": announceLegalVersion,
  "announce-payouts": announcePayouts,
  "announce-receivable-end": announceReceivableEnd,
  "announce-receivable-pause": announceReceivablePause,
  "announce-reward-change": announceRewardChange,
  "tell-days": tellDays,
  ...senders,
  "apply-retention-rule": applyRetentionRule,
  "apply-retention": applyRetention,
  ...searchHandlers,
  "finish-erasure": finishErasure,
  "write-data-export": writeDataExport,
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
  "draw-pictures": drawPictures,
  "draw-profile-picture": drawProfilePicture,
  "settle-stock": settleStock,
  "discard-pictures": discardPictures,
  "draw-share-pictures": drawSharePictures,
  "make-partitions": makePartitions,
  "verify-audit": verifyAudit,
  "verify-ledger": verifyLedger,
  "review-withholding": reviewWithholding,
  "review-receivables": reviewReceivables,
  "review-receivable": reviewReceivable,
  "count-reputations": countReputations,
  "review-samples": reviewSamples,
  "take-due-searches": takeDueSearches,
  "look-for-news": lookForNews,
  "expire-program-invitations": expireProgramInvitations,
  "correct-withholding": correctWithholding,
  "draw-papers": drawPapers,
  "draw-paper": drawPaper,
  "issue-papers-of-year": issuePapersOfYear,
  "bill-fees": billFees,
  "bill-account-fees": billAccountFees,
  "issue-year-papers": issueYearPapers,
  "prove-tax-profile": proveTaxProfile,
  "release-due-commissions": releaseDueCommissions,
  "recount-figures": recountFigures,
  "roll-figures": rollFigures,
  "write-export": writeExport,
  "release-commission": releaseCommission,
  "weigh-verification": weighVerification,
  "expire-verifications": expireVerifications,
  "begin-digests": beginDigests,
}
