import { type APIRequestContext, expect, request } from "playwright/test"
import { password, users } from "#tests/cast.ts"
import type { SentCase, SentQueue } from "../../admin/desk/wire.ts"
import { staffCode } from "./codes.ts"
import type { Stage } from "./stage.ts"

type Refusal = { reason: string; message: string }

let signedIn: Promise<APIRequestContext> | undefined

/** Takes the file of this account and decides every paper of it: those named here are refused, the others approved. */
export async function decideFile(stage: Stage, account: string, refusals: Record<string, Refusal> = {}) {
  signedIn ??= signIn(stage)
  const desk = await signedIn
  const accountId = await findFile(desk, account)
  await act(desk, `${accountId}/claim`)
  for (const { papers } of await readScanned(desk, accountId)) {
    for (const { id, kind, decision } of papers.filter((paper) => !paper.decision)) {
      const refusal = refusals[kind]
      const verdict = refusal ? { verdict: "rejected", ...refusal } : { verdict: "approved", reason: null, message: "" }
      await act(desk, `${accountId}/papers/${id}/decisions`, { ...verdict, seen: decision?.id ?? null })
    }
  }
  return act(desk, `${accountId}/conclusion`)
}

/** The desk without its page: a journey that is about the applicant meets only what a reviewer decides. */
async function signIn({ backOffice }: Stage): Promise<APIRequestContext> {
  const desk = await request.newContext({ baseURL: backOffice, extraHTTPHeaders: { "sec-fetch-site": "same-origin" } })
  const { email } = users.driss
  await desk.post("/admin/sign-in", { form: { email, password } })
  const entered = await desk.post("/admin/sign-in/code", { form: { code: await staffCode(email) } })
  expect(new URL(entered.url()).pathname, "where the code leads").toBe("/admin")
  return desk
}

async function findFile(desk: APIRequestContext, account: string): Promise<string> {
  const queue = (await (await desk.get("/admin/desk/queue?filter=waiting&sort=age")).json()) as SentQueue
  const entry = queue.entries.find(({ accountName }) => accountName === account)
  if (!entry) throw new Error(`no file of ${account} in the queue: ${queue.entries.map((one) => one.accountName)}`)
  return entry.accountId
}

/** No paper is decided before the scanner has spoken. */
async function readScanned(desk: APIRequestContext, accountId: string): Promise<SentCase["items"]> {
  let items: SentCase["items"] = []
  const waiting = async () => {
    items = ((await (await desk.get(`/admin/desk/cases/${accountId}`)).json()) as SentCase).items
    return items.flatMap(({ papers }) => papers).filter(({ scan }) => scan === "waiting").length
  }
  await expect.poll(waiting, { message: "papers that wait for the scanner", timeout: 30_000 }).toBe(0)
  return items
}

async function act(desk: APIRequestContext, path: string, body: object = {}): Promise<SentCase> {
  const answer = await desk.post(`/admin/desk/cases/${path}`, { data: body })
  const told = (await answer.json()) as { refused: string | null; case: SentCase }
  expect(told.refused, path).toBeNull()
  return told.case
}
