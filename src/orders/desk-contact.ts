import { displayPhone } from "#src/customers/phone.ts"
import { openContact, type SealedContact } from "./order-contact.ts"

export type DeskContact = { name: string | null; phone: string | null; address: string | null; email: string | null }

/** The shopper's person for whoever works with the orders; the others see enough to tell two shoppers apart. */
export function contactFor(order: { id: string } & SealedContact, mayRead: boolean): DeskContact {
  const contact = openContact(order.id, order)
  if (mayRead) return contact
  return {
    name: contact.name && `${contact.name.slice(0, 1)}•••`,
    phone: contact.phone && displayPhone(contact.phone).replace(/\d(?=.*\d{2})/g, "•"),
    address: null,
    email: null,
  }
}
