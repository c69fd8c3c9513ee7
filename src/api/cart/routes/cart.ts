import { routesFor } from '../../../http/routes';
import { carts } from '../contract';

export default routesFor('cart', carts);
