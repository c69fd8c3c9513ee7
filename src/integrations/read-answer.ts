/** More than any answer the shop waits for: nobody fills its memory, be it with much or with little that is packed. */
const most = 4 * 1_024 * 1_024;

/** The text of an answer. Throws where it breaks off, or is larger than anybody waits for: then it is read no further. */
export async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > most) throw new Error('The answer is too large');
    text += decoder.decode(part, { stream: true });
  }
  return text + decoder.decode();
}

/** What an answer says in JSON; null where it says nothing of the kind. */
export async function readJson(response: Response): Promise<unknown> {
  try {
    return JSON.parse(await readText(response));
  } catch {
    return null;
  }
}
