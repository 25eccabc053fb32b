import { AsyncLocalStorage } from "node:async_hooks"
import { randomUUID } from "node:crypto"

export type RequestFacts = { id: string; accountId: string | null }

const facts = new AsyncLocalStorage<RequestFacts>()

/** Runs a request under an id of its own; the account is noted once it is known, for the log line. */
export function withRequest<T>(request: RequestFacts, work: () => T): T {
  return facts.run(request, work)
}

/** The facts of the request under way; a request that came past the front (a test) gets an id here. */
export function requestOf(_request: Request): RequestFacts {
  return facts.getStore() ?? { id: randomUUID(), accountId: null }
}

export function noteAccount(accountId: string) {
  const current = facts.getStore()
  if (current) current.accountId = accountId
}
