import { routesFor } from '../../../http/routes-for';
import { account } from '../contract';

export default routesFor('account', account);
