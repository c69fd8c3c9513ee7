import { routesFor } from '../../../http/routes-for';
import { payments } from '../contract';

export default routesFor('payment', payments);
