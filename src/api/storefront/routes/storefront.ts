import { routesFor } from '../../../http/routes';
import { storefront } from '../contract';

export default routesFor('storefront', storefront);
