import * as v from "valibot"

export type FieldError = { field: string; message: string }
export type ReadBody<Value> = { ok: true; value: Value } | { ok: false; errors: FieldError[] }

/** Ten million dirhams: above any price, and low enough for the largest order to stay exact in JSON. */
const maxAmount = 1_000_000_000

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that Postgres or a page cannot take.
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

export function text(minLength: number, maxLength: number) {
  return v.pipe(
    v.string("must be a text"),
    v.minLength(minLength, "must not be empty"),
    v.maxLength(maxLength, `must have at most ${maxLength} characters`),
    v.check((written) => !unprintable.test(written) && written.isWellFormed(), "must not contain control characters"),
  )
}

/** Integer centimes. */
export const amount = v.pipe(
  v.number("must be a number"),
  v.integer("must be a whole number of centimes"),
  v.minValue(0, "must not be negative"),
  v.maxValue(maxAmount, `must be at most ${maxAmount}`),
)

export const quantity = v.pipe(
  v.number("must be a number"),
  v.integer("must be a whole number"),
  v.minValue(1, "must be at least 1"),
  v.maxValue(10_000, "must be at most 10000"),
)

const rfc3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?([Zz]|[+-]\d{2}:\d{2})$/

/** An instant with its offset; a day that the month does not have is refused rather than carried over. */
export const instant = v.pipe(
  v.string("must be an instant like 2026-11-22T10:00:00Z"),
  v.check(isInstant, "must be an instant like 2026-11-22T10:00:00Z"),
  v.transform((written) => new Date(written.toUpperCase())),
)

function isInstant(written: string): boolean {
  const [, year, month, dayOfMonth] = rfc3339.exec(written) ?? []
  if (!year || Number(year) < 2000 || Number(year) > 2100) return false
  const lastOfMonth = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return Number(dayOfMonth) <= lastOfMonth && !Number.isNaN(Date.parse(written.toUpperCase()))
}

/** Parses a body; every error of shape, or else the contradictions between fields. */
export function readBody<Schema extends v.GenericSchema>(
  schema: Schema,
  body: unknown,
  contradictions: (value: v.InferOutput<Schema>) => FieldError[] = () => [],
): ReadBody<v.InferOutput<Schema>> {
  const parsed = v.safeParse(schema, body)
  const errors = parsed.success ? contradictions(parsed.output) : parsed.issues.map(errorOf)
  return parsed.success && errors.length === 0 ? { ok: true, value: parsed.output } : { ok: false, errors }
}

function errorOf(issue: v.BaseIssue<unknown>): FieldError {
  const message = issue.kind === "schema" && issue.input === undefined ? "is required" : sentence(issue)
  return { field: v.getDotPath(issue) ?? "", message }
}

function sentence(issue: v.BaseIssue<unknown>): string {
  return issue.type === "object" ? "must be an object" : issue.message
}
