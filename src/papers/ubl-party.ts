import { i18n } from "#src/i18n/i18n.ts"
import type { Party } from "./paper.ts"
import { element, type Node, parent } from "./xml.ts"
import { amount } from "./xml-amount.ts"

/** Who sells or buys, by the identifiers of Morocco: ICE, IF, professional tax and register. */
export function ublParty(party: Party): string {
  const { name, ice, taxId, professionalTax, autoEntrepreneurCard, cooperativeRegister } = party
  const identified = [
    identification("ICE", ice),
    identification("IF", taxId),
    identification("TP", professionalTax),
    identification("RNAE", autoEntrepreneurCard),
    identification("COOP", cooperativeRegister),
  ]
  return parent("cac:Party", [
    ...identified,
    parent("cac:PartyName", [element("cbc:Name", name)]),
    address(party),
    taxId ? parent("cac:PartyTaxScheme", [element("cbc:CompanyID", taxId), vatScheme()]) : null,
    legalEntity(party),
  ])
}

function legalEntity({ name, ice, tradeRegister, legalForm, capitalCents }: Party): string {
  const { t } = i18n("fr")
  return parent("cac:PartyLegalEntity", [
    element("cbc:RegistrationName", name),
    element("cbc:CompanyID", tradeRegister ?? ice, { schemeID: tradeRegister ? "RC" : "ICE" }),
    legalForm ? element("cbc:CompanyLegalForm", t(`money_papers.sheet.form.${legalForm}`), { languageID: "fr" }) : null,
    capitalCents ? amount("cbc:CorporateStockAmount", capitalCents) : null,
  ])
}

export function vatScheme(): string {
  return parent("cac:TaxScheme", [element("cbc:ID", "VAT")])
}

function identification(schemeID: string, number: string | null): Node {
  return number === null ? null : parent("cac:PartyIdentification", [element("cbc:ID", number, { schemeID })])
}

function address({ address: street, city }: Party): string {
  return parent("cac:PostalAddress", [
    element("cbc:StreetName", street),
    element("cbc:CityName", city),
    parent("cac:Country", [element("cbc:IdentificationCode", "MA")]),
  ])
}
