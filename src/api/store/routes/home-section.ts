import { factories } from '@strapi/strapi';
import { contentRead } from '../../../http/content-read';

export default factories.createCoreRouter('api::store.home-section', {
  only: ['find', 'findOne'],
  config: { find: contentRead, findOne: contentRead },
});
