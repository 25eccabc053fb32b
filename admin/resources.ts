import type { Resource } from "./resource.ts"
import { accounts } from "./resources/accounts.ts"
import { commissions, ledgerEntries } from "./resources/money.ts"
import { moneySettingRows, withholdingRuleRows } from "./resources/money-rules.ts"
import { auditEntries, deadLetters } from "./resources/operations.ts"
import { orders } from "./resources/orders.ts"
import { papers } from "./resources/papers.ts"
import { memberships, sessions } from "./resources/people.ts"
import { enrollments, programs } from "./resources/programs.ts"
import { reviews } from "./resources/reviews.ts"
import { requirements, retentionRules } from "./resources/rules.ts"
import { searchRebuilds, searchSynonyms } from "./resources/search.ts"
import { staff } from "./resources/staff.ts"
import { suspensions } from "./resources/suspensions.ts"

export const resources: Resource[] = [
  ...[accounts, memberships, sessions, suspensions],
  ...[programs, enrollments, orders, commissions, ledgerEntries],
  ...[reviews, papers, moneySettingRows, withholdingRuleRows],
  ...[auditEntries, deadLetters, requirements, retentionRules, staff],
  ...[searchSynonyms, searchRebuilds],
]
