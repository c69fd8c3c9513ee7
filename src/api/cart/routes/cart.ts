import { routesFor } from '../../../http/routes-for';
import { carts } from '../contract';

export default routesFor('cart', carts);
