import type { makeKeys } from "./keys.ts"
import type { Doc } from "./matching.ts"
import { passes, type Query, searchIn } from "./searching.ts"
import type { makeStore } from "./store.ts"
import { errorOf, type makeTasks, TaskFailure } from "./tasks.ts"

type Server = {
  keys: ReturnType<typeof makeKeys>
  tasks: ReturnType<typeof makeTasks>
  store: ReturnType<typeof makeStore>
}
type Asked = { method: string; path: string; query: URLSearchParams; sent: unknown; authorization: string | undefined }
export type Answer = { status: number; body: unknown }
type Operation = {
  on: string
  action: string
  run: (server: Server, asked: Asked & { uid: string }) => Answer
}

const accepted = (body: unknown): Answer => ({ status: 202, body })
const ok = (body: unknown): Answer => ({ status: 200, body })
const refused = (status: number, code: string, message: string, type?: string): Answer => ({
  status,
  body: errorOf(code, message, type),
})

const operations: Operation[] = [
  {
    on: "GET /keys",
    action: "keys.get",
    run: ({ keys }) => ok({ results: keys.all, offset: 0, limit: 100, total: keys.all.length }),
  },
  {
    on: "POST /keys",
    action: "keys.create",
    run: ({ keys }, { sent }) => ({ status: 201, body: keys.make(sent as Parameters<typeof keys.make>[0]) }),
  },
  {
    ...{ on: "GET /tasks/:", action: "tasks.get" },
    run: ({ tasks }, { uid }) => {
      const task = tasks.find(Number(uid))
      return task ? ok(task) : refused(404, "task_not_found", `Task ${uid} not found.`)
    },
  },
  {
    ...{ on: "POST /indexes", action: "indexes.create" },
    run: ({ tasks, store }, { sent }) => {
      const { uid, primaryKey } = sent as { uid: string; primaryKey?: string }
      return accepted(tasks.enqueue("indexCreation", uid, () => store.create(uid, primaryKey ?? null)))
    },
  },
  {
    ...{ on: "GET /indexes/:", action: "indexes.get" },
    run: ({ store }, { uid }) => {
      const found = store.find(uid)
      if (!found) return refused(404, "index_not_found", `Index \`${uid}\` not found.`)
      const { primaryKey, createdAt, updatedAt } = found
      return ok({ uid, primaryKey, createdAt, updatedAt })
    },
  },
  {
    ...{ on: "DELETE /indexes/:", action: "indexes.delete" },
    run: ({ tasks, store }, { uid }) => accepted(tasks.enqueue("indexDeletion", uid, () => store.remove(uid))),
  },
  {
    ...{ on: "PATCH /indexes/:/settings", action: "settings.update" },
    run: ({ tasks, store }, { uid, sent }) =>
      accepted(tasks.enqueue("settingsUpdate", uid, () => store.set(uid, sent as object))),
  },
  {
    ...{ on: "POST /indexes/:/documents", action: "documents.add" },
    run: ({ tasks, store }, { uid, sent }) =>
      accepted(tasks.enqueue("documentAdditionOrUpdate", uid, () => store.put(uid, sent as Doc[]))),
  },
  {
    ...{ on: "POST /indexes/:/documents/delete-batch", action: "documents.delete" },
    run: ({ tasks, store }, { uid, sent }) =>
      accepted(tasks.enqueue("documentDeletion", uid, () => store.take(uid, sent as string[]))),
  },
  {
    ...{ on: "POST /swap-indexes", action: "indexes.swap" },
    run: ({ tasks, store }, { sent }) => {
      const swaps = sent as { indexes: [string, string]; rename?: boolean }[]
      const work = () => {
        for (const { indexes, rename } of swaps) store.swap(...indexes, rename === true)
      }
      return accepted(tasks.enqueue("indexSwap", null, work))
    },
  },
]

export function answerTo(server: Server, asked: Asked): Answer {
  if (asked.path === "/health") return ok({ status: "available" })
  const bearer = server.keys.bearerOf(asked.authorization)
  const code = asked.authorization ? "invalid_api_key" : "missing_authorization_header"
  if (!bearer) return refused(asked.authorization ? 403 : 401, code, "The key is missing or wrong.", "auth")
  if (asked.path === "/multi-search") return searches(server, asked)
  const uid = /^\/\w+\/([^/]+)/.exec(asked.path)?.[1] ?? ""
  const on = `${asked.method} ${uid === "" ? asked.path : asked.path.replace(`/${uid}`, "/:")}`
  const operation = operations.find((one) => one.on === on)
  if (!operation) return refused(404, "not_found", `${on} is not imitated.`)
  if (!bearer.may(operation.action)) return refused(403, "invalid_api_key", "The key may not do that.", "auth")
  return operation.run(server, { ...asked, uid })
}

function searches({ keys, store }: Server, { sent, authorization }: Asked): Answer {
  const bearer = keys.bearerOf(authorization)
  const { queries } = sent as { queries: (Query & { indexUid: string })[] }
  try {
    return ok({ results: queries.map(({ indexUid, ...query }) => ({ indexUid, ...search(indexUid, query) })) })
  } catch (error) {
    if (!(error instanceof TaskFailure)) throw error
    return refused(
      error.code === "invalid_api_key" ? 403 : error.code === "index_not_found" ? 404 : 400,
      error.code,
      error.message,
    )
  }

  function search(indexUid: string, query: Query) {
    if (!bearer?.may("search", indexUid)) throw new TaskFailure("invalid_api_key", "The token may not search there.")
    const index = store.find(indexUid)
    if (!index) throw new TaskFailure("index_not_found", `Index \`${indexUid}\` not found.`)
    const allowed = [...index.docs.values()].filter((doc) => passes(doc, bearer.filterOf(indexUid), index.settings))
    return searchIn(allowed, query, index.settings)
  }
}
