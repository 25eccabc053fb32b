const signIn = "/admin/sign-in"

/** An answer of the back-office; null when there was none, or none that can be read. */
export async function ask<Answer>(path: string, init: RequestInit = {}): Promise<Answer | null> {
  const asked = fetch(path, { ...init, headers: { accept: "application/json", ...init.headers }, redirect: "manual" })
  const response = await asked.catch(() => null)
  // Being sent elsewhere means that the session is over.
  if (response?.type === "opaqueredirect" || response?.status === 401) location.assign(signIn)
  return response?.ok ? ((await response.json()) as Answer) : null
}

export function askJson<Answer>(path: string, body: unknown): Promise<Answer | null> {
  return ask(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) })
}

export function askForm<Answer>(path: string, form: Record<string, string>): Promise<Answer | null> {
  return ask(path, { method: "POST", body: new URLSearchParams(form) })
}
