import { routesFor } from '../../../http/routes';
import { orders } from '../contract';

export default routesFor('order', orders);
