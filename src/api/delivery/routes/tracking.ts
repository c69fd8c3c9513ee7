import { routesFor } from '../../../http/routes-for';
import { tracking } from '../tracking-contract';

export default routesFor('tracking', tracking);
