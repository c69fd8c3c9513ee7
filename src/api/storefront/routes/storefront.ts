import { routesFor } from '../../../http/routes-for';
import { storefront } from '../contract';

export default routesFor('storefront', storefront);
