import { checkLink } from '../messages/link';
import { refusal, toCheckResult, type CheckResult, type Remark } from '../pricing/finding';
import { namedIn, type CampaignDraft } from './campaign';

/** `isThere`: whether there is something of this document id. */
type Shop = Readonly<{ languages: readonly string[]; defaultLanguage: string; isThere: (id: string) => boolean }>;

/** What must be mended before it can be sent. A draft may be saved without. */
export function checkCampaign({ texts, link, segment }: CampaignDraft, { languages, defaultLanguage, isThere }: Shop): CheckResult {
  const remarks: Remark[] = [];
  for (const language of languages) {
    const { title = '', body = '' } = texts[language] ?? {};
    const isEmpty = title.trim() === '' && body.trim() === '';
    // Who speaks another language is told in the shop's own where nothing is written in theirs.
    if (isEmpty && language !== defaultLanguage) continue;
    if (title.trim() === '') remarks.push(refusal('TITLE_MISSING', `texts.${language}.title`, 'Write a title: phones show it in bold.'));
    if (body.trim() === '') remarks.push(refusal('BODY_MISSING', `texts.${language}.body`, 'Write the message.'));
  }
  if (link && link.kind !== 'url' && link.value.trim() === '') remarks.push(refusal('LINK_INVALID', 'link.value', 'Choose what it opens.'));
  if (link?.kind === 'url') remarks.push(...checkLink(link.value, 'link.value'));
  const { wished } = segment;
  if (wished && wished.products.length + wished.categories.length + wished.brands.length === 0)
    remarks.push(refusal('GOODS_MISSING', 'segment.wished', 'Choose what is on the wish list, or take this out.'));
  for (const { field, ids } of namedIn({ segment, link }))
    if (!ids.every(isThere)) remarks.push(refusal('GOODS_GONE', field, 'What is chosen here was deleted. Take it out, or choose anew.'));
  return toCheckResult(remarks);
}
