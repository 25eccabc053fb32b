/** What an accountant may take away of a month's books. */
export const exportKinds = ["journal", "balances", "withholdings"] as const
export type ExportKind = (typeof exportKinds)[number]
