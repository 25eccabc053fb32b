/** Sends an act; answers null when it was done, else the name of what hinders it. */
export async function send(path: string, body: unknown): Promise<string | null> {
  return refusalOf(await post(path, body))
}

/** The same for an act that makes something, which is handed on. */
export async function sendFor<Made>(path: string, body: unknown, onMade: (made: Made) => void): Promise<string | null> {
  const response = await post(path, body)
  if (!response?.ok) return refusalOf(response)
  onMade(((await response.json()) as { done: Made }).done)
  return null
}

/** The same for an act that answers a file, which the browser keeps. */
export async function fetchFile(path: string, body: unknown): Promise<string | null> {
  const response = await post(path, body)
  const name = /filename="([^"]+)"/.exec(response?.headers.get("content-disposition") ?? "")?.[1]
  if (!response?.ok || !name) return refusalOf(response)
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement("a")
  Object.assign(link, { href: address, download: name })
  link.click()
  URL.revokeObjectURL(address)
  return null
}

async function post(path: string, body: unknown): Promise<Response | null> {
  const isForm = body instanceof FormData
  const headers = { accept: "application/json", ...(!isForm && { "content-type": "application/json" }) }
  const sent = isForm ? body : JSON.stringify(body)
  const asked = fetch(path, { method: "POST", headers, body: sent, redirect: "manual" })
  const response = await asked.catch(() => null)
  // Being sent elsewhere means that the session is over.
  if (response?.type === "opaqueredirect" || response?.status === 401) location.assign("/admin/sign-in")
  return response
}

async function refusalOf(response: Response | null): Promise<string | null> {
  if (response?.ok) return null
  if (response?.status === 429) return "too_many"
  const answer = response?.status === 409 ? await response.json().catch(() => null) : null
  return typeof answer?.refused === "string" ? answer.refused : "failed"
}
