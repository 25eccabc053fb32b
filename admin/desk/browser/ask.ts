import type { Refusal } from "../wire.ts"

/** Why there is no answer of the desk's own: the line, the session, the rights, the file or the server. */
export type Trouble = "offline" | "signed_out" | "forbidden" | "not_found" | "failed"
export type Answer<Value> = { ok: true; value: Value } | { ok: false; trouble: Trouble }
export type Why = Refusal | Trouble

const root = "/admin/desk"
const patienceMs = 20_000

export function read<Value>(path: string): Promise<Answer<Value>> {
  return send<Value>(path, {})
}

export function post<Value>(path: string, body: unknown): Promise<Answer<Value>> {
  return send<Value>(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  })
}

async function send<Value>(path: string, init: RequestInit): Promise<Answer<Value>> {
  const asked = fetch(root + path, {
    ...init,
    credentials: "same-origin",
    // The sign-in page is no answer: being sent there means that the session is over.
    redirect: "manual",
    signal: AbortSignal.timeout(patienceMs),
  })
  const response = await asked.catch(() => null)
  if (!response) return { ok: false, trouble: "offline" }
  // A refusal is an answer too: it says why, and how the file stands now.
  if (response.ok || response.status === 409) return { ok: true, value: await response.json() }
  return { ok: false, trouble: troubleOf(response) }
}

function troubleOf({ type, status }: Response): Trouble {
  if (type === "opaqueredirect" || status === 401) return "signed_out"
  if (status === 403) return "forbidden"
  return status === 404 ? "not_found" : "failed"
}

export function casePath(accountId: string, ...rest: string[]): string {
  return ["/cases", accountId, ...rest].map((part, index) => (index === 0 ? part : encodeURIComponent(part))).join("/")
}

export function paperAddress(accountId: string, paperId: string): string {
  return root + casePath(accountId, "papers", paperId)
}
