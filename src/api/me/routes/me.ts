import { routesFor } from '../../../http/routes-for';
import { myAccount } from '../contract';

export default routesFor('me', myAccount);
