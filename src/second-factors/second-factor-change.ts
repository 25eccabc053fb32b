/** What a mail tells the person about their second factor. */
export type SecondFactorChange = "switched_on" | "replaced" | "switched_off" | "recovery_code_used" | "reset"
