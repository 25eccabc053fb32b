import { type Kysely, sql } from "kysely"

const source = {
  fr: "Choix de la plateforme : une adresse de livraison ne sert plus une fois l’échantillon reçu ou refusé (loi 09-08).",
  ar: "اختيار المنصة: لا حاجة إلى عنوان التوصيل بعد استلام العيّنة أو رفضها (القانون رقم 09.08).",
}

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    insert into retention_rules (subject, days, source, source_ar, valid_from)
    values ('sample_addresses', 30, ${sql.lit(source.fr)}, ${sql.lit(source.ar)}, '2026-11-22');

    create index sample_requests_addressed on sample_requests (requested_at) where address_sealed is not null;

    -- An address is written once, by whoever asks, and only ever erased.
    create function keep_sample_address() returns trigger language plpgsql as $$
      begin
        if new.address_sealed is not null and new.address_sealed is distinct from old.address_sealed then
          raise exception 'an address of a sample is erased, never changed' using errcode = 'insufficient_privilege';
        end if;
        return new;
      end $$;
    create trigger keep_address before update on sample_requests for each row execute function keep_sample_address();
  `.execute(db)
}
