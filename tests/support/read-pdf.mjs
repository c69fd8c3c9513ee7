// Reads the text of PDFs, page by page, for whoever started it: what reads them is an ES module, which Jest does not load.
import { extractText, getDocumentProxy } from 'unpdf';

process.on('message', async ({ id, pdf }) => {
  try {
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(Buffer.from(pdf, 'base64'))), { mergePages: false });
    process.send({ id, pages: text });
  } catch (error) {
    process.send({ id, failure: String(error) });
  }
});
