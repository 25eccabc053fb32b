type Movement = { reference: string; amount: string; direction: "DBIT" | "CRDT"; reason?: string; on?: string }

/** A synthetic camt.053.001.02 of one account, an entry a movement. */
export function camtOf(movements: Movement[], status = "BOOK"): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>
<GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-11-22T18:00:00</CreDtTm></GrpHdr>
<Stmt><Id>S1</Id><CreDtTm>2026-11-22T18:00:00</CreDtTm><Acct><Id><Othr><Id>ACCOUNT</Id></Othr></Id></Acct>
<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="MAD">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-22</Dt></Dt></Bal>
${movements.map((movement) => entryOf(movement, status)).join("\n")}
</Stmt></BkToCstmrStmt></Document>`
}

function entryOf({ reference, amount, direction, reason, on = "2026-11-22" }: Movement, status: string): string {
  const returned = reason ? `<RtrInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>${reason}</AddtlInf></RtrInf>` : ""
  return `<Ntry><Amt Ccy="MAD">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd><Sts>${status}</Sts>
<BookgDt><Dt>${on}</Dt></BookgDt><AcctSvcrRef>AVIS-77</AcctSvcrRef><BkTxCd/>
<NtryDtls><TxDtls><Refs><EndToEndId>${reference}</EndToEndId></Refs>${returned}</TxDtls></NtryDtls></Ntry>`
}
