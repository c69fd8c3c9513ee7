import { routesFor } from '../../../http/routes';
import { account } from '../contract';

export default routesFor('account', account);
