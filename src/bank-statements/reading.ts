import { headerWords } from "#src/csv/header-words.ts"
import type { FileLine } from "#src/csv/read-lines.ts"

export const statementRoles = ["date", "debit", "credit", "amount", "status", "reason"] as const
export type StatementRole = (typeof statementRoles)[number]

/** How a bank's table is read, as a person set it: columns from 0, null where the table has none. */
export type Reading = {
  columns: Record<StatementRole, number | null>
  /** Folded beginnings of words, that a status of a paid or a refused transfer holds. */
  paidWords: string[]
  refusedWords: string[]
}

/** What is kept of a bank's table: its head, and the lines that hold a reference of ours. */
export type StatementTable = { header: string[]; lines: FileLine[]; others: number }

const headers: Record<StatementRole, string[]> = {
  date: [
    "date",
    "date operation",
    "date d operation",
    "date comptable",
    "date execution",
    "date d execution",
    "التاريخ",
  ],
  debit: ["debit", "montant debit", "debits", "مدين"],
  credit: ["credit", "montant credit", "credits", "دائن"],
  amount: ["montant", "amount", "montant mad", "montant operation", "المبلغ"],
  status: ["statut", "etat", "status", "situation", "statut virement", "etat virement", "resultat", "الحاله"],
  reason: ["motif rejet", "motif du rejet", "motif de rejet", "cause", "cause rejet", "reason", "سبب الرفض"],
}
const firstWords = {
  paidWords: ["execut", "paye", "regle", "traite", "credite", "منفذ", "مودي"],
  refusedWords: ["rejet", "retour", "refus", "impaye", "annul", "echou", "مرفوض"],
}

/** The role that a head of a column tells, if it tells one. */
export function roleOf(head: string): StatementRole | null {
  return statementRoles.find((role) => headers[role].includes(headerWords(head))) ?? null
}

export function guessReading(header: string[]): Reading {
  const roles = header.map(roleOf)
  const at = (role: StatementRole) => (roles.includes(role) ? roles.indexOf(role) : null)
  const columns = Object.fromEntries(statementRoles.map((role) => [role, at(role)])) as Reading["columns"]
  return { columns, ...firstWords }
}

/** Without a day, and something that says which way the money went, nothing can be told of a line. */
export function isReadable({ columns }: Reading): boolean {
  const { date, status, debit, credit, amount } = columns
  const hasBothWays = debit !== null && credit !== null && debit !== credit
  return date !== null && (status !== null || hasBothWays || amount !== null)
}
