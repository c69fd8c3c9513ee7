import type { Core } from '@strapi/strapi';
import { storefrontReads } from '../api/storefront/reads';
import { listenForChanges, type Listening } from '../database/listen-for-changes';
import { sharedAnswers } from '../http/cached-answers/shared-answers';
import { applyParameters } from '../shop/integrations/apply-parameters';
import { forgetAppVersions } from '../shop/store/app-releases';
import { forgetStoreSettings } from '../shop/store/store-settings';
import { settings } from '../settings/settings';
import { answerInFront } from '../strapi/answer-in-front';
import { exposedHeaders } from '../settings/exposed-headers';

let listening: Listening | null = null;

/** Keeps what everybody is answered alike, as long as changes are heard of. */
export function startSharedAnswers(strapi: Core.Strapi): void {
  strapi.add('heardChanges', () => () => listening?.caughtUp());
  answerInFront(strapi, { corsOrigins: settings().server.corsOrigins, exposedHeaders, reads: storefrontReads });
  hearChanges(strapi);
}

export function hearChanges(strapi: Core.Strapi): void {
  const { database } = settings();
  listening = listenForChanges(
    { databaseUrl: database.url, ssl: database.ssl },
    {
      began: () => {
        sharedAnswers.open();
        // What was saved meanwhile, nobody told of.
        applyChanges(strapi);
      },
      heard(payload) {
        const tags = payload.split(',');
        if (tags.includes('integrations')) applyChanges(strapi);
        if (payload === '*' || tags.includes('settings')) forgetSettings();
        if (payload === '*') sharedAnswers.flush();
        else if (payload !== '') sharedAnswers.changed(tags);
      },
      ended: () => sharedAnswers.close(),
    },
  );
}

/** What apps read at their start names the ways to pay. */
function applyChanges(strapi: Core.Strapi): void {
  applyParameters(strapi).then(
    () => sharedAnswers.changed(['integrations']),
    (error: unknown) => strapi.log.error('How the shop is connected could not be read', { error }),
  );
}

/** What is remembered of the shop's settings would be in the next answer, and be kept with it. */
function forgetSettings(): void {
  forgetAppVersions();
  forgetStoreSettings();
}

/** From now on everybody is answered from the database. */
export async function stopSharedAnswers(): Promise<void> {
  await listening?.stop();
  listening = null;
}
