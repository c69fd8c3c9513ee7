import { routesFor } from '../../../http/routes-for';
import { websiteInbox } from '../contract';

export default routesFor('website', websiteInbox);
