/** Sends an act; answers null when it was done, else the name of what hinders it. */
export async function send(path: string, body: unknown): Promise<string | null> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(body),
    redirect: "manual",
  }).catch(() => null)
  // Being sent elsewhere means that the session is over.
  if (response?.type === "opaqueredirect" || response?.status === 401) location.assign("/admin/sign-in")
  if (response?.ok) return null
  const answer = await response?.json().catch(() => null)
  if (response?.status === 409 && typeof answer?.refused === "string") return answer.refused
  return response?.status === 429 ? "too_many" : "failed"
}
