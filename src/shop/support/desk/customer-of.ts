const nameIn = (first: string, last: string) => `nullif(trim(coalesce(${first}, '') || ' ' || coalesce(${last}, '')), '')`;

/** Whose a request `r` is, as SQL over their account `u` and its order `o`: a name and an e-mail, where they told any. */
export const customerName = `coalesce(${nameIn('u.first_name', 'u.last_name')}, ${nameIn("o.shipping_address->>'firstName'", "o.shipping_address->>'lastName'")})`;
export const customerEmail = 'coalesce(u.email, r.email, o.email)';
export const whoAsked = 'left join up_users u on u.id = r.user_id left join orders o on o.id = r.order_id';
