import { routesFor } from '../../../http/routes-for';
import { delivery } from '../contract';

export default routesFor('delivery', delivery);
