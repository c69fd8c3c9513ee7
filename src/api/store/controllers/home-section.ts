import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::store.home-section');
