import { seal, unseal } from "#src/crypto/seal.ts"
import { parsePhone } from "#src/customers/phone.ts"
import type { Contact } from "./order-draft.ts"

export type SealedContact = {
  nameSealed: Buffer | null
  phoneSealed: Buffer | null
  emailSealed: Buffer | null
  addressSealed: Buffer | null
}

/** Each field is sealed for its order and its column, so that none can be moved to another row. */
export function sealContact(orderId: string, contact: Contact): SealedContact {
  const sealed = (field: keyof Contact, text: string | null) => (text ? seal(text, rowOf(orderId, field)) : null)
  return {
    nameSealed: sealed("name", contact.name),
    phoneSealed: sealed("phone", contact.phone && (parsePhone(contact.phone) ?? contact.phone)),
    emailSealed: sealed("email", contact.email),
    addressSealed: sealed("address", contact.address),
  }
}

/** For the merchant's own pages only. */
export function openContact(orderId: string, sealed: SealedContact): Contact {
  const opened = (field: keyof Contact, bytes: Buffer | null) => bytes && unseal(bytes, rowOf(orderId, field))
  return {
    name: opened("name", sealed.nameSealed),
    phone: opened("phone", sealed.phoneSealed),
    email: opened("email", sealed.emailSealed),
    address: opened("address", sealed.addressSealed),
  }
}

export function isEmptyContact(contact: Contact): boolean {
  return !contact.name && !contact.phone && !contact.email && !contact.address
}

function rowOf(orderId: string, field: keyof Contact): string {
  return `order_contacts:${orderId}:${field}`
}
