import { routesFor } from '../../../http/routes-for';
import { orders } from '../contract';

export default routesFor('order', orders);
