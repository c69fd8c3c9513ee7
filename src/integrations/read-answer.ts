/** More than any answer the shop waits for: nobody fills its memory, be it with much or with little that is packed. */
const most = 4 * 1_024 * 1_024;

/** The text of an answer. Throws where it breaks off, or is larger than anybody waits for: then it is read no further. */
export async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > most) {
      await reader.cancel();
      throw new Error('The answer is too large');
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** What an answer says in JSON; null where it says nothing of the kind. */
export async function readJson(response: Response): Promise<unknown> {
  try {
    return JSON.parse(await readText(response));
  } catch {
    return null;
  }
}
