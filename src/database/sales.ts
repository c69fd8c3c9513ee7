/**
 * Sales (src/domain/pricing/sale.ts): rules by which whatever they cover costs less. What each said from when until when is kept by the
 * database itself, as prices are (`price_history`): the law asks for the lowest price before the next one.
 */
export const sales = [
  `create table if not exists sales (
     id bigint generated always as identity primary key,
     document_id text not null unique,
     name text not null check (length(name) between 1 and 120),
     enabled boolean not null,
     starts_at timestamptz not null check (starts_at < '10000-01-01'),
     ends_at timestamptz check (ends_at > starts_at and ends_at < '10000-01-01'),
     terms jsonb not null,
     revision integer not null default 1,
     made_by text not null,
     made_at timestamptz not null default now(),
     changed_by text not null,
     changed_at timestamptz not null default now()
   )`,
  'create index if not exists sales_starts_idx on sales (starts_at)',
  `create table if not exists sale_periods (
     id bigint generated always as identity primary key,
     sale text not null,
     valid_from timestamptz not null default now(),
     valid_until timestamptz,
     starts_at timestamptz not null,
     ends_at timestamptz,
     terms jsonb not null
   )`,
  'create unique index if not exists sale_periods_open_idx on sale_periods (sale) where valid_until is null',
  `create or replace function sk_record_sale() returns trigger language plpgsql as $$
   begin
     if tg_op = 'UPDATE' and (new.enabled, new.starts_at, new.ends_at, new.terms) is not distinct from (old.enabled, old.starts_at, old.ends_at, old.terms) then
       return null;
     end if;
     if tg_op <> 'INSERT' then
       update sale_periods set valid_until = now() where sale = old.document_id and valid_until is null;
     end if;
     if tg_op <> 'DELETE' and new.enabled then
       insert into sale_periods (sale, starts_at, ends_at, terms) values (new.document_id, new.starts_at, new.ends_at, new.terms);
     end if;
     return null;
   end $$`,
  'create or replace trigger sk_sales_history after insert or update or delete on sales for each row execute function sk_record_sale()',
];
