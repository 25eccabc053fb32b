/** What the desk chooses by; each has its word under finance.batch_state or finance.payer. */
export const batchStates = ["draft", "checked", "exported", "executed", "cancelled"] as const
export const fundings = ["yes", "no"] as const
export const payers = ["merchant", "platform"] as const
