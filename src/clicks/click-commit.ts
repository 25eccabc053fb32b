const batchCap = 500
const queueCap = 20_000
const flightCap = 2
const patienceMs = 3

/** Called once the row is durable, or with the reason why it is not known to be; it must not throw. */
export type Answer = (failure?: unknown) => void
export type Write<Row> = (rows: Row[]) => Promise<unknown>
export type Commit<Row> = { add: (row: Row, answer: Answer) => void; drain: () => Promise<void> }

type Waiting<Row> = { row: Row; answer: Answer }
type Queue<Row> = {
  write: Write<Row>
  waiting: Waiting<Row>[]
  inFlight: number
  due: NodeJS.Immediate | undefined
  patience: NodeJS.Timeout | undefined
  drained: (() => void)[]
}

/**
 * Group commit: one write carries every row that waits. An idle queue writes at once; while a write is in flight the next
 * batch fills, and leaves after a few milliseconds even so. The write must tell a row sent twice from two rows.
 */
export function groupCommit<Row>(write: Write<Row>): Commit<Row> {
  const queue: Queue<Row> = {
    write,
    waiting: [],
    inFlight: 0,
    due: undefined,
    patience: undefined,
    drained: [],
  }
  return {
    add: (row, answer) => add(queue, { row, answer }),
    drain: () => new Promise((resolve) => (isEmpty(queue) ? resolve() : void queue.drained.push(resolve))),
  }
}

function isEmpty<Row>(queue: Queue<Row>) {
  return queue.inFlight === 0 && queue.waiting.length === 0
}

function add<Row>(queue: Queue<Row>, arrived: Waiting<Row>) {
  if (queue.waiting.length >= queueCap) return arrived.answer(new Error("too many clicks wait to be stored"))
  queue.waiting.push(arrived)
  schedule(queue)
}

// Not in the same call even when idle: the requests that arrived in one turn of the event loop share the write.
function schedule<Row>(queue: Queue<Row>) {
  if (queue.inFlight === 0 || queue.waiting.length >= batchCap) queue.due ??= setImmediate(leave, queue)
  else queue.patience ??= setTimeout(leave, patienceMs, queue)
}

function leave<Row>(queue: Queue<Row>) {
  clearImmediate(queue.due)
  clearTimeout(queue.patience)
  queue.due = undefined
  queue.patience = undefined
  if (queue.waiting.length === 0 || queue.inFlight === flightCap) return
  const batch = queue.waiting.splice(0, batchCap)
  queue.inFlight++
  void deliver(batch, queue.write).finally(() => land(queue))
  if (queue.waiting.length > 0) schedule(queue)
}

function land<Row>(queue: Queue<Row>) {
  queue.inFlight--
  leave(queue)
  if (!isEmpty(queue)) return
  for (const resolve of queue.drained.splice(0)) resolve()
}

/** A row that the database refuses for what it holds must not fail its neighbours: the batch is halved until it stands alone. */
function deliver<Row>(batch: Waiting<Row>[], write: Write<Row>): Promise<void> {
  return write(batch.map((waiting) => waiting.row)).then(
    () => {
      for (const waiting of batch) waiting.answer()
    },
    (failure: unknown) => {
      if (batch.length > 1 && isRowsFault(failure)) {
        const half = batch.length >> 1
        return deliver(batch.slice(0, half), write).then(() => deliver(batch.slice(half), write))
      }
      for (const waiting of batch) waiting.answer(failure)
    },
  )
}

// SQLSTATE classes 22 (data exception) and 23 (constraint violation).
function isRowsFault(failure: unknown): boolean {
  return /^2[23]/.test(String((failure as { code?: unknown }).code))
}
