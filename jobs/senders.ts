import type { Handler } from "./handler.ts"
import type { JobName, Jobs } from "./queue.ts"
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

type Sender = Extract<JobName, `send-${string}`>

/** What runs the jobs that send one message. */
export const senders: { [Name in Sender]: Handler<Jobs[Name]> } = {
  "send-already-registered": sendAlreadyRegistered,
  "send-application-received": sendApplicationReceived,
  "send-budget-notice": sendBudgetNotice,
  "send-budget-reached": sendBudgetReached,
  "send-commission-released": sendCommissionReleased,
  "send-commission-reversed": sendCommissionReversed,
  "send-data-export-ready": sendDataExportReady,
  "send-digest": sendDigest,
  "send-email-change": sendEmailChange,
  "send-email-confirmation": sendEmailConfirmation,
  "send-enrollment-decision": sendEnrollmentDecision,
  "send-expiry-alert": sendExpiryAlert,
  "send-export-ready": sendExportReady,
  "send-fee-bill": sendFeeBill,
  "send-first-sale": sendFirstSale,
  "send-funding-request": sendFundingRequest,
  "send-invitation": sendInvitation,
  "send-legal-version": sendLegalVersion,
  "send-notification": sendNotification,
  "send-password-notice": sendPasswordNotice,
  "send-password-reset": sendPasswordReset,
  "send-payout-news": sendPayoutNews,
  "send-receivable-news": sendReceivableNews,
  "send-receivable-notice": sendReceivableNotice,
  "send-reinstatement-notice": sendReinstatementNotice,
  "send-reward-notice": sendRewardNotice,
  "send-search-digest": sendSearchDigest,
  "send-second-factor-notice": sendSecondFactorNotice,
  "send-staff-welcome": sendStaffWelcome,
  "send-suspension-notice": sendSuspensionNotice,
  "send-unread-message": sendUnreadMessage,
  "send-verification-news": sendVerificationNews,
}
