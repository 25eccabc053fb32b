import { headerWords } from "#src/csv/header-words.ts"
import type { Form } from "#src/forms/form.ts"
import { type Reading, type StatementRole, statementRoles } from "./reading.ts"

/** Which column is which, and the words of the bank, as a person set them. */
export function readReading(form: Pick<Form, "text">): Reading {
  const column = (role: StatementRole) => (/^\d{1,3}$/.test(form.text(role)) ? Number(form.text(role)) : null)
  const columns = Object.fromEntries(statementRoles.map((role) => [role, column(role)])) as Reading["columns"]
  const list = (name: string) =>
    form
      .text(name)
      .slice(0, 500)
      .split(/[,;،؛\n]/)
      .map(headerWords)
      .filter((word) => word.length > 1)
  return { columns, paidWords: list("paidWords"), refusedWords: list("refusedWords") }
}
