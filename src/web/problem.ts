/** An API error: its status, a stable code, and for a malformed body one sentence a field (RFC 9457). */
export type Problem = { status: number; code: string; errors?: { field: string; message: string }[] }

const titles: Record<string, string> = {
  unauthenticated: "The request carries no valid API key.",
  forbidden: "The API key lacks the scope for this.",
  not_found: "There is nothing of this account here.",
  method_not_allowed: "This address does not take that method; Allow says which it takes.",
  too_many_requests: "Too many requests; wait as long as Retry-After says.",
  body_too_large: "The body is over 1 MiB.",
  invalid_json: "The body is not JSON.",
  invalid_body: "The body does not have the documented shape.",
  idempotency_conflict: "This Idempotency-Key was used with another body.",
  idempotency_key_invalid: "Idempotency-Key must be 1 to 255 visible characters.",
  unavailable: "The service cannot reach its database; nothing was changed.",
  internal_error: "Something failed on our side; quote the instance to our support.",
}

export function problemTitle(code: string): string {
  return titles[code] ?? code
}
