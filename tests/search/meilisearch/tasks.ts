import { setTimeout as after } from "node:timers/promises"

export type Task = {
  uid: number
  indexUid: string | null
  status: "enqueued" | "processing" | "succeeded" | "failed"
  type: string
  error: object | null
  enqueuedAt: string
  startedAt?: string
  finishedAt?: string
}

export class TaskFailure extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

export function errorOf(code: string, message: string, type = "invalid_request") {
  return { message, code, type, link: `https://docs.meilisearch.com/errors#${code}` }
}

/** One task after another, each some time after it was accepted; what it does may fail then, never before. */
export function makeTasks(delayMs: () => number) {
  const tasks: Task[] = []
  let last: Promise<unknown> = Promise.resolve()
  return {
    find: (uid: number) => tasks[uid],
    enqueue(type: string, indexUid: string | null, work: () => void) {
      const task: Task = {
        ...{ uid: tasks.length, indexUid, status: "enqueued", type, error: null, enqueuedAt: new Date().toISOString() },
      }
      tasks.push(task)
      last = last.then(() => run(task, work))
      return { taskUid: task.uid, indexUid, status: task.status, type, enqueuedAt: task.enqueuedAt }
    },
    settled: () => last,
  }

  async function run(task: Task, work: () => void) {
    task.status = "processing"
    task.startedAt = new Date().toISOString()
    await after(delayMs())
    try {
      work()
      task.status = "succeeded"
    } catch (error) {
      if (!(error instanceof TaskFailure)) throw error
      task.status = "failed"
      task.error = errorOf(error.code, error.message)
    }
    task.finishedAt = new Date().toISOString()
  }
}
