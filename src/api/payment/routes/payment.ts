import { routesFor } from '../../../http/routes';
import { payments } from '../contract';

export default routesFor('payment', payments);
