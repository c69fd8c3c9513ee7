import { routesFor } from '../../../http/routes-for';
import { support } from '../contract';

export default routesFor('support', support);
