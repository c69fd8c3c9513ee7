/** How a member of staff is called: by name, or by e-mail where nobody entered one. `account` is a row of `admin_users`. */
export const staffNameOf = (account: string): string =>
  `coalesce(nullif(trim(coalesce(${account}.firstname, '') || ' ' || coalesce(${account}.lastname, '')), ''), ${account}.email)`;
